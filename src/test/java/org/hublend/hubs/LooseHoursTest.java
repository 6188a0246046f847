package org.hublend.hubs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.hublend.hubs.Hours.Span;
import org.junit.jupiter.api.Test;

class LooseHoursTest {
    private static final Span TEN_TO_FIVE = new Span(LocalTime.of(10, 0), LocalTime.of(17, 0));

    @Test
    void hours_are_typed_in_any_way() {
        for (var text :
                List.of("10-17", "10:00-17:00", "10 to 5pm", "10am - 5pm", "1000-1700", "10.00–17.00", " 10 - 17 "))
            assertEquals(Optional.of(List.of(TEN_TO_FIVE)), LooseHours.read(text), text);
    }

    @Test
    void a_day_may_have_a_break_or_be_closed() {
        assertEquals(2, LooseHours.read("10-13, 14-17").orElseThrow().size());
        assertEquals(
                2, LooseHours.read("10 to 1pm and 2pm to 5pm").orElseThrow().size());
        assertEquals(Optional.of(List.of()), LooseHours.read(""));
        assertEquals(Optional.of(List.of()), LooseHours.read("Closed"));
    }

    @Test
    void what_is_no_hours_is_refused() {
        for (var text : List.of("10", "17-10", "25-26", "ten to five", "10-", "13pm-14pm"))
            assertEquals(Optional.empty(), LooseHours.read(text), text);
    }

    @Test
    void a_week_is_written_as_hubs_read_it() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, LooseHours.read("10-13, 14-17").orElseThrow());
        week.put(DayOfWeek.THURSDAY, List.of(TEN_TO_FIVE));
        assertEquals(Optional.of(new Hours(week)), Hours.read(LooseHours.written(week)));
    }
}
