package org.hublend.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WedgeKeysTest {
    private static final String TAG = new AssetTag("DK", 427).code();
    private final Counter counter = new Counter();

    @Test
    void enter_within_300_ms_after_a_scan_is_not_a_press() {
        counter.scan(TAG, 8).wait(290).key("\r");
        assertEquals(0, counter.presses);
        counter.wait(20).key("\r");
        assertEquals(1, counter.presses);
    }

    @Test
    void an_end_key_that_comes_late_presses_nothing() {
        counter.send(TAG, 8).wait(250).key("\r");
        assertEquals(List.of(TAG), counter.codes());
        assertEquals(0, counter.presses);
    }

    @Test
    void both_enter_and_line_feed_or_tab_may_end_a_scan() {
        counter.scan(TAG, 8).wait(8).key("\r").wait(8).key("\t").wait(8).control("J");
        assertEquals(List.of(TAG), counter.codes());
        assertEquals(0, counter.presses + counter.functionKeys);
    }

    @Test
    void enter_held_down_presses_once() {
        counter.repeat("\r").wait(500);
        for (int i = 0; i < 20; i++) counter.repeat("\r").wait(33);
        assertEquals(1, counter.presses);
        counter.key("\r").wait(100).key("\r");
        assertEquals(2, counter.presses);
    }

    @Test
    void an_enter_whose_release_got_lost_does_not_silence_the_next() {
        counter.repeat("\r").wait(5000).key("\r");
        assertEquals(2, counter.presses);
    }

    @Test
    void a_letter_held_down_is_typing_and_no_scan() {
        counter.repeat("k").wait(400);
        for (int i = 0; i < 10; i++) counter.repeat("k").wait(30);
        counter.wait(200);
        assertEquals(List.of(), counter.codes());
        assertEquals("k".repeat(11), counter.scanBox.toString());
    }

    @Test
    void a_scanner_that_does_not_release_its_keys_is_read_with_double_characters() {
        for (var character : "CC00055".split("")) counter.wait(8).repeat(character);
        counter.wait(8).key("\r");
        assertEquals(List.of("CC00055"), counter.codes());
    }

    @Test
    void space_presses_at_once_but_inside_a_burst_it_belongs_to_the_code() {
        counter.key(" ");
        assertEquals(1, counter.presses);
        counter.wait(500).scan("DK 00427 " + TAG.substring(7), 8);
        assertEquals(List.of(TAG), counter.codes());
        assertEquals(1, counter.presses);
    }

    @Test
    void control_keys_inside_a_burst_do_nothing_and_the_code_is_read_badly() {
        counter.send("010950600013", 8).wait(8).control("F8").scan("17251231", 8);
        assertEquals(List.of("CONTROL_CHARACTERS"), counter.codes());
        assertEquals(0, counter.functionKeys);
        counter.wait(500).control("F8");
        assertEquals(1, counter.functionKeys);
    }

    @Test
    void a_person_who_types_and_then_presses_a_function_key_gets_both() {
        counter.send("Kh", 120).wait(60).control("F3");
        assertEquals("Kh", counter.scanBox.toString());
        assertEquals(1, counter.functionKeys);
    }

    @Test
    void four_thousand_characters_are_read_badly_and_not_kept() {
        counter.scan("7".repeat(4000), 1);
        assertEquals(List.of("TOO_LONG"), counter.codes());
        assertEquals("", counter.scanBox.toString());
    }

    @Test
    void a_screen_that_moves_the_focus_while_a_scanner_sends_does_not_split_its_code() {
        counter.send(TAG.substring(0, 5), 8);
        counter.focus = Focus.FIELD;
        counter.scan(TAG.substring(5), 8);
        assertEquals(List.of(TAG), counter.codes());
        assertEquals("", counter.field);
    }
}
