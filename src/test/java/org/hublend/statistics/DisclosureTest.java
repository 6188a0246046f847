package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,[c]",
        "7,[c]",
        "8,10",
        "12,10",
        "13,15",
        "17,15",
        "22,20",
        "23,25",
        "24,25",
        "26,25",
        "40,40",
        "41,40",
        "58,60",
        "66,65",
        "110,110",
        "2147483647,2147483645"
    })
    void the_nhs_rule_hides_1_to_7_and_rounds_the_rest(long count, String published) {
        assertEquals(published, Disclosure.NHS_HES.publish(count(count)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,fewer than 5", "4,fewer than 5", "5,5", "7,5", "8,10", "26,25"})
    void the_rounding_rule_says_fewer_than_5(long count, String published) {
        assertEquals(published, Disclosure.ROUND5.publish(count(count)));
    }

    /// Eurostat's example of conventional rounding. It prints 35 for 32, which is a misprint: 30 is nearer.
    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "3,5", "6,5", "12,10", "16,15", "20,20", "23,25", "32,30", "39,40"})
    void numbers_are_rounded_to_the_nearest_5(long n, long rounded) {
        assertEquals(rounded, Disclosure.nearest5(n));
    }

    @Test
    void hours_out_of_few_sessions_are_hidden_with_them() {
        assertEquals("[c]", Disclosure.NHS_HES.publish(new Figure(7 * 600, 60, 7)));
        assertEquals("80", Disclosure.NHS_HES.publish(new Figure(8 * 600, 60, 8)));
        assertEquals("5", Disclosure.NHS_HES.publish(new Figure(10 * 15, 60, 10)));
        assertEquals("0", Disclosure.NHS_HES.publish(new Figure(9 * 10, 60, 9)));
        assertEquals("fewer than 5", Disclosure.ROUND5.publish(new Figure(600, 60, 1)));
    }

    @Test
    void figures_for_inside_are_exact_and_say_so() {
        assertEquals("3", Disclosure.INTERNAL.publish(count(3)));
        assertEquals("0.75", Disclosure.INTERNAL.publish(new Figure(45, 60, 1)));
        assertEquals(
                "CONTAINS PERSONAL DATA – not for publication",
                Disclosure.INTERNAL.warning().orElseThrow());
        assertTrue(Disclosure.NHS_HES.warning().isEmpty());
    }

    private static Figure count(long n) {
        return new Figure(n, 1, n);
    }
}
