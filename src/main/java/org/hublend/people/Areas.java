package org.hublend.people;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which ward and decile a postcode lies in, by the area file that an alliance puts into its data folder.
/// Every answer carries the file's edition, since wards and indices change.
public final class Areas {
    /// The name of the area file in a data folder.
    public static final String FILE = "areas.csv";

    /// @param decile of the index of multiple deprivation, 1 most deprived; empty where the file has none
    public record Area(String ward, String decile, String edition) {}

    public static final Areas NONE = new Areas(Map.of());

    private final Map<String, Area> byPostcode;

    private Areas(Map<String, Area> byPostcode) {
        this.byPostcode = byPostcode;
    }

    /// Reads `postcode,ward,…,edition`; a folder without the file knows no areas.
    public static Areas read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) return NONE;
        var areas = new HashMap<String, Area>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                areas.put(
                        normal(row.findField("postcode").orElse("")),
                        new Area(
                                row.findField("ward").orElse(""),
                                row.findField("decile").orElse(""),
                                row.findField("edition").orElse("")));
            }
        }
        return new Areas(areas);
    }

    public Optional<Area> of(String postcode) {
        return Optional.ofNullable(byPostcode.get(normal(postcode)));
    }

    private static String normal(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
