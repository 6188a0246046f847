package org.hublend.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.state.Kept;
import org.hublend.state.PlainStandings;
import org.hublend.vault.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads every byte of a folder for what must not be in it.
class CanaryTest {
    private static final List<String> CANARIES = List.of(
            "Zerelda Quibblethwaite",
            "+44 1632 960777",
            "17 Canary Wharf Mews",
            "ZZ9 9QX",
            "1951-02-29",
            "29410077312345",
            "speaks softly and likes trains",
            "Barnabas Pennyfeather",
            "the hinge was glued by her nephew",
            "zerelda@example.org");

    @TempDir
    Path temp;

    @Test
    void no_personal_word_is_in_clear_in_any_file() throws Exception {
        var path = temp.resolve("desk");
        try (var folder = Folders.founded(path)) {
            recordEverything(folder);
            assertNoCanary(path);
        }
        assertNoCanary(path);
        older(path.resolve("hublend.db"));
        Folders.open(path).close();
        assertTrue(Files.exists(path.resolve("backups")));
        assertNoCanary(path);
    }

    @Test
    void what_is_sealed_can_be_opened_by_its_desk() {
        try (var folder = Folders.founded(temp)) {
            var person = recordEverything(folder);
            var opened = folder.<List<byte[]>>write(r -> folder.opener(r.sql())
                    .open(person, r.standings().of(Subject.person(person)).local()));
            assertEquals(2, opened.size());
            assertEquals(personal(0), new String(opened.getFirst(), UTF_8));
        }
    }

    /// A search that finds nothing proves nothing until it has found something.
    @Test
    void the_search_finds_a_word_in_every_spelling() throws Exception {
        var folder = Files.createDirectory(temp.resolve("leaky"));
        for (var spelt : spellings(CANARIES.getFirst())) {
            Files.write(folder.resolve("leak"), ("xx" + new String(spelt, ISO_8859_1) + "yy").getBytes(ISO_8859_1));
            assertEquals(1, found(folder).size());
        }
    }

    @Test
    void the_search_finds_what_was_pressed() throws Exception {
        var kept = Kept.pressed("{\"make\":[{\"value\":\"" + CANARIES.get(5) + "\",\"fact\":null,\"rivals\":[]}]}");
        assertFalse(new String(kept.bytes(), ISO_8859_1).contains(CANARIES.get(5)), "nothing was pressed");
        var folder = Files.createDirectory(temp.resolve("leaky"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hublend.db"))) {
            Schema.run(connection, "CREATE TABLE base (standing BLOB)");
            try (var insert = connection.prepareStatement("INSERT INTO base VALUES (?)")) {
                insert.setBytes(1, kept.bytes());
                insert.execute();
            }
        }
        assertEquals(1, found(folder).size());
    }

    static UUID recordEverything(DataFolder folder) {
        var hub = folder.self().orElseThrow().hub();
        var person = UUID.randomUUID();
        var staff = UUID.randomUUID();
        var device = UUID.randomUUID();
        var card = new Code(CodeKind.CARD, new Marks(folder.keyring()).mark("card", CANARIES.get(5)));
        folder.write(r -> r.record(sealed(
                new Kind.PersonRegistered(person, hub, Map.of("format", "large-print"), List.of(card)), personal(0))));
        folder.write(r -> r.record(
                sealed(new Kind.StaffRegistered(staff, hub, Map.of("role", "volunteer"), List.of()), CANARIES.get(7))));
        folder.write(r -> r.record(new Draft(
                Folders.device(device, hub).kind(),
                Folders.NOW,
                staff,
                List.of(),
                Optional.of(CANARIES.get(8).getBytes(UTF_8)))));
        var changed = folder.write(r -> r.record(
                sealed(new Kind.PersonChanged(person, Map.of("language", "cy"), List.of(), List.of()), personal(1))));
        folder.write(r -> r.record(Folders.loan(UUID.randomUUID(), person, hub, device)));
        folder.write(r -> r.record(Draft.of(
                new Kind.Undone(changed.id(), "typing error", List.of(Subject.person(person))), Folders.NOW, staff)));
        folder.write(
                r -> r.record(sealed(new Kind.PersonChanged(person, Map.of(), List.of(), List.of(card)), personal(2))));
        return person;
    }

    private static String personal(int version) {
        return version + " " + String.join("; ", CANARIES);
    }

    private static Draft sealed(Kind kind, String personal) {
        return Draft.of(kind, Folders.NOW, Folders.STAFF).withPersonal(personal.getBytes(UTF_8));
    }

    private static void older(Path database) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            Schema.run(connection, "PRAGMA user_version = " + (Schema.VERSION - 1));
        }
    }

    static void assertNoCanary(Path folder) throws IOException, SQLException {
        assertFalse(files(folder).isEmpty());
        assertEquals(List.of(), found(folder));
    }

    private static List<String> found(Path folder) throws IOException, SQLException {
        var found = new ArrayList<String>();
        for (var file : files(folder)) {
            var standings = String.join("\n", PlainStandings.in(file));
            var content = new String(Files.readAllBytes(file), ISO_8859_1)
                    + new String(standings.getBytes(UTF_8), ISO_8859_1);
            for (int i = 0; i < CANARIES.size(); i++) {
                for (var spelt : spellings(CANARIES.get(i)))
                    if (content.contains(new String(spelt, ISO_8859_1)))
                        found.add("canary " + i + " in " + file.getFileName());
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<byte[]> spellings(String canary) {
        var spellings = new ArrayList<byte[]>();
        for (var charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            for (var text : List.of(canary, canary.toUpperCase(Locale.ROOT), canary.toLowerCase(Locale.ROOT)))
                if (spellings.stream().noneMatch(s -> Arrays.equals(s, text.getBytes(charset))))
                    spellings.add(text.getBytes(charset));
        }
        spellings.add(Base64.getEncoder().withoutPadding().encode(canary.getBytes(UTF_8)));
        return spellings;
    }
}
