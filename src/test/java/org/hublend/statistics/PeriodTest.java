package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    @ParameterizedTest
    @CsvSource({
        "2026-09,2026-09,2026-09,1",
        "2026-Q1,2026-01,2026-03,3",
        "2026-Q4,2026-10,2026-12,3",
        "2026,2026-01,2026-12,12",
        "FY2026-27,2026-04,2027-03,12",
        "FY2099-00,2099-04,2100-03,12"
    })
    void a_period_is_whole_months(String word, YearMonth first, YearMonth last, int months) {
        var period = Period.read(word).orElseThrow();
        assertEquals(first, period.first());
        assertEquals(last, period.last());
        assertEquals(months, period.months().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-13", "2026-00", "2026-9", "2026-Q5", "FY2026", "FY2026-28", "2026-09-01", "last year"})
    void anything_else_is_refused_with_the_forms_there_are(String word) {
        var asked = Request.read(word, "", "nhs-hes", new HubScope.All(), TODAY);
        var says = assertInstanceOf(Request.Asked.Unclear.class, asked).says();
        assertTrue(says.contains("2026-Q3") && says.contains("whole months"), says);
    }

    @Test
    void what_can_be_asked_for_is_named_where_something_else_was() {
        assertTrue(unclear("hub", "census").contains("nhs-hes, round5, internal"));
        assertTrue(unclear("street", "nhs-hes").contains("month, hub, device-type"));
    }

    @Test
    void a_table_for_others_has_three_breakdowns_at_most() {
        assertTrue(unclear("hub,month,ward,age-band", "nhs-hes").contains("three"));
        var inside = Request.read("2026", "hub, month,ward,age-band", "internal", new HubScope.All(), TODAY);
        assertEquals(
                4,
                assertInstanceOf(Request.Asked.Understood.class, inside)
                        .request()
                        .by()
                        .size());
    }

    private static String unclear(String by, String rule) {
        var asked = Request.read("2026", by, rule, new HubScope.All(), TODAY);
        return assertInstanceOf(Request.Asked.Unclear.class, asked).says();
    }
}
