package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hublend.sync.ExchangeLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk remembers of its exchanges.
class ExchangeLogTest {
    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk desk;

    @BeforeEach
    void begin() throws Exception {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 7);
        alliance.centre.addHub("Marple");
        desk = alliance.desk("marple", "Marple");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void it_tells_what_was_sent_and_read_by_what_it_is() throws Exception {
        assertEquals(List.of(), log());
        var anna = desk.person("Anna Example", "D000001861");
        desk.lend(desk.device("DK00001A"), anna);
        desk.lend(desk.device("DK00002B"), anna);
        desk.syncWhole();
        var entry = log().getFirst();
        assertEquals("", entry.problem());
        assertEquals(Map.of("device.registered", 2, "loan.opened", 2, "person.registered", 1), entry.sent());
        assertEquals(2, entry.received().get("device"));
        assertEquals(2, entry.received().get("loan"));
        assertFalse(entry.toString().contains("Anna"));
    }

    @Test
    void exchanges_with_nothing_to_tell_are_one_line() throws Exception {
        desk.syncWhole();
        int lines = log().size();
        for (int i = 0; i < 3; i++) desk.syncWhole();
        assertTrue(log().size() <= lines + 1);
        assertTrue(log().getFirst().times() >= 3);
        assertTrue(log().getFirst().isQuiet());
    }

    @Test
    void one_that_did_not_get_to_its_end_says_why() throws Exception {
        desk.syncWhole();
        desk.device("DK00001A");
        alliance.moved(desk, 1);
        desk.sync();
        desk.sync();
        var entry = log().getFirst();
        assertTrue(entry.problem().startsWith("The central service can't be reached."), entry.problem());
        assertEquals(2, entry.times());
        assertEquals(Map.of(), entry.sent());
    }

    @Test
    void the_last_fifty_are_kept() throws Exception {
        for (int i = 0; i < ExchangeLog.MOST + 5; i++) {
            desk.device("DK%05dA".formatted(i));
            desk.syncWhole();
        }
        assertEquals(ExchangeLog.MOST, log().size());
        assertEquals(Map.of("device.registered", 1), log().getLast().sent());
    }

    private List<ExchangeLog.Entry> log() {
        return desk.folder.read(sql -> new ExchangeLog(sql).last());
    }
}
