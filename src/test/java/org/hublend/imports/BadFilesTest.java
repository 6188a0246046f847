package org.hublend.imports;

import static org.hublend.imports.Samples.file;
import static org.hublend.imports.Samples.problem;
import static org.hublend.imports.Samples.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {
    @TempDir
    Path folder;

    @Test
    void what_is_no_list_is_refused_in_one_sentence() {
        assertEquals("The file is empty.", problem(devices("")));
        assertEquals("The file is empty.", problem(devices("\uFEFF\n \n")));
        assertEquals("That is a folder; name a CSV file in it.", problem(new ImportFile(folder).devices()));
        assertEquals(
                "There is no such file; check its name and folder.",
                problem(new ImportFile(folder.resolve("none.csv")).devices()));
        assertTrue(problem(devices("\n<!DOCTYPE html><html>tag,type</html>")).startsWith("That is a web page"));
        assertTrue(problem(devices("PK\u0003\u0004rest")).startsWith("That is a spreadsheet"));
        assertTrue(problem(devices("%PDF-1.7\ntag")).startsWith("That is not a CSV file"));
        assertTrue(problem(devices("tag\u0000,\u0001\nA,B")).startsWith("That is not a CSV file"));
    }

    @Test
    void a_list_without_a_header_is_refused_without_naming_anybody() {
        var problem = problem(new ImportFile(file(folder, "Jane Example,07700 900001\n")).people());
        assertTrue(problem.contains("name the columns"));
        assertFalse(problem.contains("Jane"));
        assertFalse(problem.contains("07700"));
    }

    @Test
    void every_encoding_of_a_spreadsheet_is_read() {
        var text = "tag,make\nA1,Café £ “x”\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var reading = rows(new ImportFile(file(folder, "\uFEFF" + text, charset)).devices());
            assertEquals("Café £ “x”", reading.rows().getFirst().make(), charset::name);
            assertEquals(List.of(), reading.remarks());
        }
        var old = rows(new ImportFile(file(folder, text, Charset.forName("windows-1252"))).devices());
        assertEquals("Café £ “x”", old.rows().getFirst().make());
        assertTrue(old.remarks().getFirst().contains("Windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void every_separator_is_found(String separator) {
        var text = "tag,make,notes\nA1,Acme,\"a;b,c|d\te\"\n"
                .replace(",make,", separator + "make" + separator)
                .replace("A1,Acme,", "A1" + separator + "Acme" + separator);
        var row = rows(devices(text)).rows().getFirst();
        assertEquals("Acme", row.make());
        assertEquals("a;b,c|d\te", row.notes());
    }

    @Test
    void the_separator_that_a_spreadsheet_names_is_taken() {
        var row =
                rows(devices("sep=;\r\ntag;make, model\r\nA1;Acme\r\n")).rows().getFirst();
        assertEquals("A1", row.tag());
        assertEquals(3, row.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void blank_lines_and_every_line_end_are_taken(String end) {
        var text = "\n\ntag,make\n\nA1,Acme\n , \nA2,Acme".replace("\n", end);
        var reading = rows(devices(text));
        assertEquals(2, reading.read());
        assertEquals(
                List.of(5L, 7L), reading.rows().stream().map(DeviceRow::line).toList());
    }

    @Test
    void bytes_of_every_kind_end_in_a_sentence_or_in_rows() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var good = "tag,type,bought,cost,notes\nA1,laptop,3/4/23,£1,\"x\ny\"\n".getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 300; run++) {
            var bytes = Arrays.copyOf(good, good.length);
            for (int i = 0; i < 1 + random.nextInt(8); i++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            var text = new ImportFile(file(folder, bytes)).devices().toString();
            assertFalse(text.contains("Exception"), "seed " + seed);
        }
    }

    private Reading<DeviceRow> devices(String text) {
        return new ImportFile(file(folder, text)).devices();
    }
}
