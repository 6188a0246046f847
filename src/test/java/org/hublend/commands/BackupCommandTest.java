package org.hublend.commands;

import static org.hublend.commands.BegunDesk.CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// `hublend backup`, `restore` and `hand-over` as somebody types them: real processes on a real folder.
@Execution(ExecutionMode.CONCURRENT)
class BackupCommandTest {
    @TempDir
    Path temp;

    private final String badge = BegunDesk.administrator();
    private DeskProcess desk;

    @BeforeEach
    void begin() {
        desk = BegunDesk.in(temp);
        desk.environment.put("HUBLEND_PASSPHRASE", "otter lamp Tuesday");
    }

    @Test
    void a_desk_is_backed_up_and_an_administrator_restores_it_into_an_empty_folder() throws Exception {
        var file = temp.resolve("desk.backup").toString();
        var written = desk.run("backup", file, "--json");
        assertEquals(0, written.code(), written.error());
        assertEquals("", written.error());
        long facts = written.json().path("facts").longValue();
        refused("There is a file of that name already", "backup", file);
        refused("There is something in this data folder already", "restore", file, "--as", badge);

        desk.on(temp.resolve("restored"));
        refused("This needs an administrator", "restore", file);
        assertFalse(Files.exists(temp.resolve("restored/hublend.db")));
        desk.environment.put("HUBLEND_PASSPHRASE", "otter lamp Wednesday");
        refused("This is not the passphrase", "restore", file, "--as", badge);
        desk.environment.put("HUBLEND_PASSPHRASE", "otter lamp Tuesday");
        var restored = desk.run("restore", file, "--as", badge);
        assertEquals(0, restored.code(), restored.error());
        assertTrue(restored.out().startsWith("Restored: " + facts + " records"), restored.out());
        assertTrue(restored.error().contains("Opening the backup."));
        assertEquals(
                "person", desk.run("show", CARD, "--json").json().path("kind").stringValue());
        assertTrue(desk.run("doctor", "--json")
                .json()
                .path("checks")
                .valueStream()
                .filter(c -> c.path("name").stringValue().contains("chain"))
                .allMatch(c -> c.path("ok").booleanValue()));
    }

    @Test
    void what_can_not_be_done_is_said_in_one_line() throws Exception {
        refused(
                "This desk has not joined a central service",
                "hand-over",
                temp.resolve("work").toString());
        desk.environment.remove("HUBLEND_PASSPHRASE");
        refused("Put the passphrase into", "backup", temp.resolve("desk.backup").toString());
        desk.environment.put("HUBLEND_PASSPHRASE", "short");
        refused(
                "A passphrase has at least 12 characters",
                "backup",
                temp.resolve("desk.backup").toString());
        assertFalse(Files.exists(temp.resolve("desk.backup")));
    }

    private void refused(String sentence, String... arguments) throws Exception {
        var ran = desk.run(arguments);
        assertEquals(1, ran.code(), ran.out());
        var last = ran.error().lines().toList().getLast();
        assertTrue(last.startsWith(sentence), ran.error());
    }
}
