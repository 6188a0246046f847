package org.hublend.imports;

import static org.hublend.imports.Samples.file;
import static org.hublend.imports.Samples.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRowsTest {
    @TempDir
    Path folder;

    @Test
    void a_bad_row_is_named_and_stops_nobody() {
        var reading = rows(devices("Tag,Type,Cost\nA1,laptop,1\nA2,lptop,a lot\nA3,tablet,3\n"));
        assertEquals(List.of("A1", "A3"), tags(reading));
        assertEquals(3, reading.read());
        assertEquals(
                List.of(
                        new Problem(3, "Type", "Use laptop, tablet, phone, data-device, accessory or other."),
                        new Problem(3, "Cost", "Write the cost in pounds, such as 249.99.")),
                reading.rejected());
    }

    @Test
    void a_row_without_a_tag_is_rejected() {
        var reading = rows(devices("tag,make\n,Acme\nA1,Acme\n"));
        assertEquals(List.of(new Problem(2, "tag", "This row has no tag; give the device one.")), reading.rejected());
    }

    @Test
    void the_second_of_a_doubled_tag_is_rejected() {
        var reading = rows(devices("tag,make\nDK-1,first\nDK-2,x\ndk - 1,second\n"));
        assertEquals(List.of("DK-1", "DK-2"), tags(reading));
        assertEquals(4, reading.rejected().getFirst().line());
        assertTrue(reading.rejected().getFirst().problem().contains("line 2"));
    }

    @Test
    void ragged_rows_are_read_where_nothing_is_lost() {
        var reading = rows(devices("tag,make,model\nA1\nA2,Acme,M,,\nA3,Acme,M,more\n"));
        assertEquals(List.of("A1", "A2"), tags(reading));
        assertTrue(reading.rejected().getFirst().problem().contains("more cells than the header"));
        assertTrue(reading.remarks().getFirst().startsWith("1 row is shorter"));
    }

    @Test
    void a_quotation_mark_left_open_names_its_line_and_keeps_the_rows_before() {
        var reading = rows(devices("tag,notes\nA1,x\nA2,\"open\nA3,y\nA4,z\n"));
        assertEquals(List.of("A1"), tags(reading));
        assertEquals(3, reading.rejected().getFirst().line());
        assertTrue(reading.rejected().getFirst().problem().contains("never closed"));
    }

    @Test
    void rows_swallowed_between_two_quotation_marks_are_named() {
        var reading = rows(devices("tag,make\nA1,\"Acme\nA2,x\nA3,\"y\nA4,z\n"));
        assertEquals(List.of("A4"), tags(reading));
        assertTrue(reading.rejected().getFirst().problem().contains("lines 2 to 4"));
    }

    @Test
    void an_inch_mark_without_quotation_is_data() {
        var row = rows(devices("tag,make,model\nA1,Acme,Book 13\"\n")).rows().getFirst();
        assertEquals("Book 13\"", row.model());
    }

    @Test
    void an_enormous_cell_is_rejected_and_the_rest_is_read() {
        var reading = rows(devices("tag,notes\nA1," + "x".repeat(20_000_000) + "\nA2,ok\n"));
        assertEquals(List.of("A2"), tags(reading));
        assertTrue(reading.rejected().getFirst().problem().startsWith("This is longer than 4000 characters"));
    }

    @Test
    void what_looks_like_a_formula_is_data() {
        var reading = rows(new ImportFile(file(
                        folder,
                        "card,name,phone,notes\n=1+1,@sample,+44 7700 900001,-none\nP2,Sample,`+44 7700 900002,'=x\n"))
                .people());
        assertEquals("=1+1", reading.rows().getFirst().card());
        assertEquals("@sample", reading.rows().getFirst().name());
        assertEquals("+44 7700 900001", reading.rows().getFirst().phone());
        assertEquals("-none", reading.rows().getFirst().notes());
        assertEquals("+44 7700 900002", reading.rows().get(1).phone());
        assertEquals("=x", reading.rows().get(1).notes());
    }

    @Test
    void numbers_that_a_spreadsheet_has_rounded_are_not_taken() {
        var reading = rows(devices("Asset Tag,Serial,Model No.\n00012,6.37702E+15,x\nA2,S,3.01043E+13\n"));
        assertEquals(List.of("A2"), tags(reading));
        assertTrue(reading.rejected().getFirst().problem().contains("rounded"));
        assertTrue(reading.remarks().getFirst().contains("in 1 row"));
        assertEquals("", reading.rows().getFirst().model());
    }

    @Test
    void no_problem_repeats_what_stands_in_the_row() {
        var reading = rows(
                new ImportFile(file(folder, "card,name,email,phone\nP1,,zzz@zzz@zzz,4.47E+11\nP1,Zzz,zzz at home,1\n"))
                        .people());
        assertEquals(List.of(), reading.rows());
        assertEquals(5, reading.rejected().size());
        assertFalse(reading.toString().toLowerCase(java.util.Locale.ROOT).contains("zzz"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "249.99|24999",
                "£1,249.90|124990",
                "12|1200",
                "0|0",
                "1.5|150",
                "2266.1300|226613",
                "12,50|1250",
                "1.249,90|124990",
                "GBP 3|300",
                "1,234|123400"
            })
    void money_is_read_in_pence(String cell, long pence) {
        assertEquals(pence, Money.pence(cell).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$5", "€5", "-5", "1.234", "5 pounds", "1.999", "1,23,4", "99999999999999999999", "1e3", "£"})
    void money_that_could_mean_anything_is_refused(String cell) {
        assertTrue(Money.pence(cell).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Laptop bags,accessory",
        "Mobile broadband,data-device",
        "Mi-Fi,data-device",
        "iPads,tablet",
        "Headphones,accessory",
        "Smartphones,phone",
        "Windows Laptops,laptop",
        "SIM cards,data-device",
        "Database servers,other"
    })
    void a_category_becomes_a_type_where_it_can(String category, String type) {
        assertEquals(type, Words.category(category));
    }

    @ParameterizedTest
    @CsvSource({
        "Ready to Deploy (deployable),ready",
        "READY,ready",
        "Pending,preparation",
        "Lost/Stolen,quarantine",
        "Out for Repair,repair",
        "Archived,retired"
    })
    void a_status_becomes_a_state(String status, String state) {
        assertEquals(state, Words.state(status).orElseThrow());
    }

    private static List<String> tags(Reading.Rows<DeviceRow> reading) {
        return reading.rows().stream().map(DeviceRow::tag).toList();
    }

    private Reading<DeviceRow> devices(String text) {
        return new ImportFile(file(folder, text)).devices();
    }
}
