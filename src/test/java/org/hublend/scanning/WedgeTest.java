package org.hublend.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WedgeTest {
    private static final String TAG = new AssetTag("DK", 427).code();
    private static final String CARD = "30234000517861";
    private final Counter counter = new Counter();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 16, 35, 48})
    void a_scanner_of_any_speed_is_read_and_its_enter_presses_nothing(int millis) {
        counter.scan(TAG, millis).wait(500);
        assertEquals(List.of(TAG), counter.codes());
        assertEquals(0, counter.presses);
        assertEquals("", counter.scanBox.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 35})
    void a_tab_or_silence_ends_a_scan_as_well(int millis) {
        counter.send(TAG + "\t", millis).wait(500).send(CARD, millis).wait(120);
        assertEquals(List.of(TAG, CARD), counter.codes());
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 90, 99, 100, 101, 120, 160, 200})
    void a_typist_outside_of_fields_types_into_the_scan_box(int millis) {
        counter.send("Khan2", millis).wait(150);
        assertEquals(List.of(), counter.codes());
        assertEquals("Khan2", counter.scanBox.toString());
        counter.send("\r", millis);
        assertEquals(1, counter.presses);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200})
    void a_typist_in_a_field_keeps_what_was_typed_and_enter(int millis) {
        var field = Counter.withField("x");
        field.scan(TAG, millis).wait(500);
        assertEquals("x" + TAG, field.field);
        assertEquals(List.of(), field.codes());
        assertEquals(1, field.presses);
    }

    @Test
    void a_typist_who_rolls_over_the_keys_of_a_word_is_no_scanner() {
        counter.send("S", 150).send("mi", 40).send("th", 65).wait(200);
        assertEquals(List.of(), counter.codes());
        assertEquals("Smith", counter.scanBox.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 35})
    void a_pause_of_60_ms_does_not_split_a_code_wherever_it_falls(int millis) {
        for (int cut = 1; cut < TAG.length(); cut++) {
            var one = new Counter();
            one.send(TAG.substring(0, cut), millis).wait(60 - millis).scan(TAG.substring(cut), millis);
            assertEquals(List.of(TAG), one.codes(), "after " + cut);
            var field = Counter.withField("abc");
            field.send(TAG.substring(0, cut), millis).wait(60 - millis).scan(TAG.substring(cut), millis);
            assertEquals(List.of(TAG), field.codes(), "in a field, after " + cut);
            assertEquals("abc", field.field);
        }
    }

    @Test
    void two_scans_150_ms_apart_are_two_with_an_end_key_or_without() {
        counter.scan(TAG, 8).wait(142).scan(CARD, 8);
        assertEquals(List.of(TAG, CARD), counter.codes());
        var silent = new Counter().withoutTicks();
        silent.send(TAG, 8).wait(142).send(CARD, 8).wait(142).send("X", 8);
        assertEquals(List.of(TAG, CARD), silent.codes());
    }

    @Test
    void a_scan_into_a_field_gives_the_field_its_text_back() {
        var field = Counter.withField("Anna");
        field.scan(TAG, 8);
        assertEquals("Anna", field.field);
        assertEquals(List.of(TAG), field.codes());
        assertEquals(0, field.presses);
    }

    @Test
    void a_scan_right_after_typing_in_a_field_gives_back_what_was_typed() {
        var field = Counter.withField("");
        field.send("Ann", 120).wait(90).scan(TAG, 8);
        assertEquals("Ann", field.field);
        assertEquals(List.of(TAG), field.codes());
    }

    @Test
    void in_a_field_a_burst_of_no_known_shape_or_without_an_end_key_is_text() {
        var field = Counter.withField("");
        field.insert("Thank you for your visit").wait(30).key("\r");
        field.wait(400).scan("QQ12", 8).wait(400).send(TAG, 8).wait(400);
        assertEquals("Thank you for your visitQQ12" + TAG, field.field);
        assertEquals(List.of(), field.codes());
        assertEquals(2, field.presses);
    }

    @Test
    void the_scan_box_takes_a_card_of_no_known_shape_but_leaves_words_alone() {
        counter.focus = Focus.SCAN_BOX;
        counter.send("Ann", 120).wait(200).scan("SMB4471902", 8);
        assertEquals(List.of("SMB4471902"), counter.codes());
        assertEquals("Ann", counter.field);
        counter.wait(400).send("with", 40).wait(300);
        assertEquals("Annwith", counter.field);
    }

    @Test
    void caps_lock_does_not_change_a_code() {
        counter.scan(TAG.toLowerCase(java.util.Locale.ROOT), 8).wait(2500).scan("cmdLEND", 8);
        assertEquals(List.of(TAG, "CMDLEND"), counter.codes());
    }

    @Test
    void codabars_start_and_stop_letters_do_not_count() {
        counter.scan("a" + CARD + "B", 8).wait(3000).scan("D" + CARD + "c", 8);
        assertEquals(List.of(CARD, CARD), counter.codes());
        var field = Counter.withField("abc");
        field.scan("A" + CARD + "A", 8);
        assertEquals(List.of(CARD), field.codes());
    }

    @Test
    void very_short_codes_need_an_end_key_at_the_pace_of_a_scanner() {
        counter.scan("17", 16).wait(500).scan("CMD1", 35);
        assertEquals(List.of("17", "CMD1"), counter.codes());
        counter.wait(500).send("1", 20).send("\r", 60).wait(500);
        assertEquals("1", counter.scanBox.toString());
        assertEquals(1, counter.presses);
    }

    @Test
    void the_same_code_within_two_seconds_is_ignored_also_when_another_came_between() {
        counter.scan(TAG, 8).wait(300).scan(CARD, 8).wait(300).scan(TAG, 8).wait(300);
        assertEquals(List.of(TAG, CARD), counter.codes());
        assertEquals(1, counter.again);
        counter.wait(2000).scan(TAG, 8);
        assertEquals(List.of(TAG, CARD, TAG), counter.codes());
    }

    @Test
    void a_repeated_scan_in_a_field_leaves_the_field_alone_too() {
        var field = Counter.withField("abc");
        field.scan(TAG, 8).wait(300).scan(TAG, 8);
        assertEquals("abc", field.field);
        assertEquals(1, field.again);
    }

    @Test
    void nothing_is_kept_when_two_seconds_have_passed() {
        counter.scan(CARD, 8);
        assertTrue(!counter.idle());
        counter.wait(2100);
        assertTrue(counter.idle());
    }
}
