package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What answers sound like.
class ChimeTest {
    @ParameterizedTest
    @EnumSource
    void a_sound_is_short_and_soft_and_begins_and_ends_in_silence(Chime chime) {
        var values = values(chime);
        assertTrue(values.length > Chime.RATE / 20 && values.length < Chime.RATE * 2 / 5, "length " + values.length);
        var loudest = IntStream.of(values).map(Math::abs).max().orElseThrow();
        assertTrue(loudest > 1000 && loudest < Short.MAX_VALUE / 3, "loudest " + loudest);
        assertEquals(0, values[0]);
        assertTrue(Math.abs(values[values.length - 1]) < 100);
    }

    @Test
    void no_two_sound_alike() {
        var heard = new HashSet<Integer>();
        for (var chime : Chime.values()) heard.add(Arrays.hashCode(chime.samples()));
        assertEquals(Chime.values().length, heard.size());
    }

    @Test
    void a_scan_that_is_not_taken_has_its_own_sound_whatever_is_asked() {
        var question = Answer.asks("Whose?", "", List.of(new Answer.Choice("Mine", () -> {})));
        assertEquals(Chime.ASK, Chime.of(question));
        assertEquals(Chime.NOT_TAKEN, Chime.of(question.missing(1, "One scan was not taken.")));
        assertEquals(
                "One scan was not taken.",
                question.missing(1, "One scan was not taken.").sentence());
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_of_answer_has_the_sound_of_its_name(Answer.Tone tone) {
        assertEquals(
                tone.name(),
                Chime.of(new Answer(tone, "", "", List.of(), Optional.empty(), 0))
                        .name());
    }

    @Test
    void a_computer_without_sound_is_none_the_worse() {
        try (var speaker = new Speaker(() -> true)) {
            for (int i = 0; i < 50; i++) speaker.say(Answer.says(Answer.Tone.DONE, "Lent", ""));
        }
    }

    private static int[] values(Chime chime) {
        var bytes = chime.samples();
        return IntStream.range(0, bytes.length / 2)
                .map(i -> (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8))
                .toArray();
    }
}
