package org.hublend.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The names by which a kind of list, from one origin, calls our columns.
///
/// @param ours our columns in the order of the documentation, then the parts that make up one of them
/// @param names their names, folded, and the column of ours that each stands for
record Columns(List<String> ours, Map<String, String> names) {
    private static final List<String> DEVICES = List.of(
            "tag",
            "type",
            "make",
            "model",
            "serial",
            "imei",
            "codes",
            "kit",
            "hub",
            "state",
            "funder",
            "cost",
            "bought",
            "support_ends",
            "visual_check",
            "pat_check",
            "notes",
            "model_number");

    private static final List<String> PEOPLE = List.of(
            "card",
            "name",
            "phone",
            "email",
            "address",
            "postcode",
            "age_band",
            "reason",
            "referred_by",
            "household",
            "language",
            "format",
            "organisation",
            "hub",
            "notes",
            "first_name",
            "last_name",
            "their_key");

    /// Snipe-IT's names: those of its importer, its sample files and its asset report.
    private static final Map<String, List<String>> SNIPE_IT_DEVICES = Map.ofEntries(
            Map.entry("tag", List.of("Asset Tag")),
            Map.entry("type", List.of("Category")),
            Map.entry("make", List.of("Manufacturer")),
            Map.entry("model", List.of("Model Name", "Asset Model")),
            Map.entry("model_number", List.of("Model No.", "Model Num", "Model Number")),
            Map.entry("serial", List.of("Serial Number", "Serial No.")),
            Map.entry("imei", List.of("IMEI Number")),
            Map.entry("hub", List.of("Location", "Default Location")),
            Map.entry("state", List.of("Status", "Status Label")),
            Map.entry("cost", List.of("Purchase Cost")),
            Map.entry("bought", List.of("Purchase Date", "Purchased")),
            Map.entry("support_ends", List.of("Asset EOL Date", "EOL Date", "EOL")),
            Map.entry("notes", List.of("Asset Notes", "Model Notes")));

    private static final Map<String, List<String>> SNIPE_IT_PEOPLE = Map.ofEntries(
            Map.entry("first_name", List.of("First Name")),
            Map.entry("last_name", List.of("Last Name")),
            Map.entry("name", List.of("Full Name")),
            Map.entry("their_key", List.of("Username", "User Name")),
            Map.entry("phone", List.of("Phone Number", "Telephone", "Mobile")),
            Map.entry("email", List.of("E-mail", "Email Address")),
            Map.entry("address", List.of("City", "State", "Country")),
            Map.entry("postcode", List.of("Postal Code", "Zip", "Zip Code")),
            Map.entry("organisation", List.of("Company")),
            Map.entry("hub", List.of("Location")));

    static Columns devices(Origin origin) {
        return switch (origin) {
            case HUBLEND -> of(DEVICES, Map.of());
            // Their report has a "Type", which is who a device went to: a user or a place.
            case SNIPE_IT -> of(DEVICES, SNIPE_IT_DEVICES).without("type");
        };
    }

    static Columns people(Origin origin) {
        return switch (origin) {
            case HUBLEND -> of(PEOPLE, Map.of());
            case SNIPE_IT -> of(PEOPLE, SNIPE_IT_PEOPLE);
        };
    }

    static Origin originOfDevices(List<String> header) {
        return has(header, "Asset Tag") && !has(header, "tag") ? Origin.SNIPE_IT : Origin.HUBLEND;
    }

    static Origin originOfPeople(List<String> header) {
        return has(header, "First Name") ? Origin.SNIPE_IT : Origin.HUBLEND;
    }

    /// Capitals, spaces, underscores and stops make no difference between two names.
    static String folded(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    Optional<String> standingFor(String theirs) {
        return Optional.ofNullable(names.get(folded(theirs)));
    }

    static boolean has(List<String> header, String name) {
        return header.stream().anyMatch(cell -> folded(cell).equals(folded(name)));
    }

    private static Columns of(List<String> ours, Map<String, List<String>> theirs) {
        var names = new HashMap<String, String>();
        Stream.concat(
                        ours.stream().map(our -> Map.entry(our, our)),
                        theirs.entrySet().stream()
                                .flatMap(entry ->
                                        entry.getValue().stream().map(their -> Map.entry(their, entry.getKey()))))
                .forEach(pair -> names.put(folded(pair.getKey()), pair.getValue()));
        return new Columns(ours, Map.copyOf(names));
    }

    private Columns without(String name) {
        var rest = new HashMap<>(names);
        rest.remove(name);
        return new Columns(ours, Map.copyOf(rest));
    }
}
