package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.state.Standings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Somebody goes to another library with their card, and is known there; see decision 0051.
@Execution(ExecutionMode.CONCURRENT)
abstract class CardShownStory {
    private static final String CARD = "29990000010370";
    private static final String NAME = "Zerelda Quibblethwaite";

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk marple;
    private TestDesk brinnington;
    private TestDesk reddish;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        for (var hub : List.of("Marple", "Brinnington", "Reddish")) alliance.centre.addHub(hub);
        marple = alliance.desk("marple", "Marple");
        brinnington = alliance.desk("brinnington", "Brinnington");
        reddish = alliance.desk("reddish", "Reddish");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void who_shows_their_card_is_known_there_and_nowhere_else() {
        var zerelda = marple.person(NAME, CARD);
        marple.syncWhole();
        brinnington.syncWhole();
        assertEquals(List.of(), brinnington.names(zerelda));
        show(brinnington);
        brinnington.syncWhole();
        reddish.syncWhole();
        assertTrue(brinnington.names(zerelda).getFirst().contains(NAME));
        assertEquals(List.of(), reddish.names(zerelda));
        boolean isThere = reddish.folder.read(
                sql -> new Standings(sql).find(Subject.person(zerelda)).isPresent());
        assertFalse(isThere, "Not even that there is somebody.");
    }

    @Test
    void a_card_that_was_shown_before_its_owner_was_registered_is_known_as_soon_as_they_are() {
        show(brinnington);
        brinnington.syncWhole();
        var zerelda = marple.person(NAME, CARD);
        marple.syncWhole();
        brinnington.syncWhole();
        assertTrue(brinnington.names(zerelda).getFirst().contains(NAME));
    }

    @Test
    void what_is_changed_at_one_of_their_libraries_is_known_at_the_other() {
        var zerelda = marple.person(NAME, CARD);
        marple.syncWhole();
        show(brinnington);
        brinnington.syncWhole();
        brinnington.record(new Kind.PersonChanged(zerelda, Map.of("format", "large-print"), List.of(), List.of()));
        assertEquals(0, brinnington.syncWhole().notAccepted());
        marple.syncWhole();
        assertEquals(
                "large-print", entry(marple, zerelda).fields().get("format").orElseThrow());
        marple.record(new Kind.PersonChanged(zerelda, Map.of("language", "pl"), List.of(), List.of()));
        marple.syncWhole();
        brinnington.syncWhole();
        assertEquals("pl", entry(brinnington, zerelda).fields().get("language").orElseThrow());
    }

    @Test
    void nobody_can_have_a_card_shown_at_a_hub_that_is_not_theirs() {
        var zerelda = marple.person(NAME, CARD);
        marple.syncWhole();
        brinnington.record(new Kind.CardShown(card(CARD), reddish.hub()));
        assertEquals(1, brinnington.sync().notAccepted());
        reddish.syncWhole();
        assertEquals(List.of(), reddish.names(zerelda));
        assertEquals(List.of(), brinnington.names(zerelda));
    }

    @Test
    void a_desk_that_tries_numbers_is_stopped_after_a_hundred_a_day() {
        for (int i = 0; i < 100; i++)
            brinnington.record(new Kind.CardShown(card("2999%010d".formatted(i)), brinnington.hub()));
        assertEquals(0, brinnington.syncWhole().notAccepted());
        var zerelda = marple.person(NAME, CARD);
        marple.syncWhole();
        show(brinnington);
        assertEquals(1, brinnington.sync().notAccepted());
        assertEquals(List.of(), brinnington.names(zerelda));
        show(reddish);
        reddish.syncWhole();
        assertFalse(reddish.names(zerelda).isEmpty(), "Another desk is not stopped by it.");
    }

    @Test
    void who_is_erased_is_gone_from_all_libraries_where_they_were_known() {
        var zerelda = marple.person(NAME, CARD);
        marple.syncWhole();
        show(brinnington);
        brinnington.syncWhole();
        marple.record(new Kind.PersonErased(zerelda, marple.hub(), "asked", List.of(card(CARD))));
        marple.syncWhole();
        brinnington.syncWhole();
        assertEquals(List.of(), brinnington.names(zerelda));
        assertTrue(entry(brinnington, zerelda).erasure().isPresent());
        assertEquals(
                List.of(),
                alliance.centre.database().read(sql -> sql.fetch("SELECT subject FROM key_wrap")).stream()
                        .filter(row -> row.get(0).toString().equals(zerelda.toString()))
                        .toList());
    }

    private void show(TestDesk desk) {
        desk.record(new Kind.CardShown(card(CARD), desk.hub()));
    }

    private Code card(String number) {
        return new Code(CodeKind.CARD, marple.mark(number));
    }

    private static RegisterEntry entry(TestDesk desk, UUID person) {
        return (RegisterEntry) desk.standing(Subject.person(person));
    }
}
