package org.hublend.vault;

import static org.hublend.vault.Bytes.filled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Keyring desk = Keyring.create(new SecureRandom()).withAlliance(filled(32, 5), filled(32, 6));
    private final Marks marks = new Marks(desk);

    /// Made with Python's `hmac` over kind, a zero byte and code.
    @Test
    void a_mark_is_an_hmac_in_lower_case_hex() {
        assertEquals(
                "3eefa8363310294ece65d27b74c4f878ab93b9602754fd6b084f411e4e6be970", marks.mark("card", "A12345678"));
    }

    @Test
    void every_desk_of_an_alliance_makes_the_same_mark() {
        var other = Keyring.create(new SecureRandom()).withAlliance(desk.allianceKey(), filled(32, 7));
        assertEquals(marks.mark("card", "A12345678"), new Marks(other).mark("card", "A12345678"));
    }

    @Test
    void another_alliance_kind_or_code_makes_another_mark() {
        var mark = marks.mark("card", "A12345678");
        assertNotEquals(mark, new Marks(Keyring.create(new SecureRandom())).mark("card", "A12345678"));
        assertNotEquals(mark, marks.mark("tag", "A12345678"));
        assertNotEquals(mark, marks.mark("card", "A12345679"));
        assertNotEquals(marks.mark("card", "a1"), marks.mark("carda", "1"));
    }

    @Test
    void people_without_a_card_share_no_mark() {
        assertThrows(IllegalArgumentException.class, () -> marks.mark("card", ""));
        assertThrows(IllegalArgumentException.class, () -> marks.mark("card", " "));
    }

    @Test
    void a_kind_is_a_plain_word() {
        for (var kind : new String[] {"", "Card", "card\0", "two words"})
            assertThrows(IllegalArgumentException.class, () -> marks.mark(kind, "A12345678"));
    }
}
