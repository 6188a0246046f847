package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Desks of two hubs and a centre, on either engine.
abstract class ExchangeStory {
    @TempDir
    Path temp;

    private Alliance alliance;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
    }

    @AfterEach
    void end() {
        alliance.close();
    }

    @Test
    void two_desks_see_each_others_devices_and_loans_and_none_of_their_people() {
        var marple = alliance.desk("marple", "Marple");
        var brinnington = alliance.desk("brinnington", "Brinnington");
        var laptop = marple.device("DK00001A");
        var anna = marple.person("Anna Example", "D000001861");
        marple.lend(laptop, anna);
        var first = marple.syncWhole();
        assertEquals(3, first.sent());

        brinnington.syncWhole();
        assertEquals(DeviceState.OUT, brinnington.custody(laptop).state());
        assertTrue(brinnington
                .folder
                .write(r -> r.standings().find(Subject.person(anna)))
                .isEmpty());
        assertEquals(List.of(), brinnington.names(anna));
    }

    @Test
    void the_same_device_lent_twice_offline_makes_one_case_and_one_open_loan() {
        var marple = alliance.desk("marple", "Marple");
        var brinnington = alliance.desk("brinnington", "Brinnington");
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        brinnington.syncWhole();
        marple.lend(laptop, marple.person("Anna Example", "D000001861"));
        brinnington.lend(laptop, brinnington.person("Ben Example", "D000002862"));
        marple.syncWhole();
        brinnington.syncWhole();
        marple.syncWhole();

        var atMarple = marple.custody(laptop);
        assertEquals(atMarple, brinnington.custody(laptop));
        assertEquals(1, atMarple.cases().size());
        assertEquals(CaseKind.DOUBLE_LOAN, atMarple.cases().getFirst().kind());
        assertEquals(1, alliance.centre.cases().size());
        assertFalse(atMarple.open().isPresent()
                && atMarple.items().stream()
                                .filter(i -> i.state() == org.hublend.ledger.ItemState.OPEN)
                                .count()
                        > 1);
    }
}
