package org.hublend.sample;

import static org.hublend.sample.SampleFiles.column;
import static org.hublend.sample.SampleFiles.detail;
import static org.hublend.sample.SampleFiles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleActivityTest {
    private static final Set<String> DESK =
            Set.of("lend", "return", "renew", "prepared", "lost", "found", "stolen", "damaged", "retire", "session");
    private static List<NamedCsvRecord> rows = List.of();

    @BeforeAll
    static void activity() throws IOException {
        rows = read("activity.csv");
    }

    private static OffsetDateTime at(NamedCsvRecord row) {
        return OffsetDateTime.parse(row.getField("at"));
    }

    private static Map<String, Long> actions() {
        return rows.stream().collect(Collectors.groupingBy(row -> row.getField("action"), Collectors.counting()));
    }

    @Test
    void a_year_is_told_in_order_of_time_and_no_row_twice() {
        for (int i = 1; i < rows.size(); i++)
            assertFalse(
                    at(rows.get(i)).isBefore(at(rows.get(i - 1))),
                    "line " + rows.get(i).getStartingLineNumber());
        assertEquals(LocalDate.of(2025, 11, 1), at(rows.getFirst()).toLocalDate());
        assertEquals(LocalDate.of(2026, 11, 20), at(rows.getLast()).toLocalDate());
        assertEquals(
                rows.size(),
                rows.stream().map(NamedCsvRecord::getFields).distinct().count());
    }

    @Test
    void times_carry_the_offset_of_the_hubs() {
        for (var row : rows)
            assertEquals(ZoneId.of("Europe/London").getRules().getOffset(at(row).toInstant()), at(row).getOffset());
    }

    @Test
    void everything_happens_while_somebody_is_at_the_counter() throws IOException {
        var hours = SampleFiles.hours();
        for (var row : rows) {
            var minutes = Integer.parseInt(detail(row).getOrDefault("minutes", "0"));
            assertTrue(
                    SampleFiles.staffed(
                            hours.getOrDefault(row.getField("hub"), List.of()), at(row).toLocalDateTime(), minutes),
                    "line " + row.getStartingLineNumber());
        }
    }

    @Test
    void devices_are_due_back_on_a_day_with_staff() throws IOException {
        var hours = SampleFiles.hours();
        for (var row : rows)
            if (detail(row).containsKey("due")) {
                var due = LocalDate.parse(detail(row).get("due"));
                assertTrue(
                        SampleFiles.shift(hours.getOrDefault(row.getField("hub"), List.of()), due)
                                .isPresent(),
                        due.toString());
                assertTrue(due.isAfter(at(row).toLocalDate()));
            }
    }

    @Test
    void every_row_names_what_the_other_files_know() throws IOException {
        var counter = read("staff.csv").stream()
                .filter(s -> Set.of("volunteer", "coordinator").contains(s.getField("role")))
                .map(s -> s.getField("badge"))
                .collect(Collectors.toSet());
        var items = new HashSet<>(column("devices.csv", "tag"));
        items.addAll(SampleFiles.filled("devices.csv", "kit"));
        var cards = Set.copyOf(column("people.csv", "card"));
        for (var row : rows) {
            var action = row.getField("action");
            assertTrue(DESK.contains(action), action);
            assertTrue(counter.contains(row.getField("by")));
            assertEquals(action.equals("session"), row.getField("item").isEmpty());
            if (!action.equals("session")) assertTrue(items.contains(row.getField("item")), row.getField("item"));
            var person = row.getField("person");
            if (action.equals("lend")) assertTrue(cards.contains(person));
            else if (!action.equals("session")) assertEquals("", person);
            else if (!person.isEmpty()) assertTrue(cards.containsAll(List.of(person.split(" "))));
        }
    }

    @Test
    void the_year_has_every_kind_of_day() {
        var actions = actions();
        assertEquals(DESK, actions.keySet());
        long lent = actions.getOrDefault("lend", 0L);
        assertTrue(lent >= 250 && lent <= 400, actions.toString());
        for (var part : List.of(
                "condition=good",
                "condition=damaged",
                "condition=incomplete;missing=charger",
                "condition=unchecked",
                "accounts=out",
                "accounts=in",
                "accounts=not-asked",
                "wipe=purge",
                "kind=drop-in",
                "kind=one-to-one",
                "kind=group",
                "kind=phone"))
            assertTrue(rows.stream().anyMatch(row -> row.getField("detail").contains(part)), part);
    }

    @Test
    void a_session_has_people_or_a_head_count() {
        var topics = Set.of(
                "awareness-raising",
                "device-basics",
                "communicating",
                "transacting",
                "managing-information",
                "problem-solving",
                "creating",
                "security");
        for (var row : rows) {
            if (!row.getField("action").equals("session")) continue;
            var detail = detail(row);
            assertTrue(
                    topics.containsAll(List.of(detail.getOrDefault("topics", "").split(","))));
            assertEquals(row.getField("person").isEmpty(), detail.containsKey("headcount"));
        }
    }

    @Test
    void a_loan_has_one_desk_and_some_have_two_devices() {
        var sizes = new TreeMap<String, Integer>();
        var desks = new TreeMap<String, String>();
        for (var row : rows) {
            if (!row.getField("action").equals("lend")) continue;
            var loan = row.getField("at") + row.getField("person");
            var desk = row.getField("hub") + row.getField("by");
            sizes.merge(loan, 1, Integer::sum);
            assertEquals(desk, desks.computeIfAbsent(loan, _ -> desk));
        }
        assertTrue(sizes.values().stream().filter(n -> n == 2).count() >= 10);
    }

    @Test
    void replaying_the_year_finds_nothing_impossible() throws IOException {
        var replay = new SampleReplay(read("devices.csv"));
        for (var row : rows) replay.take(row);
    }

    @Test
    void the_year_ends_with_about_half_out_and_something_to_do() throws IOException {
        var replay = new SampleReplay(read("devices.csv"));
        for (var row : rows) replay.take(row);
        var end = replay.counts();
        var late = replay.late(LocalDate.of(2026, 11, 20));
        assertTrue(end.getOrDefault("out", 0) >= 24 && end.getOrDefault("out", 0) <= 34, end.toString());
        assertTrue(end.getOrDefault("ready", 0) >= 18, end.toString());
        assertTrue(end.getOrDefault("to prepare", 0) >= 3, end.toString());
        assertTrue(late >= 3 && late <= 12, "late: " + late);
    }
}
