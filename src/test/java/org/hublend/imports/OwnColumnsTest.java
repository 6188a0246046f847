package org.hublend.imports;

import static org.hublend.imports.Samples.file;
import static org.hublend.imports.Samples.problem;
import static org.hublend.imports.Samples.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnColumnsTest {
    @TempDir
    Path folder;

    @Test
    void every_column_of_a_device_is_read() {
        var reading = rows(devices("""
            tag,type,make,model,serial,imei,codes,kit,hub,state,funder,cost,bought,support_ends,visual_check,pat_check,notes
            DK-0001,data-device,Acme,M1,00123,35 209900 176148 1,5012345678900;0099,KIT-1,North,quarantine,Lottery,£249.99,2026-01-31,2030-06-01,2026-02-01,2026-02-02,"two
            lines"
            """));
        assertEquals(List.of(), reading.rejected());
        assertEquals(Origin.HUBLEND, reading.origin());
        assertEquals(
                new DeviceRow(
                        2,
                        "DK-0001",
                        "data-device",
                        "Acme",
                        "M1",
                        "00123",
                        "352099001761481",
                        List.of("5012345678900", "0099"),
                        "KIT-1",
                        "North",
                        "quarantine",
                        "Lottery",
                        OptionalLong.of(24999),
                        Optional.of(LocalDate.of(2026, 1, 31)),
                        Optional.of(LocalDate.of(2030, 6, 1)),
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        Optional.of(LocalDate.of(2026, 2, 2)),
                        "two\nlines"),
                reading.rows().getFirst());
    }

    @Test
    void every_column_of_a_person_is_read() {
        var reading = rows(people("""
            card,name,phone,email,address,postcode,age_band,reason,referred_by,household,language,format,organisation,hub,notes
            P-1,Sample Person,07700 900001,p@example.org,1 Example Street,ZZ99 3WZ,25-34,job search,GP,H-7,cy,large print,Club,North,rings first
            """));
        assertEquals(
                new PersonRow(
                        2,
                        "P-1",
                        "",
                        "Sample Person",
                        "07700 900001",
                        "p@example.org",
                        "1 Example Street",
                        "ZZ99 3WZ",
                        "25-34",
                        "job search",
                        "GP",
                        "H-7",
                        "cy",
                        "large print",
                        "Club",
                        "North",
                        "rings first"),
                reading.rows().getFirst());
    }

    @Test
    void columns_come_in_any_order_and_spelling_and_the_unknown_are_named() {
        var reading = rows(devices("Colour, Support Ends ,STATE,Tag\nred,2030-01-02,In repair,A1\n"));
        var row = reading.rows().getFirst();
        assertEquals("A1", row.tag());
        assertEquals("repair", row.state());
        assertEquals(Optional.of(LocalDate.of(2030, 1, 2)), row.supportEnds());
        assertEquals(List.of("Colour"), reading.ignored());
    }

    @Test
    void what_a_file_leaves_out_is_empty() {
        var row = rows(devices("tag\nA1\n")).rows().getFirst();
        assertEquals("", row.type() + row.state() + row.model() + row.notes());
        assertEquals(List.of(), row.codes());
        assertEquals(OptionalLong.empty(), row.cost());
        assertEquals(Optional.empty(), row.bought());
    }

    @Test
    void a_heading_that_stands_twice_counts_once() {
        var reading = rows(devices("tag,make,make\nA1,first,second\n"));
        assertEquals("first", reading.rows().getFirst().make());
        assertEquals(List.of("make"), reading.ignored());
    }

    @Test
    void a_map_says_which_column_is_which() {
        var list = file(folder, "Asset: no.=,Tag,Thing,Secret\nA1,blue,laptop,x\n");
        var map = file(folder, "# of the old register\nasset: NO.= = tag\nThing=type\nSecret=\n");
        var reading = rows(new ImportFile(list, DateOrder.AUTO, Optional.of(map)).devices());
        assertEquals("A1", reading.rows().getFirst().tag());
        assertEquals("laptop", reading.rows().getFirst().type());
        assertEquals(List.of("Tag", "Secret"), reading.ignored());
    }

    @Test
    void a_map_that_cannot_be_followed_is_refused() {
        var list = file(folder, "tag\nA1\n");
        assertTrue(
                problem(mapped(list, "Thing=typ")).startsWith("Line 1 of the map of columns names no column of ours"));
        assertEquals("Line 2 of the map of columns should read theirs=ours.", problem(mapped(list, "\nThing")));
        assertEquals(
                "The map of columns: There is no such file; check its name and folder.",
                problem(new ImportFile(list, DateOrder.AUTO, Optional.of(folder.resolve("none"))).devices()));
    }

    private Reading<DeviceRow> mapped(Path list, String map) {
        return new ImportFile(list, DateOrder.AUTO, Optional.of(file(folder, map))).devices();
    }

    private Reading<DeviceRow> devices(String text) {
        return new ImportFile(file(folder, text)).devices();
    }

    private Reading<PersonRow> people(String text) {
        return new ImportFile(file(folder, text)).people();
    }
}
