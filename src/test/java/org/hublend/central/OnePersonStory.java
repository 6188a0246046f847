package org.hublend.central;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.state.PeopleAliases;
import org.hublend.state.Standings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Two hubs that know nothing of each other register one person under two cards; see decision 0052.
@Execution(ExecutionMode.CONCURRENT)
abstract class OnePersonStory {
    private static final String CARD = "29990000010370";
    private static final String OTHER_CARD = "29990000010743";
    private static final String NEW_CARD = "29990000011113";
    private static final String NAME = "Zerelda Quibblethwaite";
    private static final String OTHER_NAME = "Zelda Quibble";

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk marple;
    private TestDesk brinnington;
    private TestDesk reddish;
    private UUID zerelda;
    private UUID zelda;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        for (var hub : List.of("Marple", "Brinnington", "Reddish")) alliance.centre.addHub(hub);
        marple = alliance.desk("marple", "Marple");
        brinnington = alliance.desk("brinnington", "Brinnington");
        reddish = alliance.desk("reddish", "Reddish");
        zerelda = marple.person(NAME, CARD);
        marple.lend(marple.device("DK00401T"), zerelda);
        zelda = brinnington.person(OTHER_NAME, OTHER_CARD);
        brinnington.lend(brinnington.device("DK00402R"), zelda);
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void whose_records_are_made_one_is_one_person_at_both_hubs_with_both_cards_and_all_loans() {
        showTheirCardAndSayIt();
        syncAll();
        for (var desk : List.of(marple, brinnington)) {
            assertEquals(zerelda, stands(desk, zelda));
            assertEquals(Set.of(zerelda), owners(desk, CARD));
            assertEquals(Set.of(zelda), owners(desk, OTHER_CARD));
            assertTrue(desk.names(zerelda).getFirst().contains(NAME));
            assertTrue(desk.names(zelda).getFirst().contains(OTHER_NAME));
            assertEquals(2, out(desk, zerelda));
        }
    }

    @Test
    void a_third_hub_learns_nothing_of_it_until_they_show_one_of_their_cards_there() {
        showTheirCardAndSayIt();
        syncAll();
        for (var person : List.of(zerelda, zelda)) assertTrue(isUnknown(reddish, Subject.person(person)));
        for (var card : List.of(CARD, OTHER_CARD))
            assertTrue(isUnknown(reddish, card(card).subject()));
        show(reddish, OTHER_CARD);
        reddish.syncWhole();
        assertEquals(zerelda, stands(reddish, zelda));
        assertTrue(reddish.names(zerelda).getFirst().contains(NAME));
        assertEquals(Set.of(zerelda), owners(reddish, CARD));
        assertEquals(2, out(reddish, zerelda));
    }

    @Test
    void a_new_card_that_one_hub_gives_them_is_known_at_the_other() {
        showTheirCardAndSayIt();
        syncAll();
        marple.record(new Kind.PersonChanged(zerelda, Map.of(), List.of(card(NEW_CARD)), List.of(card(CARD))));
        syncAll();
        assertEquals(Set.of(zerelda), owners(brinnington, NEW_CARD));
        assertEquals(Set.of(), owners(brinnington, CARD));
    }

    @Test
    void both_hubs_may_say_it_offline_the_one_way_and_the_other_and_come_to_the_same() {
        showTheirCardAndSayIt();
        brinnington.syncWhole();
        brinnington.record(same(zelda, ""));
        syncAll();
        assertEquals(zelda, stands(marple, zelda));
        marple.record(same(zerelda, zelda.toString()));
        brinnington.record(same(zelda, zerelda.toString()));
        syncAll();
        assertEquals(stands(marple, zelda), stands(marple, zerelda));
        assertEquals(stands(marple, zelda), stands(brinnington, zelda));
        assertEquals(stands(marple, zelda), stands(brinnington, zerelda));
        assertEquals(2, out(brinnington, zelda));
    }

    @Test
    void what_was_taken_back_makes_them_two_again_at_both() {
        showTheirCardAndSayIt();
        syncAll();
        marple.record(same(zelda, ""));
        syncAll();
        for (var desk : List.of(marple, brinnington)) {
            assertEquals(zelda, stands(desk, zelda));
            assertEquals(1, out(desk, zelda));
            assertEquals(1, out(desk, zerelda));
        }
    }

    @Test
    void either_hub_can_erase_both_records_and_nothing_is_left_at_the_other() {
        showTheirCardAndSayIt();
        syncAll();
        marple.record(new Kind.PersonErased(zerelda, marple.hub(), "asked", List.of(card(CARD))));
        marple.record(new Kind.PersonErased(zelda, brinnington.hub(), "asked", List.of(card(OTHER_CARD))));
        syncAll();
        for (var desk : List.of(marple, brinnington))
            for (var person : List.of(zerelda, zelda)) assertEquals(List.of(), desk.names(person));
    }

    @Test
    void nobody_gets_another_hubs_people_by_saying_that_theirs_are_the_same() {
        syncAll();
        brinnington.record(same(zelda, zerelda.toString()));
        assertEquals(1, brinnington.sync().notAccepted());
        brinnington.record(same(zerelda, zelda.toString()));
        assertEquals(2, brinnington.sync().notAccepted());
        assertTrue(isUnknown(brinnington, Subject.person(zerelda))
                || brinnington.names(zerelda).isEmpty());
        assertEquals(List.of(), marple.names(zelda));
    }

    @Test
    void nor_by_saying_it_before_the_central_service_knows_them() {
        brinnington.record(same(zelda, zerelda.toString()));
        brinnington.syncWhole();
        syncAll();
        marple.record(new Kind.PersonChanged(zerelda, Map.of("format", "large-print"), List.of(), List.of()));
        syncAll();
        assertEquals(List.of(), brinnington.names(zerelda));
        assertEquals(List.of(), marple.names(zelda));
        // Once they showed their card there it counts, though nobody says it again.
        show(brinnington, CARD);
        syncAll();
        assertEquals(zerelda, stands(marple, zelda));
        assertTrue(marple.names(zelda).getFirst().contains(OTHER_NAME));
        assertEquals(2, out(brinnington, zerelda));
    }

    private void showTheirCardAndSayIt() {
        marple.syncWhole();
        show(brinnington, CARD);
        brinnington.syncWhole();
        brinnington.record(same(zelda, zerelda.toString()));
    }

    private void syncAll() {
        for (int i = 0; i < 2; i++) for (var desk : List.of(marple, brinnington, reddish)) desk.syncWhole();
    }

    private static Kind same(UUID record, String kept) {
        return new Kind.PersonChanged(record, Map.of("same", kept), List.of(), List.of());
    }

    private void show(TestDesk desk, String number) {
        desk.record(new Kind.CardShown(card(number), desk.hub()));
    }

    private Code card(String number) {
        return new Code(CodeKind.CARD, marple.mark(number));
    }

    private static UUID stands(TestDesk desk, UUID person) {
        return desk.folder.read(sql -> new PeopleAliases(sql).resolve(person));
    }

    private Set<UUID> owners(TestDesk desk, String number) {
        return desk.folder.read(sql -> sql.select(CODE.OWNER)
                .from(CODE)
                .where(CODE.TEXT.eq(card(number).text()))
                .fetchSet(CODE.OWNER));
    }

    private static int out(TestDesk desk, UUID person) {
        return desk.folder.read(sql -> sql.fetchCount(
                LOAN_ITEM, LOAN_ITEM.PERSON.in(new PeopleAliases(sql).sameAs(person)), LOAN_ITEM.STATE.eq("open")));
    }

    private static boolean isUnknown(TestDesk desk, Subject subject) {
        return desk.folder.read(sql -> new Standings(sql).find(subject).isEmpty());
    }
}
