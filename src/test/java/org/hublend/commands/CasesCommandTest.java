package org.hublend.commands;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hublend.cases.Quarrel;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/// `hublend cases`, the real program on a real folder, while its window is open.
@Execution(ExecutionMode.CONCURRENT)
class CasesCommandTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private DeskProcess desk;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("data"));
        desk = new DeskProcess(temp, temp.resolve("data"));
        desk.environment.put("HUBLEND_PIN", PIN);
        Quarrel.lentTwice(library, CHROMEBOOK);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void it_lists_what_contradicts_with_times_initials_and_how_sure_the_clocks_are() throws Exception {
        var said = desk.run("cases").out();
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
        assertTrue(desk.run("cases", "--as", PRIYA).out().contains("lent it to Anna"));
        assertFalse(desk.run("cases", "--as", SAM).out().contains("Anna"));
    }

    @Test
    void a_decision_is_the_same_as_at_the_screen() throws Exception {
        var number = theirs().path("number").stringValue();
        assertTrue(desk.run("cases", number).out().contains("Where is DK00401T Chromebook 314 now?"));
        var settled = desk.run("cases", number, "--settle", "2", "--as", PRIYA);
        assertEquals(0, settled.code(), settled.error());
        assertTrue(settled.out().startsWith("Settled, DK00401T Chromebook 314: With A. M., Marple Library."));
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
        desk.refused("No case that is open has the number " + number, "cases", number, "--settle", "2", "--as", PRIYA);
    }

    @Test
    void what_it_refuses_it_refuses_in_one_line_and_records_nothing() throws Exception {
        var number = theirs().path("number").stringValue();
        desk.refused("This needs a coordinator. Say who you are", "cases", number, "--settle", "1");
        desk.refused("This needs a coordinator, and that badge", "cases", number, "--settle", "1", "--as", SAM);
        desk.refused("The choices are 1 to 3.", "cases", number, "--settle", "4", "--as", PRIYA);
        desk.refused("No case that is open has the number 1", "cases", "1");
        assertEquals(2, desk.run("cases", "--settle", "1", "--as", PRIYA).code());
        assertEquals(number, theirs().path("number").stringValue());
    }

    private JsonNode theirs() throws Exception {
        return desk.run("cases", "--json")
                .json()
                .valueStream()
                .filter(one -> one.path("what").stringValue().startsWith(CHROMEBOOK))
                .findFirst()
                .orElseThrow();
    }
}
