package org.hublend.commands;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hublend.cases.Quarrel;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `hublend cases`, the real program on a real folder, while its window is open.
class CasesCommandTest {
    private record Ran(int code, String out, String error) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @TempDir
    Path temp;

    private SmallLibrary library;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("data"));
        Quarrel.lentTwice(library, CHROMEBOOK);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void it_lists_what_contradicts_with_times_initials_and_how_sure_the_clocks_are() throws Exception {
        var said = run("cases").out();
        assertTrue(said.contains("DK00401T Chromebook 314: Two hubs say that they lent it"), said);
        assertTrue(said.contains("Bredbury Library lent it to somebody, "), said);
        assertTrue(said.contains("Marple Library lent it to A. M., "), said);
        assertTrue(said.contains("The clock there was right to less than 5 minutes."), said);
        assertTrue(said.contains("2  With A. M., Marple Library"), said);
        assertTrue(said.contains("3  It is here"), said);
        assertFalse(said.contains("Anna"), said);
        var first = theirs();
        assertEquals("double_loan", first.path("kind").stringValue().replace('-', '_'));
        assertTrue(first.path("must_decide").booleanValue());
        assertEquals(2, first.path("sides").size());
        assertEquals(3, first.path("choices").size());
    }

    @Test
    void who_may_read_names_reads_names() throws Exception {
        assertTrue(run("cases", "--as", PRIYA).out().contains("lent it to Anna"));
        assertFalse(run("cases", "--as", SAM).out().contains("Anna"));
    }

    @Test
    void a_decision_is_the_same_as_at_the_screen() throws Exception {
        var number = theirs().path("number").stringValue();
        assertTrue(run("cases", number).out().contains("Where is DK00401T Chromebook 314 now?"));
        var settled = run("cases", number, "--settle", "2", "--as", PRIYA);
        assertEquals(0, settled.code(), settled.error());
        assertTrue(settled.out().startsWith("Settled, DK00401T Chromebook 314: With A. M., Marple Library."));
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
        refused("No case that is open has the number " + number, "cases", number, "--settle", "2", "--as", PRIYA);
    }

    @Test
    void what_it_refuses_it_refuses_in_one_line_and_records_nothing() throws Exception {
        var number = theirs().path("number").stringValue();
        refused("This needs a coordinator. Say who you are", "cases", number, "--settle", "1");
        refused("This needs a coordinator, and that badge", "cases", number, "--settle", "1", "--as", SAM);
        refused("The choices are 1 to 3.", "cases", number, "--settle", "4", "--as", PRIYA);
        refused("No case that is open has the number 1", "cases", "1");
        assertEquals(2, run("cases", "--settle", "1", "--as", PRIYA).code());
        assertEquals(number, theirs().path("number").stringValue());
    }

    private JsonNode theirs() throws Exception {
        return run("cases", "--json")
                .json()
                .valueStream()
                .filter(one -> one.path("what").stringValue().startsWith(CHROMEBOOK))
                .findFirst()
                .orElseThrow();
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
                temp.resolve("data").toString()));
        command.addAll(List.of(arguments));
        var out = temp.resolve("out").toFile();
        var error = temp.resolve("error").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(error);
        builder.environment().putAll(Map.of("HUBLEND_PIN", PIN));
        int code = builder.start().waitFor();
        return new Ran(
                code,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(error.toPath(), StandardCharsets.UTF_8));
    }
}
