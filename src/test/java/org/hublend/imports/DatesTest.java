package org.hublend.imports;

import static org.hublend.imports.Samples.file;
import static org.hublend.imports.Samples.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @TempDir
    Path folder;

    @Test
    void one_day_above_twelve_settles_the_column() {
        assertEquals(List.of("2023-01-23", "2023-04-03"), bought(DateOrder.AUTO, "1/23/23", "4/3/23"));
        assertEquals(List.of("2023-01-23", "2023-03-04"), bought(DateOrder.AUTO, "23/1/23", "4/3/23"));
    }

    @Test
    void a_column_without_proof_follows_the_others_of_the_file() {
        var reading = rows(read(DateOrder.AUTO, "tag,bought,support_ends\nA,3/4/23,10/27/28\n"));
        assertEquals(DatesFound.MDY, reading.dates());
        assertEquals(
                Optional.of(LocalDate.of(2023, 3, 4)), reading.rows().getFirst().bought());
    }

    @Test
    void dates_that_could_be_either_are_asked_about_and_never_guessed() {
        var reading = rows(read(DateOrder.AUTO, "tag,bought\nA,3/4/23\nB,2023-05-06\nC,5/5/23\n"));
        assertEquals(DatesFound.AMBIGUOUS, reading.dates());
        assertTrue(reading.dates().needsAnswer());
        assertEquals(
                List.of("B", "C"), reading.rows().stream().map(DeviceRow::tag).toList());
        assertEquals(2, reading.rejected().getFirst().line());
        assertEquals("bought", reading.rejected().getFirst().column());
        assertTrue(reading.remarks().getFirst().contains("--date-order"));
    }

    @Test
    void the_order_that_is_asked_for_rules() {
        var text = "tag,bought\nA,3/4/23\n";
        assertEquals(DatesFound.DMY, rows(read(DateOrder.DMY, text)).dates());
        assertEquals(List.of("2023-04-03"), bought(DateOrder.DMY, "3/4/23"));
        assertEquals(List.of("2023-03-04"), bought(DateOrder.MDY, "3/4/23"));
        assertEquals(List.of("2003-04-23"), bought(DateOrder.YMD, "03/4/23"));
        assertEquals(
                1,
                rows(read(DateOrder.DMY, "tag,bought\nA,1/23/23\n")).rejected().size());
    }

    @Test
    void dates_of_both_orders_in_one_column_settle_nothing() {
        var reading = rows(read(DateOrder.AUTO, "tag,bought\nA,13/1/23\nB,1/13/23\nC,2/3/23\n"));
        assertEquals(DatesFound.MIXED, reading.dates());
        assertEquals(
                List.of("A", "B"), reading.rows().stream().map(DeviceRow::tag).toList());
    }

    @Test
    void a_slip_of_the_pen_is_named_and_settles_nothing() {
        var reading = rows(read(DateOrder.AUTO, "tag,bought\nA,45/1/23\nB,14/1/23\n"));
        assertEquals(DatesFound.DMY, reading.dates());
        assertEquals(
                "Write the date as year-month-day, such as 2026-03-31.",
                reading.rejected().getFirst().problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-01",
                "2023/3/1",
                "2023.03.01",
                "2023-03-01 00:00:00",
                "2023-03-01T09:30:00Z",
                "1 March 2023",
                "1-Mar-23",
                "1st Mar 2023",
                "\"March 1, 2023\"",
                "Mar 01 2023"
            })
    void dates_that_leave_no_choice_need_no_order(String cell) {
        for (var order : DateOrder.values()) assertEquals(List.of("2023-03-01"), bought(order, cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "2023-02-30", "31/2/2023", "0000-00-00", "45017", "1/2", "1/2/3456789", "12 Foo 2023"})
    void what_is_no_date_is_named(String cell) {
        assertEquals(
                1,
                rows(read(DateOrder.AUTO, "tag,bought\nA," + cell + "\n"))
                        .rejected()
                        .size());
    }

    @Test
    void any_column_of_real_days_is_read_right_or_asked_about() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            var dayFirst = random.nextBoolean();
            var days = new ArrayList<String>();
            var text = new StringBuilder("tag,bought\n");
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                var day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(5000));
                days.add(day.toString());
                text.append(String.format(
                        Locale.ROOT,
                        "T%d,%d/%d/%d%n",
                        i,
                        dayFirst ? day.getDayOfMonth() : day.getMonthValue(),
                        dayFirst ? day.getMonthValue() : day.getDayOfMonth(),
                        day.getYear()));
            }
            var reading = rows(read(DateOrder.AUTO, text.toString()));
            for (var row : reading.rows())
                assertTrue(days.contains(row.bought().orElseThrow().toString()), "seed " + seed);
            assertEquals(reading.rows().size() < days.size(), reading.dates().needsAnswer(), "seed " + seed);
            assertFalse(reading.dates() == DatesFound.MIXED, "seed " + seed);
        }
    }

    private List<String> bought(DateOrder order, String... cells) {
        var text = new StringBuilder("tag,bought\n");
        for (var cell : cells)
            text.append("T").append(text.length()).append(',').append(cell).append('\n');
        return rows(read(order, text.toString())).rows().stream()
                .map(row -> row.bought().orElseThrow().toString())
                .toList();
    }

    private Reading<DeviceRow> read(DateOrder order, String text) {
        return new ImportFile(file(folder, text), order, Optional.empty()).devices();
    }
}
