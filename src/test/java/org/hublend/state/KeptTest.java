package org.hublend.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Histories;
import org.hublend.ledger.Local;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KeptTest {
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("hublend.rounds", 3_000);
    private static final UUID ID = UUID.fromString("01a20652-f539-7000-ad88-824e65af1242");
    private static final String EMPTY = ",\"local\":{\"coarse\":[],\"sealed\":[]}}";

    private final Random random = new Random(SEED);

    @Test
    void every_standing_comes_back_as_it_was_and_takes_less_than_half() {
        long plain = 0;
        long pressed = 0;
        for (int i = 0; i < 5; i++) {
            var history = Histories.random(random.nextLong());
            for (var subject : history.subjects()) {
                var text = Standing.write(Standing.of(subject, history.about(subject)));
                var kept = Kept.pressed(text);
                assertEquals(text, kept.text(), "seed " + SEED);
                plain += text.length();
                pressed += kept.bytes().length;
            }
        }
        assertTrue(2 * pressed < plain, pressed + " of " + plain + ", seed " + SEED);
    }

    @Test
    void any_text_comes_back_as_it_was() {
        for (var text : List.of(
                "{",
                "{}",
                "{\u0001}",
                "{\u0000" + EMPTY,
                "{\"name\":\"Zoë Ångström, Żółć, أحمد, Ольга, 漢字, 👩🏽‍💻\"" + EMPTY,
                "{\"x\":\"Zoë\",\"local\":{\"x\":\"Zoë, 漢字\"}}",
                "{\"x\":\"" + "9".repeat(100_000) + "é".repeat(100_000) + "\"" + EMPTY,
                "{\"x\":\"" + "ab ".repeat(1_000_000) + "\"" + EMPTY)) {
            var kept = Kept.pressed(text);
            if (text.length() > 1_000) assertTrue(kept.isPressed());
            assertEquals(text, kept.text());
            assertEquals(text, Kept.of(kept.bytes()).text());
        }
    }

    @Test
    void what_older_programs_wrote_is_read() {
        var text = Standing.write(Standing.none(Subject.device(ID)));
        var old = Kept.of(text.getBytes(UTF_8));
        assertFalse(old.isPressed());
        assertEquals(text, old.text());
        assertEquals(old, Kept.plain(text));
    }

    /// Whoever is erased is looked for in the files, byte for byte.
    @Test
    void what_is_private_of_somebody_is_in_clear_and_the_rest_is_pressed() {
        var bytes = new byte[300];
        random.nextBytes(bytes);
        var local = new Local(List.of(), List.of(new Local.Piece(UUID.randomUUID(), bytes)));
        for (var standing : List.of(
                Standing.none(Subject.person(ID)),
                Standing.none(Subject.session(ID)),
                Standing.none(Subject.loan(ID)))) {
            var text = Standing.write(standing.withLocal(local));
            var kept = Kept.pressed(text);
            var file = new String(kept.bytes(), ISO_8859_1);
            assertTrue(file.contains(Base64.getEncoder().encodeToString(bytes)));
            assertTrue(file.contains(local.sealed().getFirst().fact().toString()));
            assertFalse(file.contains(ID.toString()), "the rest is pressed");
            assertEquals(text, kept.text());
            var gone = Kept.pressed(Standing.write(standing));
            assertFalse(new String(gone.bytes(), ISO_8859_1).contains("sealed"));
        }
    }

    @Test
    void damaged_bytes_are_told_without_a_word_of_the_content() {
        var history = Histories.random(SEED);
        var subject = history.subjects().getFirst();
        var whole = Kept.pressed(Standing.write(Standing.of(subject, history.about(subject))))
                .bytes();
        int told = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var bytes = random.nextBoolean() ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int j = random.nextInt(4); j > 0 && bytes.length > 0; j--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                Kept.of(bytes).text();
            } catch (IllegalStateException e) {
                told++;
                assertTrue(
                        List.of(
                                        "A record in this database is damaged.",
                                        "A record was written by a newer Hublend, or it is damaged.")
                                .contains(e.getMessage()),
                        "seed " + SEED);
                assertNull(e.getCause());
            }
        }
        assertTrue(told > 0, "seed " + SEED);
        assertThrows(IllegalStateException.class, () -> Kept.of(new byte[0]).text());
        assertEquals("Kept[3]", Kept.plain("{1}").toString());
    }

    /// What was once released is in the files of desks. If this fails, the book was changed: put it back, and write a
    /// second one with a number of its own.
    @Test
    void the_book_never_changes() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Pressing.book());
        assertEquals("253cffb54404af28", HexFormat.of().formatHex(digest, 0, 8));
    }
}
