package org.hublend.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is typed meets what is found, however it was written.
class SoughtTest {
    @Test
    void case_accents_spaces_and_signs_make_no_difference() {
        assertEquals("lodzoneill", Sought.folded("Łódź O'Neill"));
        assertEquals("jurgenstrasse", Sought.folded("Jürgen Straße"));
        assertEquals("dk00427x", Sought.folded("DK-00427 X"));
        assertEquals("nguyen", Sought.folded("Nguyễn"));
        // The same letters, composed and apart.
        assertEquals(Sought.folded("Zo\u00eb"), Sought.folded("Zoe\u0308"));
    }

    @Test
    void other_scripts_are_kept() {
        assertEquals("محمد", Sought.folded("مُحَمَّد"));
        assertEquals("олена", Sought.folded("ОЛЕНА"));
    }

    @Test
    void each_word_is_sought_once_and_signs_alone_are_none() {
        assertEquals(List.of("tab", "a9"), Sought.words("  Tab \u00a0 A9 tab - % "));
        assertEquals(List.of(), Sought.words(" % _ "));
        assertEquals(List.of("01614960104"), Sought.words("0161 496 0104"));
        assertEquals(List.of("dk", "00401", "t"), Sought.words("DK 00401 T"));
    }
}
