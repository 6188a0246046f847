package org.hublend.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.SUBJECT_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Happened;
import org.hublend.lending.SmallLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a register that has grown and changed for years, pages of the database were split and filled again and again; an
/// erasure leaves nothing in any of them.
class ErasedBytesTest {
    private static final int PEOPLE = Integer.getInteger("hublend.people", 600);
    /// A piece of a sealed text that was left is as bad as the whole.
    private static final int PIECE = 16;

    @TempDir
    Path temp;

    @Test
    void not_a_piece_of_what_was_sealed_is_left_in_a_grown_register() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        try (var library = SmallLibrary.in(temp)) {
            var people = new ArrayList<UUID>();
            for (int i = 0; i < PEOPLE; i++)
                people.add(library.register(Map.of("name", "Person " + i, "notes", "x".repeat(random.nextInt(900)))));
            for (int i = 0; i < PEOPLE; i++) change(library, people.get(random.nextInt(people.size())), random);
            var gone = people.subList(0, PEOPLE / 10);
            var pieces = pieces(library, gone);
            for (var person : gone)
                assertInstanceOf(
                        Erasing.Result.Erased.class,
                        new Erasing(library.rooms.folder()).erase(person, Erasing.Reason.EXPIRED, UUID.randomUUID()));
            assertEquals(0, found(pieces), "of " + pieces.size() + " pieces, seed " + seed);
        }
    }

    private static void change(SmallLibrary library, UUID person, Random random) {
        library.rooms.folder().write(recording -> {
            var before = library.rooms.people().find(recording.sql(), person).orElseThrow();
            var news =
                    Map.of("notes", "y".repeat(1 + random.nextInt(2000)), "phone", "0161 496 " + random.nextInt(9999));
            var at = new Happened(recording.now(), LocalDate.of(2026, 11, 23));
            return library.rooms.people().change(recording, before, Map.of(), news, at, person);
        });
    }

    private static List<byte[]> pieces(SmallLibrary library, List<UUID> people) {
        var pieces = new ArrayList<byte[]>();
        library.rooms.folder().read(sql -> {
            sql.select(FACT.PERSONAL, FACT.PERSONAL_SALT)
                    .from(FACT)
                    .join(FACT_SUBJECT)
                    .on(FACT_SUBJECT.FACT.eq(FACT.ID))
                    .where(FACT_SUBJECT.SUBJECT.in(people))
                    .forEach(r -> {
                        cut(r.value1(), pieces);
                        cut(r.value2(), pieces);
                    });
            sql.selectFrom(SUBJECT_KEY).where(SUBJECT_KEY.SUBJECT.in(people)).forEach(r -> cut(r.getWrapped(), pieces));
            return true;
        });
        return pieces;
    }

    private static void cut(byte[] bytes, List<byte[]> pieces) {
        for (int from = 0; from + PIECE <= bytes.length; from += 4 * PIECE)
            pieces.add(Arrays.copyOfRange(bytes, from, from + PIECE));
    }

    private int found(List<byte[]> pieces) throws IOException {
        int found = 0;
        try (var files = Files.walk(temp)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), ISO_8859_1);
                for (var piece : pieces) if (content.contains(new String(piece, ISO_8859_1))) found++;
            }
        }
        return found;
    }
}
