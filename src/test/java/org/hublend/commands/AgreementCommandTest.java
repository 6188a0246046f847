package org.hublend.commands;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hublend.lending.SmallLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// `hublend agreement` on a real folder, while its window is open.
class AgreementCommandTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private String number;
    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("data"));
        number = library.lend(BEN, CHROMEBOOK).number();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void it_writes_the_paper_as_it_was_given() throws Exception {
        var loan = library.rooms
                .folder()
                .read(sql -> library.rooms.loans().numbered(sql, number))
                .getFirst();
        var given =
                library.rooms.agreements().issue(loan.id(), Optional.empty()).orElseThrow();
        assertEquals(0, run(number, "--out", file(), "--json"), error.toString());
        assertArrayEquals(given.pdf(), Files.readAllBytes(Path.of(file())));
        var said = JsonMapper.shared().readTree(out.toString());
        assertEquals(number, said.path("agreement").stringValue());
        assertFalse(said.path("copy").booleanValue());
        assertEquals(14, said.path("points").intValue());
        assertEquals(64, said.path("sha256").stringValue().length());
    }

    @Test
    void another_size_is_a_copy() {
        assertEquals(0, run(number.toLowerCase(Locale.ROOT), "--out", file()), error.toString());
        assertEquals(0, run(number, "--out", file(), "--points", "28"), error.toString());
        assertTrue(out.toString().contains("marked as a copy"), out.toString());
    }

    @Test
    void what_it_refuses_it_refuses_in_one_line() {
        refused(1, "We don't know this agreement", "9999L00001", "--out", file());
        refused(
                1,
                "The file can't be written",
                number,
                "--out",
                temp.resolve("no/such/folder.pdf").toString());
        refused(2, "--points is", number, "--out", file(), "--points", "13");
        refused(2, "There are agreements in English only", number, "--out", file(), "--language", "ur");
        assertFalse(Files.exists(Path.of(file())));
    }

    private void refused(int code, String sentence, String... arguments) {
        error.getBuffer().setLength(0);
        assertEquals(code, run(arguments));
        assertTrue(error.toString().startsWith(sentence), error.toString());
        assertEquals(1, error.toString().lines().count(), error.toString());
    }

    private int run(String... arguments) {
        var program = new DeskProgram(
                folder -> SmallLibrary.rooms(folder, temp.resolve("saved")), new NoWindow(), library.clock());
        var line = Errors.handled(new CommandLine(program), () -> temp.resolve("logs"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true));
        return line.execute(
                Stream.concat(Stream.of("--data", temp.resolve("data").toString(), "agreement"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String file() {
        return temp.resolve("agreement.pdf").toString();
    }
}
