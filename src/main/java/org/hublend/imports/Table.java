package org.hublend.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text cut at its separators into a header and lines.
///
/// @param torn where a quotation mark opens that never closes: what follows was swallowed by it
record Table(List<String> header, List<Line> lines, Optional<Line> torn) {
    /// Follows the text, so that a quotation mark left open shows: it swallows this too.
    private static final String END = "\u0001end";

    private static final Pattern EXCEL_SEPARATOR = Pattern.compile("\\Asep=(.)(?=\\R)");

    /// One row, which quoted cells may spread over several lines of the file.
    record Line(long number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        long last() {
            return number + cells.stream().mapToLong(Line::breaks).sum();
        }

        private static long breaks(String cell) {
            return cell.replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count();
        }
    }

    /// @param known how many cells of a header have names that are known; it settles which separator the file has
    static Optional<Table> of(String text, ToIntFunction<List<String>> known) {
        var named = EXCEL_SEPARATOR.matcher(text);
        try {
            if (named.find())
                return Optional.of(
                        cut(text.substring(named.end()), named.group(1).charAt(0)));
            var separator = Stream.of(',', ';', '\t', '|')
                    .max(Comparator.<Character>comparingInt(c -> known.applyAsInt(header(text, c)))
                            .thenComparingInt(c -> header(text, c).size()))
                    .orElseThrow();
            return Optional.of(cut(text, separator));
        } catch (CsvParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> header(String text, char separator) {
        return records(text, separator)
                .map(CsvRecord::getFields)
                .filter(cells -> !cells.stream().allMatch(String::isBlank))
                .findFirst()
                .orElse(List.of());
    }

    private static Table cut(String text, char separator) {
        var lines = new ArrayList<>(records(text + "\n" + END, separator)
                .map(record -> new Line(record.getStartingLineNumber(), record.getFields()))
                .filter(line -> !line.isBlank())
                .toList());
        var end = lines.removeLast();
        var torn = end.cells().equals(List.of(END)) ? Optional.<Line>empty() : Optional.of(end);
        var header = lines.isEmpty() ? List.<String>of() : lines.removeFirst().cells();
        return new Table(header, List.copyOf(lines), torn);
    }

    private static Stream<CsvRecord> records(String text, char separator) {
        // A quotation mark left open makes one cell of all that follows; that is for us to name, not for the parser to
        // refuse.
        var room = text.length() + 1024;
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(room)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(room)
                                .maxRecordSize(room)
                                .build(),
                        text)
                .stream();
    }
}
