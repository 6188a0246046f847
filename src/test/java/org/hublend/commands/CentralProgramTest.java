package org.hublend.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hublend.OwnProcess;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Link;
import org.hublend.vault.Keyring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The central service as an administrator runs it: real processes on a real folder.
@Execution(ExecutionMode.CONCURRENT)
class CentralProgramTest {
    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void begin() {
        folder = temp.resolve("central");
    }

    @Test
    void it_serves_until_it_is_told_to_stop_and_invitations_find_it() throws Exception {
        assertEquals("Marple", json("hub", "add", "Marple").path("name").stringValue());
        var serving = start("serve", "--port", "0", "--json");
        try (var out = new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8))) {
            var said = JsonMapper.shared().readTree(out.readLine());
            int port = said.path("port").intValue();
            assertTrue(port > 0);
            var invitation = json("invite", "--hub", "marple");
            var link = Link.parse(invitation.path("link").stringValue()).orElseThrow();
            assertEquals(port, link.port());
            assertTrue(link.isTls());
            assertEquals(said.path("pin").stringValue(), link.pin());
            assertTrue(invitation.path("expires").stringValue().endsWith("Z"));
            assertInstanceOf(Enrolling.Joining.Invited.class, Enrolling.look(link, Keyring.create(new SecureRandom())));
            var wrong = new Link(link.host(), port, "A".repeat(16), link.pin(), true);
            assertInstanceOf(
                    Enrolling.Joining.Refused.class, Enrolling.look(wrong, Keyring.create(new SecureRandom())));
            serving.destroy();
            assertTrue(serving.waitFor(20, TimeUnit.SECONDS));
        } finally {
            serving.destroyForcibly();
        }
        var log = Files.readAllLines(temp.resolve("central/logs/service.jsonl"));
        var refused = JsonMapper.shared().readTree(log.getLast());
        assertEquals("/v1/invitation", refused.path("path").stringValue());
        assertEquals("bad_code", refused.path("outcome").stringValue());
        assertEquals(1, json("hub", "list").size());
        assertEquals(0, json("desk", "list").size());
        assertEquals(0, json("cases", "--open").size());
    }

    @Test
    void what_it_refuses_it_refuses_in_one_line() throws Exception {
        refused("There is no hub of this name", "invite", "--hub", "Nowhere");
        refused("Without TLS it serves this computer alone", "serve", "--plain", "--bind", "0.0.0.0");
        refused("A certificate needs its key", "serve", "--tls-certificate", "a.pem");
        refused("The file can't be read", "import", temp.resolve("nowhere").toString());
        refused("The database's address", "--database", "jdbc:mysql://h/n", "hub", "list");
    }

    @Test
    void what_was_backed_up_is_restored_into_an_empty_folder_and_verified() throws Exception {
        json("hub", "add", "Marple");
        var file = temp.resolve("centre.backup");
        assertEquals(
                1, json("backup", file.toString()).path("rows").path("fact").intValue());
        assertTrue(Files.exists(temp.resolve("centre.backup.wraps")));
        folder = temp.resolve("restored");
        var restored = json("restore", file.toString());
        assertEquals(1, restored.path("hubs").intValue());
        assertTrue(restored.path("wraps").booleanValue());
        assertTrue(json("verify").path("ok").booleanValue());
        assertEquals("Marple", json("hub", "list").path(0).path("name").stringValue());
        refused("There is a central service here already", "restore", file.toString());
    }

    @Test
    void the_figures_of_all_hubs_are_written_to_a_file() throws Exception {
        json("hub", "add", "Marple");
        var file = temp.resolve("figures.csv");
        var written = json("statistics", "--period", "2026-10", "--by", "hub", "--out", file.toString());
        assertEquals(file.toString(), written.path("file").stringValue());
        var lines = Files.readAllLines(file);
        assertEquals(written.path("rows").intValue() + 1, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("Marple")), lines.toString());
        var nowhere = temp.resolve("nowhere").resolve("figures.csv").toString();
        refused("The figures can't be written there", "statistics", "--period", "2026-10", "--out", nowhere);
    }

    private void refused(String sentence, String... arguments) throws Exception {
        var process = start(arguments);
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertTrue(said.startsWith(sentence), said);
        assertEquals(1, said.lines().count(), said);
    }

    private JsonNode json(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var process = start(all.toArray(String[]::new));
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return JsonMapper.shared().readTree(out);
    }

    private Process start(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("--data", folder.toString()));
        command.addAll(List.of(arguments));
        return OwnProcess.of("org.hublend.HublendCentral", List.of(), command).start();
    }
}
