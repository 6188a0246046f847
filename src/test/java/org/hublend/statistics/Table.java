package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/// The written file, read as somebody else would.
record Table(Path file, List<NamedCsvRecord> lines) {
    static final LocalDate LATER = LocalDate.of(2027, 6, 1);

    static Table of(DSLContext sql, Path folder, String period, String by, String rule) throws IOException {
        return of(sql, folder, period, by, rule, new HubScope.All(), LATER);
    }

    static Table of(DSLContext sql, Path folder, String period, String by, String rule, HubScope scope, LocalDate today)
            throws IOException {
        var asked = assertInstanceOf(Request.Asked.Understood.class, Request.read(period, by, rule, scope, today));
        var file = folder.resolve("figures.csv");
        var written = assertInstanceOf(
                StatisticsExport.Outcome.Written.class, StatisticsExport.write(sql, asked.request(), file));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            var lines = csv.stream().toList();
            assertEquals(lines.size(), written.rows());
            return new Table(file, lines);
        }
    }

    /// The value of the one line that has these words, such as `hub=Edgeley month=2026-09`, and says all
    /// elsewhere; `none` where there is no such line.
    String value(String measure, String... cell) {
        return line(measure, cell).stream()
                .map(l -> l.getField("value"))
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }

    List<NamedCsvRecord> line(String measure, String... cell) {
        return lines.stream()
                .filter(l -> l.getField("measure").equals(measure))
                .filter(l -> l.getHeader().stream()
                        .filter(name -> !List.of("measure", "unit", "period", "value", "rule", "note")
                                .contains(name))
                        .allMatch(name -> l.getField(name).equals(wanted(name, cell))))
                .toList();
    }

    private static String wanted(String name, String... cell) {
        for (var word : cell) if (word.startsWith(name + "=")) return word.substring(name.length() + 1);
        return "all";
    }
}
