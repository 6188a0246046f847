package org.hublend.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists of devices, Hublend's own and Snipe-IT's.
final class DeviceList implements ListKind<DeviceRow> {
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;,|\\s]+");
    private static final Pattern IMEI = Pattern.compile("\\d{14,17}");

    @Override
    public String plural() {
        return "devices";
    }

    @Override
    public List<String> needsOneOf() {
        return List.of("tag");
    }

    @Override
    public List<String> neverHas() {
        return List.of();
    }

    @Override
    public Map<String, String> unique() {
        return Map.of("tag", "give each device a tag of its own");
    }

    @Override
    public List<String> dates() {
        return List.of("bought", "support_ends", "visual_check", "pat_check");
    }

    @Override
    public List<String> signsOfLoans() {
        return List.of("Checkout Type", "Checked Out");
    }

    @Override
    public Origin origin(List<String> header) {
        return Columns.originOfDevices(header);
    }

    @Override
    public Columns columns(Origin origin) {
        return Columns.devices(origin);
    }

    @Override
    public DeviceRow row(Cells cells, Origin origin) {
        var model = cells.text("model");
        var modelNumber = cells.text("model_number");
        return new DeviceRow(
                cells.line(),
                tag(cells),
                type(cells, origin),
                cells.text("make"),
                model.isEmpty() ? whole(modelNumber) : model,
                cells.code("serial"),
                imei(cells),
                codes(cells),
                cells.code("kit"),
                cells.text("hub"),
                cells.word("state", Words::state, "Use ready, preparation, repair, quarantine or retired.")
                        .orElse(""),
                cells.text("funder"),
                cells.pence("cost"),
                cells.date("bought"),
                cells.date("support_ends"),
                cells.date("visual_check"),
                cells.date("pat_check"),
                notes(cells, model.isEmpty() ? "" : whole(modelNumber)));
    }

    private static String tag(Cells cells) {
        if (cells.raw("tag").isEmpty()) cells.wrong("tag", "This row has no tag; give the device one.");
        return cells.code("tag");
    }

    private static String type(Cells cells, Origin origin) {
        return switch (origin) {
            case HUBLEND ->
                cells.word("type", Words::type, "Use laptop, tablet, phone, data-device, accessory or other.")
                        .orElse("");
            case SNIPE_IT ->
                Optional.of(cells.text("type"))
                        .filter(category -> !category.isEmpty())
                        .map(Words::category)
                        .orElse("");
        };
    }

    private static String imei(Cells cells) {
        var digits = cells.code("imei").replaceAll("[ /.-]", "");
        if (!digits.isEmpty()
                && !Cells.isDamaged(cells.raw("imei"))
                && !IMEI.matcher(digits).matches())
            cells.wrong("imei", "An IMEI has 15 digits; dial *#06# on the device to see it.");
        return digits;
    }

    private static List<String> codes(Cells cells) {
        var codes = BETWEEN_CODES
                .splitAsStream(cells.joined("codes", " "))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (codes.stream().anyMatch(Cells::isDamaged))
            cells.wrong(
                    "codes",
                    "A spreadsheet has rounded a number here; format the column as text there and save again.");
        return codes;
    }

    /// A number that a spreadsheet has rounded tells no model from another.
    private static String whole(String modelNumber) {
        return Cells.isDamaged(modelNumber) ? "" : modelNumber;
    }

    private static String notes(Cells cells, String modelNumber) {
        var number = modelNumber.isEmpty() ? "" : "Model number " + modelNumber;
        return Stream.of(cells.joined("notes", "\n"), number)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
