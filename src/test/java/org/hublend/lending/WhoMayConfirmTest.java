package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.CARA;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.NOT_WIPED;
import static org.hublend.lending.SmallLibrary.PRIYA;
import static org.hublend.lending.SmallLibrary.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.staff.StaffList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk itself asks who confirms, so that screen, command and batch all pass through the same gate. Cara has
/// something that is late; Sam is a volunteer and Priya a coordinator.
class WhoMayConfirmTest {
    @TempDir
    Path temp;

    private SmallLibrary library;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_reason_from_a_volunteer_confirms_nothing() {
        var outcome = lend(SAM, Optional.of("need"), Optional.empty());
        var objections = assertInstanceOf(Outcome.Confirm.class, outcome).objections();
        assertEquals(
                List.of(Objection.Rule.HAS_LATE_ITEMS),
                objections.stream().map(Objection::rule).toList());
        assertEquals(DeviceState.READY, library.state(CHROMEBOOK));
        assertInstanceOf(Outcome.Confirm.class, lend(SAM, Optional.of("need"), Optional.of(id(SAM))));
    }

    @Test
    void a_coordinator_confirms_her_own_loan_or_a_volunteers() {
        assertInstanceOf(Outcome.Lent.class, lend(SAM, Optional.of("need"), Optional.of(id(PRIYA))));
        library.giveBack(CHROMEBOOK);
    }

    @Test
    void a_coordinator_who_lends_confirms_by_her_reason() {
        assertInstanceOf(Outcome.Lent.class, lend(PRIYA, Optional.of("need"), Optional.empty()));
    }

    @Test
    void nobody_confirms_without_a_reason_or_without_being_known_here() {
        assertInstanceOf(Outcome.Confirm.class, lend(PRIYA, Optional.empty(), Optional.of(id(PRIYA))));
        assertInstanceOf(Outcome.Confirm.class, lend(SAM, Optional.of("need"), Optional.of(UUID.randomUUID())));
    }

    @Test
    void one_who_left_confirms_no_more() {
        var rooms = library.rooms;
        var happened = library.counter().hub().happened(library.clock().millis());
        rooms.folder().write(recording -> {
            new StaffList(rooms.staff()).setActive(recording, id(PRIYA), false, happened, id(PRIYA));
            return true;
        });
        assertInstanceOf(Outcome.Confirm.class, lend(SAM, Optional.of("need"), Optional.of(id(PRIYA))));
    }

    @Test
    void what_is_impossible_nobody_confirms() {
        var request = new LoanRequest(
                library.person(CARA),
                List.of(library.thing(NOT_WIPED).device().id()),
                Optional.empty(),
                Optional.of("need"),
                Optional.of(id(PRIYA)));
        assertInstanceOf(Outcome.Refused.class, record(PRIYA, request));
    }

    private Outcome lend(String by, Optional<String> reason, Optional<UUID> confirmedBy) {
        var devices = List.of(library.thing(CHROMEBOOK).device().id());
        return record(by, new LoanRequest(library.person(CARA), devices, Optional.empty(), reason, confirmedBy));
    }

    private Outcome record(String by, LoanRequest request) {
        var hub = library.counter().hub();
        var act = new Act(id(by), hub.id(), hub.happened(library.clock().millis()));
        return library.rooms.folder().write(recording -> library.rooms.desk().lend(recording, request, act));
    }

    private UUID id(String badge) {
        var rooms = library.rooms;
        return rooms.folder().read(sql -> rooms.staff().idOfBadge(sql, badge)).orElseThrow();
    }
}
