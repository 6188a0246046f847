package org.hublend.commands;

import static org.hublend.commands.BegunDesk.CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// `hublend erase` as somebody types it: real processes on a real folder.
@Order(3)
@Execution(ExecutionMode.CONCURRENT)
class EraseCommandTest {
    @TempDir
    Path temp;

    private final String badge = BegunDesk.administrator();
    private DeskProcess desk;

    @BeforeEach
    void begin() {
        desk = BegunDesk.in(temp);
    }

    @Test
    void somebody_with_nothing_is_erased_and_their_card_is_unknown() throws Exception {
        assertEquals(
                "person", desk.run("show", CARD, "--json").json().path("kind").stringValue());
        var erased = desk.run("erase", CARD, "--as", badge, "--json");
        assertEquals(0, erased.code(), erased.error());
        assertTrue(erased.json().path("erased").booleanValue());
        assertTrue(erased.json().path("wiped").booleanValue());
        assertFalse(erased.out().contains("Zerelda"));
        assertEquals(
                "unknown",
                desk.run("show", CARD, "--as", badge, "--json")
                        .json()
                        .path("kind")
                        .stringValue());
        desk.refused("Nobody here has this card", "erase", CARD, "--as", badge);

        var status = desk.run("erase", "--status", "--as", badge, "--json").json();
        assertEquals(1, status.size());
        assertEquals("asked", status.path(0).path("reason").stringValue());
        assertEquals(1, status.path(0).path("desks").intValue());
        assertTrue(desk.run("erase", "--status", "--as", badge).out().contains("nothing left here"));
        var doctor = desk.run("doctor", "--json").json();
        assertTrue(
                doctor.path("checks")
                        .valueStream()
                        .filter(c -> c.path("name").stringValue().contains("chain"))
                        .allMatch(c -> c.path("ok").booleanValue()),
                doctor::toString);
        // The same person can come again, with the same card.
        BegunDesk.take(desk, temp, badge, "people", "card,name\n" + CARD + ",Zerelda Quibblethwaite\n");
        assertEquals(
                "person", desk.run("show", CARD, "--json").json().path("kind").stringValue());
    }

    @Test
    void somebody_who_has_something_is_not_erased_and_it_says_what_to_do() throws Exception {
        batch("2026-11-20T10:00:00Z,lend," + CARD + ",DK00401T,");
        desk.refused(
                "They still have DK00401T. Take it back first, or record it as lost", "erase", CARD, "--as", badge);
        assertEquals(
                "person", desk.run("show", CARD, "--json").json().path("kind").stringValue());
        batch("2026-11-21T10:00:00Z,lost,,DK00401T,");
        var erased = desk.run("erase", CARD, "--as", badge, "--reason", "expired", "--json");
        assertEquals(0, erased.code(), erased.error());
        assertEquals(1, erased.json().path("loans").intValue());
    }

    @Test
    void what_it_refuses_it_refuses_in_one_line() throws Exception {
        desk.refused("This needs a coordinator", "erase", CARD);
        desk.refused("Nobody here has this card", "erase", "29990000099999", "--as", badge);
        desk.refused("The reason is one of", "erase", CARD, "--as", badge, "--reason", "because");
        desk.refused("Say whose card it is", "erase", "--as", badge);
        assertEquals(
                "person", desk.run("show", CARD, "--json").json().path("kind").stringValue());
    }

    private void batch(String row) throws Exception {
        var file = Files.writeString(temp.resolve("batch.csv"), "at,action,person,item,detail\n" + row + "\n");
        var ran = desk.run("batch", file.toString(), "--confirm", "--as", badge);
        assertEquals(0, ran.code(), ran.out() + ran.error());
    }
}
