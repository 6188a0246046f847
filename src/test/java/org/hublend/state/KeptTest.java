package org.hublend.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
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
                "",
                "{",
                "{}",
                "null",
                " {}",
                "{\u0001}",
                "{\u0000" + EMPTY,
                "\u0000",
                "{\"name\":\"Zoë Ångström, Żółć, أحمد, Ольга, 漢字, 👩🏽‍💻\"" + EMPTY,
                "{\"x\":\"" + "9".repeat(100_000) + "é".repeat(100_000) + "\"" + EMPTY,
                "{\"x\":\"" + "ab ".repeat(1_000_000) + "\"" + EMPTY)) {
            assertEquals(text, Kept.plain(text).text());
            assertEquals(text, Kept.pressed(text).text());
            assertEquals(text, Kept.of(Kept.pressed(text).bytes()).text());
        }
        for (int i = 0; i < ROUNDS; i++) {
            var text = text();
            assertEquals(text, Kept.pressed(text).text(), "seed " + SEED);
        }
    }

    @Test
    void what_older_programs_wrote_is_read() {
        var text = Standing.write(Standing.none(Subject.device(UUID.randomUUID())));
        var old = Kept.of(text.getBytes(UTF_8));
        assertFalse(old.isPressed());
        assertEquals(text, old.text());
        assertEquals(old, Kept.plain(text));
        assertTrue(Kept.pressed(text).isPressed());
    }

    /// Whoever is erased is looked for in the files, byte for byte.
    @Test
    void what_is_private_of_somebody_is_in_clear_and_the_rest_is_pressed() {
        var bytes = new byte[300];
        random.nextBytes(bytes);
        var local = new Local(List.of(), List.of(new Local.Piece(UUID.randomUUID(), bytes)));
        for (var standing : List.of(
                Standing.none(Subject.person(UUID.randomUUID())),
                Standing.none(Subject.session(UUID.randomUUID())),
                Standing.none(Subject.loan(UUID.randomUUID())))) {
            var text = Standing.write(standing.withLocal(local));
            var kept = Kept.pressed(text);
            var file = new String(kept.bytes(), ISO_8859_1);
            assertTrue(file.contains(Base64.getEncoder().encodeToString(bytes)));
            assertTrue(file.contains(local.sealed().getFirst().fact().toString()));
            assertFalse(file.contains(standing.subject().id().toString()), "the rest is pressed");
            assertEquals(text, kept.text());
            var gone = Kept.pressed(Standing.write(standing));
            assertFalse(new String(gone.bytes(), ISO_8859_1).contains("sealed"));
        }
    }

    @Test
    void an_erasure_after_what_was_private_is_no_obstacle() {
        var text = Standing.write(Standing.none(Subject.person(UUID.randomUUID())))
                .replaceFirst("}$", ",\"erasure\":{\"hub\":\"" + UUID.randomUUID() + "\"}}");
        assertTrue(Kept.pressed(text).isPressed());
        assertEquals(text, Kept.pressed(text).text());
    }

    @Test
    void damaged_bytes_are_told_without_a_word_of_the_content() {
        var history = Histories.random(SEED);
        var subject = history.subjects().getFirst();
        var whole = Kept.pressed(Standing.write(Standing.of(subject, history.about(subject))))
                .bytes();
        int told = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var bytes =
                    random.nextBoolean() ? whole.clone() : java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
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
                assertEquals(null, e.getCause());
            }
        }
        assertTrue(told > 0, "seed " + SEED);
        assertThrows(IllegalStateException.class, () -> Kept.of(new byte[0]).text());
        assertEquals("Kept[3]", Kept.plain("{1}").toString());
    }

    /// What was once released is in the files of desks. If this fails, the phrases or the signs were changed: put them
    /// back, and write a second book with a number of its own.
    @Test
    void the_book_never_changes() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        int count = 0;
        for (; count < Phrases.count(); count++) {
            digest.update(Phrases.get(count));
            digest.update((byte) '\n');
        }
        assertEquals("19fe73c74e7e8fa7", HexFormat.of().formatHex(digest.digest(), 0, 8));
        var text = "{\"id\":\"01a20652-f539-7000-ad88-824e65af1242\",\"sight\":{\"streams\":"
                + "[\"01a20652-f539-7000-8bec-a14a9802f3dd\",\"01a20652-f539-7000-ad88-824e65af1242\"],"
                + "\"at\":{\"at\":1795402429753,\"on\":\"2026-11-22\"},\"x\":\"é 007 1234\",\"topics\":[\"creating\"]";
        assertEquals(
                "01800101a20652f5397000ad88824e65af12428102003970008beca14a9802f3dd2c035dbf0eb9eacbb2a034b80f52ab7d2c2278223a220c02c3a920303037200ed209222c22746f70696373223a5b220d41225dfe",
                HexFormat.of().formatHex(Kept.pressed(text + EMPTY).bytes()));
    }

    @Test
    void each_phrase_is_there_once_and_can_be_said() {
        var all = new TreeSet<String>();
        for (int i = 0; i < Phrases.count(); i++) {
            var phrase = new String(Phrases.get(i), ISO_8859_1);
            assertTrue(all.add(phrase), phrase);
            assertEquals(i, Phrases.at(Phrases.get(i), 0, phrase.length()), phrase);
            assertTrue(phrase.length() >= 3 && phrase.chars().allMatch(c -> c >= ' ' && c < 0x7f), phrase);
        }
        assertTrue(Phrases.count() <= Phrases.SHORT + 256, "two bytes are not enough");
    }

    /// Pieces of what standings say, right and nearly right.
    private String text() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), new UUID(7, 9), new UUID(7, -1), new UUID(-1, 0));
        var text = new StringBuilder("{");
        for (int i = random.nextInt(40); i > 0; i--) {
            var id = ids.get(random.nextInt(ids.size())).toString();
            var phrase = new String(Phrases.get(random.nextInt(Phrases.count())), ISO_8859_1);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> text.append('"').append(id).append('"');
                case 3 -> text.append('"').append(id.toUpperCase(Locale.ROOT)).append('"');
                case 4 ->
                    text.append('"').append(id, 0, random.nextInt(id.length())).append('"');
                case 5 -> text.append(phrase);
                case 6 -> text.append(phrase, random.nextInt(phrase.length()), phrase.length());
                case 7 -> text.append(random.nextLong()).append(random.nextBoolean() ? "" : "000");
                case 8 ->
                    text.append(String.format(
                            Locale.ROOT,
                            "\"%04d-%02d-%02d\"",
                            1900 + random.nextInt(300),
                            random.nextInt(14),
                            random.nextInt(33)));
                case 9 -> text.appendCodePoint(random.nextInt(0xd800));
                case 10 -> text.append("é".repeat(random.nextInt(300)));
                default -> text.append("\\\"\\\\\":null");
            }
        }
        return text.append(random.nextBoolean() ? EMPTY : random.nextBoolean() ? ",\"local\":{\"x\":1}}" : "}")
                .toString();
    }
}
