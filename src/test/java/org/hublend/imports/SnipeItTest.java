package org.hublend.imports;

import static org.hublend.imports.Samples.ours;
import static org.hublend.imports.Samples.problem;
import static org.hublend.imports.Samples.rows;
import static org.hublend.imports.Samples.theirs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnipeItTest {
    @Test
    void their_sample_of_assets_gives_all_22() {
        var reading = rows(new ImportFile(theirs("snipe-it-assets-sample.csv")).devices());
        assertEquals(22, reading.read());
        assertEquals(22, reading.rows().size());
        assertEquals(List.of(), reading.rejected());
        assertEquals(Origin.SNIPE_IT, reading.origin());
        assertEquals(DatesFound.MDY, reading.dates());
        var first = reading.rows().getFirst();
        assertEquals("ICC-2065556", first.tag());
        assertEquals("Macbook Pro 13\"", first.model());
        assertEquals("Berge Inc", first.make());
        assertEquals("Wilkinson, Waters and Kerluke", first.hub());
        assertEquals("other", first.type());
        assertEquals(OptionalLong.of(226613), first.cost());
        assertEquals(Optional.of(LocalDate.of(2023, 1, 23)), first.bought());
        assertEquals(Optional.of(LocalDate.of(2028, 10, 27)), first.supportEnds());
        assertEquals(
                Optional.of(LocalDate.of(2023, 3, 1)), reading.rows().get(2).bought());
        assertTrue(first.notes().endsWith("Model number 1786VM80X07"));
    }

    @Test
    void their_sample_of_users_gives_all_100() {
        var reading = rows(new ImportFile(theirs("snipe-it-users-sample.csv")).people());
        assertEquals(100, reading.read());
        assertEquals(100, reading.rows().size());
        assertEquals(List.of(), reading.rejected());
        assertEquals(
                100,
                new HashSet<>(reading.rows().stream().map(PersonRow::theirKey).toList()).size());
        assertEquals(
                11,
                reading.rows().stream().filter(row -> !row.phone().isEmpty()).count());
    }

    @Test
    void their_lists_of_other_things_are_refused_in_one_sentence() {
        for (var name : List.of(
                "snipe-it-accessories-sample.csv", "snipe-it-locations-sample.csv", "snipe-it-models-sample.csv"))
            for (var reading : List.of(new ImportFile(theirs(name)).devices(), new ImportFile(theirs(name)).people()))
                assertTrue(problem(reading).endsWith("."), name);
    }

    @Test
    void assets_in_their_shape_come_in_as_devices() throws Exception {
        var reading = rows(new ImportFile(ours("assets-like-snipe-it.csv")).devices());
        assertEquals(22, reading.rows().size());
        assertEquals(List.of(), reading.rejected());
        assertEquals(DatesFound.MDY, reading.dates());
        var first = reading.rows().getFirst();
        assertEquals("0007-HL", first.tag());
        assertEquals("Larkfield Air 13\"", first.model());
        assertEquals("Second-hand\nModel number LA-1301", first.notes());
        assertEquals("", first.state());
        var second = reading.rows().get(1);
        assertEquals("Riverside Centre, Hall 2", second.hub());
        assertEquals(Optional.of(LocalDate.of(2023, 3, 1)), second.bought());
        assertEquals(OptionalLong.of(5713), second.cost());
        assertEquals(Optional.empty(), second.supportEnds());
        assertEquals(
                List.of("laptop", "laptop", "tablet", "phone", "data-device", "accessory", "other", "other"),
                reading.rows().stream().limit(8).map(DeviceRow::type).toList());
    }

    @Test
    void who_has_a_device_stays_behind_and_is_said() throws Exception {
        var reading = rows(new ImportFile(ours("assets-like-snipe-it.csv")).devices());
        assertTrue(reading.ignored()
                .containsAll(List.of("Checked Out To: Username", "Checked Out To: Email", "Checkout Type", "Company")));
        assertFalse(reading.ignored().contains("Asset EOL Date"));
        assertTrue(reading.remarks().getFirst().startsWith("5 devices are checked out"), reading.remarks()::toString);
        assertFalse(reading.toString().contains("borrower1"));
    }

    @Test
    void users_in_their_shape_come_in_as_people() throws Exception {
        var reading = rows(new ImportFile(ours("users-like-snipe-it.csv")).people());
        assertEquals(100, reading.rows().size());
        assertEquals(List.of(), reading.rejected());
        var fifth = reading.rows().get(4);
        assertEquals("Sample Person-005", fifth.name());
        assertEquals("0161 496 0005", fifth.phone());
        assertEquals("person005@example.org", fifth.email());
        assertEquals("5 Example Street, Sampleton", fifth.address());
        assertEquals("ZZ99 3WZ", fifth.postcode());
        assertEquals("sample005", fifth.theirKey());
        assertEquals("", fifth.card());
        assertEquals("\"Made Up\" Housing, Ltd", reading.rows().get(6).organisation());
        assertEquals("Sample", reading.rows().get(19).name());
        assertTrue(reading.ignored().containsAll(List.of("Activated", "VIP", "Start Date", "Gravatar")));
    }

    @Test
    void a_list_of_people_is_not_read_as_devices() throws Exception {
        assertEquals(
                "This looks like a list of people, not of devices; import it as that.",
                problem(new ImportFile(ours("users-like-snipe-it.csv")).devices()));
        assertEquals(
                "This looks like a list of devices, not of people; import it as that.",
                problem(new ImportFile(ours("assets-like-snipe-it.csv")).people()));
    }
}
