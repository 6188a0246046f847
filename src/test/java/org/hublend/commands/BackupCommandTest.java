package org.hublend.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `hublend backup`, `restore` and `hand-over` as somebody types them: real processes on a real folder.
@Execution(ExecutionMode.CONCURRENT)
class BackupCommandTest {
    private static final String CARD = "29990000010370";

    private record Ran(int code, String out, String error) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @TempDir
    Path temp;

    private final Map<String, String> environment =
            new java.util.HashMap<>(Map.of("HUBLEND_PASSPHRASE", "otter lamp Tuesday"));
    private String badge = "";
    private String folder = "desk";

    @BeforeEach
    void begin() throws Exception {
        var made =
                run("init", "--alliance", "Test", "--hub", "Marple", "--json").json();
        badge = made.path("badge").stringValue();
        environment.put("HUBLEND_PIN", made.path("pin").stringValue());
        var people = Files.writeString(temp.resolve("people.csv"), "card,name\n" + CARD + ",Zerelda Quibblethwaite\n");
        assertEquals(
                0, run("import", "people", people.toString(), "--as", badge).code());
    }

    @Test
    void a_desk_is_backed_up_and_an_administrator_restores_it_into_an_empty_folder() throws Exception {
        var file = temp.resolve("desk.backup").toString();
        var written = run("backup", file, "--json");
        assertEquals(0, written.code(), written.error());
        assertEquals("", written.error());
        long facts = written.json().path("facts").longValue();
        refused("There is a file of that name already", "backup", file);
        refused("There is something in this data folder already", "restore", file, "--as", badge);

        folder = "restored";
        refused("This needs an administrator", "restore", file);
        assertFalse(Files.exists(temp.resolve("restored/hublend.db")));
        environment.put("HUBLEND_PASSPHRASE", "otter lamp Wednesday");
        refused("This is not the passphrase", "restore", file, "--as", badge);
        environment.put("HUBLEND_PASSPHRASE", "otter lamp Tuesday");
        var restored = run("restore", file, "--as", badge);
        assertEquals(0, restored.code(), restored.error());
        assertTrue(restored.out().startsWith("Restored: " + facts + " records"), restored.out());
        assertTrue(restored.error().contains("Opening the backup."));
        assertEquals("person", run("show", CARD, "--json").json().path("kind").stringValue());
        assertTrue(run("doctor", "--json")
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
        environment.remove("HUBLEND_PASSPHRASE");
        refused("Put the passphrase into", "backup", temp.resolve("desk.backup").toString());
        environment.put("HUBLEND_PASSPHRASE", "short");
        refused(
                "A passphrase has at least 12 characters",
                "backup",
                temp.resolve("desk.backup").toString());
        assertFalse(Files.exists(temp.resolve("desk.backup")));
    }

    private void refused(String sentence, String... arguments) throws Exception {
        var ran = run(arguments);
        assertEquals(1, ran.code(), ran.out());
        var last = ran.error().lines().toList().getLast();
        assertTrue(last.startsWith(sentence), ran.error());
    }

    private Ran run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hublend.Hublend",
                "--data",
                temp.resolve(folder).toString()));
        command.addAll(List.of(arguments));
        var out = temp.resolve("out").toFile();
        var error = temp.resolve("error").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(error);
        builder.environment().remove("HUBLEND_PASSPHRASE");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ran(
                code,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(error.toPath(), StandardCharsets.UTF_8));
    }
}
