package org.hublend.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Writes the figures of a period as CSV (RFC 4180, UTF-8, ISO dates), one figure a line.
///
/// The first line names the columns: `measure`, `unit`, `period` as it was asked for, one column for each
/// breakdown that was asked for (and `device_type` and `state`, which stock is always told by), `value`,
/// `rule` and `note`. Where a breakdown says `all`, the line is the total of the lines that say something
/// else, or the measure has no such breakdown; where it says `unknown`, nobody recorded it. A value is a
/// number, `[c]` where the rule hides it, or the rule's own words. `note` says what the reader must know,
/// on every line, so that sorting or cutting the file does not lose it. Where nothing happened at all there
/// is only the first line.
///
/// A text that a spreadsheet would take for a formula is given an apostrophe in front.
public final class StatisticsExport {
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private StatisticsExport() {}

    /// What became of the file.
    public sealed interface Outcome {
        /// @param rows how many figures there are
        /// @param notes what whoever gets the file should be told
        record Written(Path file, int rows, List<String> notes) implements Outcome {}

        /// @param says what to do about it, in a sentence
        record NotWritten(String says, IOException cause) implements Outcome {}
    }

    /// Reads with several queries: give it a connection in one read transaction (on PostgreSQL a repeatable
    /// read), or totals may know more than their parts. A file that is there is replaced, and only by a
    /// complete one.
    public static Outcome write(DSLContext sql, Request request, Path file) {
        var rows = new Breakdown(sql, request).rows();
        var target = file.toAbsolutePath();
        try {
            var draft = Files.createTempFile(target.getParent(), ".figures", ".csv");
            try {
                write(draft, request, rows);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            return new Outcome.NotWritten(
                    "The figures can't be written there. Choose a folder that exists and that you may write to.", e);
        }
        return new Outcome.Written(file, rows.size(), notes(request));
    }

    private static void write(Path file, Request request, List<Row> rows) throws IOException {
        var columns = columns(request);
        try (var csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(header(columns));
            for (var row : rows) csv.writeRecord(line(request, columns, row));
        }
    }

    private static Set<Dimension> columns(Request request) {
        var columns = EnumSet.of(Dimension.DEVICE_TYPE, Dimension.STATE);
        columns.addAll(request.by());
        return columns;
    }

    private static List<String> header(Set<Dimension> columns) {
        var header = new ArrayList<>(List.of("measure", "unit", "period"));
        for (var column : columns) header.add(column.column());
        header.addAll(List.of("value", "rule", "note"));
        return header;
    }

    private static List<String> line(Request request, Set<Dimension> columns, Row row) {
        var measure = row.measure();
        var line = new ArrayList<>(
                List.of(measure.word(), measure.unit(), request.period().word()));
        for (var column : columns) line.add(harmless(row.at(column)));
        var figure = row.figure();
        line.add(measure.isAboutPeople(row.cell()) ? request.rule().publish(figure) : figure.exact());
        line.add(request.rule().word());
        line.add(note(request, row));
        return line;
    }

    private static String note(Request request, Row row) {
        var months = row.cell().containsKey(Dimension.MONTH)
                ? List.of(YearMonth.parse(row.at(Dimension.MONTH)))
                : request.period().months();
        var says = new ArrayList<String>();
        request.rule().warning().ifPresent(says::add);
        unfinished(request, months).ifPresent(says::add);
        return String.join("; ", says);
    }

    private static List<String> notes(Request request) {
        var notes = new ArrayList<String>();
        notes.add("Period " + request.period().word() + ": " + request.period().first() + " to "
                + request.period().last() + ".");
        notes.add("Rule " + request.rule().word() + ".");
        request.rule().warning().ifPresent(notes::add);
        unfinished(request, request.period().months()).ifPresent(notes::add);
        return List.copyOf(notes);
    }

    /// Two files of an unfinished month differ by what happened between them, so it should not be given
    /// away.
    private static Optional<String> unfinished(Request request, List<YearMonth> months) {
        boolean isOver = months.getLast().atEndOfMonth().isBefore(request.today());
        return isOver ? Optional.empty() : Optional.of("incomplete: counted on " + request.today());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
