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

/// `hublend erase` as somebody types it: real processes on a real folder.
@Execution(ExecutionMode.CONCURRENT)
class EraseCommandTest {
    private static final String CARD = "29990000010370";

    private record Ran(int code, String out, String error) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @TempDir
    Path temp;

    private String badge = "";
    private String pin = "";

    @BeforeEach
    void begin() throws Exception {
        var made =
                run("init", "--alliance", "Test", "--hub", "Marple", "--json").json();
        badge = made.path("badge").stringValue();
        pin = made.path("pin").stringValue();
        take("people", "card,name,phone\n" + CARD + ",Zerelda Quibblethwaite,07700 900111\n");
        take("devices", "tag,type,make,model\nDK00401T,laptop,Acme,One\n");
    }

    @Test
    void somebody_with_nothing_is_erased_and_their_card_is_unknown() throws Exception {
        assertEquals("person", run("show", CARD, "--json").json().path("kind").stringValue());
        var erased = run("erase", CARD, "--as", badge, "--json");
        assertEquals(0, erased.code(), erased.error());
        assertTrue(erased.json().path("erased").booleanValue());
        assertTrue(erased.json().path("wiped").booleanValue());
        assertFalse(erased.out().contains("Zerelda"));
        assertEquals(
                "unknown",
                run("show", CARD, "--as", badge, "--json").json().path("kind").stringValue());
        refused("Nobody here has this card", "erase", CARD, "--as", badge);

        var status = run("erase", "--status", "--as", badge, "--json").json();
        assertEquals(1, status.size());
        assertEquals("asked", status.path(0).path("reason").stringValue());
        assertEquals(1, status.path(0).path("desks").intValue());
        assertTrue(run("erase", "--status", "--as", badge).out().contains("nothing left here"));
        var doctor = run("doctor", "--json").json();
        assertTrue(
                doctor.path("checks")
                        .valueStream()
                        .filter(c -> c.path("name").stringValue().contains("chain"))
                        .allMatch(c -> c.path("ok").booleanValue()),
                doctor::toString);
        // The same person can come again, with the same card.
        take("people", "card,name\n" + CARD + ",Zerelda Quibblethwaite\n");
        assertEquals("person", run("show", CARD, "--json").json().path("kind").stringValue());
    }

    @Test
    void somebody_who_has_something_is_not_erased_and_it_says_what_to_do() throws Exception {
        batch("2026-11-20T10:00:00Z,lend," + CARD + ",DK00401T,");
        refused("They still have DK00401T. Take it back first, or record it as lost", "erase", CARD, "--as", badge);
        assertEquals("person", run("show", CARD, "--json").json().path("kind").stringValue());
        batch("2026-11-21T10:00:00Z,lost,,DK00401T,");
        var erased = run("erase", CARD, "--as", badge, "--reason", "expired", "--json");
        assertEquals(0, erased.code(), erased.error());
        assertEquals(1, erased.json().path("loans").intValue());
    }

    @Test
    void what_it_refuses_it_refuses_in_one_line() throws Exception {
        refused("This needs a coordinator", "erase", CARD);
        refused("Nobody here has this card", "erase", "29990000099999", "--as", badge);
        refused("The reason is one of", "erase", CARD, "--as", badge, "--reason", "because");
        refused("Say whose card it is", "erase", "--as", badge);
        assertEquals("person", run("show", CARD, "--json").json().path("kind").stringValue());
    }

    private void take(String what, String rows) throws Exception {
        var file = Files.writeString(temp.resolve(what + ".csv"), rows);
        var ran = run("import", what, file.toString(), "--as", badge);
        assertEquals(0, ran.code(), ran.error());
    }

    private void batch(String row) throws Exception {
        var file = Files.writeString(temp.resolve("batch.csv"), "at,action,person,item,detail\n" + row + "\n");
        var ran = run("batch", file.toString(), "--confirm", "--as", badge);
        assertEquals(0, ran.code(), ran.out() + ran.error());
    }

    private void refused(String sentence, String... arguments) throws Exception {
        var ran = run(arguments);
        assertEquals(1, ran.code(), ran.out());
        assertTrue(ran.error().startsWith(sentence), ran.error());
        assertEquals(1, ran.error().lines().count(), ran.error());
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
                temp.resolve("desk").toString()));
        command.addAll(List.of(arguments));
        var out = temp.resolve("out").toFile();
        var error = temp.resolve("error").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(error);
        builder.environment().putAll(Map.of("HUBLEND_PIN", pin));
        int code = builder.start().waitFor();
        return new Ran(
                code,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(error.toPath(), StandardCharsets.UTF_8));
    }
}
