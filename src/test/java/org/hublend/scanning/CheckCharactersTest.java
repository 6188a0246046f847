package org.hublend.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCharactersTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// The Global Release Identifier and the ISAN (ISO 15706-2), whose standards publish these.
    @ParameterizedTest
    @CsvSource({"A12425GABC1234002, M", "00000000D07A0090, Q", "00000000D07A009000000000, X", "00003BAB93520000, G"})
    void iso_7064_mod_37_36_is_as_published(String text, char check) {
        assertEquals(check, CheckCharacters.mod3736(text));
        assertTrue(CheckCharacters.endsWithMod3736(text + check));
    }

    @Test
    void a_tag_with_one_wrong_character_or_two_swapped_is_always_noticed_or_nearly() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int swaps = 0;
        int unnoticed = 0;
        for (int i = 0; i < 2000; i++) {
            var tag = new AssetTag("DK", random.nextInt(100_000)).code();
            int at = random.nextInt(tag.length());
            char other = ALPHABET.charAt(random.nextInt(36));
            if (other != tag.charAt(at)) {
                var wrong = tag.substring(0, at) + other + tag.substring(at + 1);
                assertFalse(CheckCharacters.endsWithMod3736(wrong), () -> wrong + ", seed " + seed);
            }
            int left = random.nextInt(tag.length() - 1);
            if (tag.charAt(left) == tag.charAt(left + 1)) continue;
            swaps++;
            var swapped = tag.substring(0, left) + tag.charAt(left + 1) + tag.charAt(left) + tag.substring(left + 2);
            if (CheckCharacters.endsWithMod3736(swapped)) unnoticed++;
        }
        assertTrue(unnoticed * 50 < swaps, unnoticed + " of " + swaps + " swaps, seed " + seed);
    }

    @Test
    void other_characters_have_no_check() {
        assertThrows(IllegalArgumentException.class, () -> CheckCharacters.mod3736("DK-1"));
        assertFalse(CheckCharacters.endsWithMod3736("DK-1"));
        assertFalse(CheckCharacters.endsWithMod3736(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30234000517861", "33191000105864", "490154203237518"})
    void published_library_numbers_and_the_imei_of_the_standard_pass(String digits) {
        assertTrue(CheckCharacters.luhn(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"35555000012349", "22390000027896", "490154203237519", "", "4901A"})
    void others_do_not(String digits) {
        assertFalse(CheckCharacters.luhn(digits));
    }

    @Test
    void an_isbn_passes_as_an_ean() {
        assertTrue(CheckCharacters.ean13("9780306406157"));
        assertFalse(CheckCharacters.ean13("9780306406158"));
        assertFalse(CheckCharacters.ean13("978030640615"));
    }
}
