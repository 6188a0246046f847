package org.hublend.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Lists of people, Hublend's own and Snipe-IT's.
final class PersonList implements ListKind<PersonRow> {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    @Override
    public String plural() {
        return "people";
    }

    @Override
    public List<String> needsOneOf() {
        return List.of("name", "first_name");
    }

    @Override
    public List<String> neverHas() {
        return List.of("Tag", "Asset Tag", "Serial", "Manufacturer", "Category", "Model Number", "Currency");
    }

    @Override
    public Map<String, String> unique() {
        return Map.of(
                "card", "give each person a card of their own",
                "their_key", "keep one row for each person");
    }

    @Override
    public List<String> dates() {
        return List.of();
    }

    @Override
    public List<String> signsOfLoans() {
        return List.of();
    }

    @Override
    public Origin origin(List<String> header) {
        return Columns.originOfPeople(header);
    }

    @Override
    public Columns columns(Origin origin) {
        return Columns.people(origin);
    }

    @Override
    public PersonRow row(Cells cells, Origin origin) {
        return new PersonRow(
                cells.line(),
                cells.code("card"),
                cells.code("their_key"),
                name(cells),
                cells.code("phone"),
                email(cells),
                cells.joined("address", ", "),
                cells.text("postcode"),
                cells.text("age_band"),
                cells.joined("reason", "\n"),
                cells.text("referred_by"),
                cells.code("household"),
                cells.text("language"),
                cells.text("format"),
                cells.text("organisation"),
                cells.text("hub"),
                cells.joined("notes", "\n"));
    }

    private static String name(Cells cells) {
        var parts = (cells.text("first_name") + " " + cells.text("last_name")).strip();
        var name = parts.isEmpty() ? cells.text("name") : parts;
        if (name.isEmpty())
            cells.wrong("name", "This row has no name; give the person's name, or what they are known by.");
        return name;
    }

    private static String email(Cells cells) {
        var email = cells.text("email");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches())
            cells.wrong("email", "Write one e-mail address, such as name@example.org, or leave the cell empty.");
        return email;
    }
}
