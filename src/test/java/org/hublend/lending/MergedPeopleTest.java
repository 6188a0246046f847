package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.cases.Cases;
import org.hublend.ledger.Kind;
import org.hublend.people.Erasing;
import org.hublend.people.Merging;
import org.hublend.people.PeopleIndex;
import org.hublend.people.Person;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.InlineBackground;
import org.hublend.storage.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is true at the desk once two records are one person's: Cara, who has a phone that is late, was registered again
/// as Karen with another card.
class MergedPeopleTest {
    private static final String KARENS_CARD = "29990000011485";

    @TempDir
    Path temp;

    private AtTheDesk desk;
    private SmallLibrary library;
    private Merging merging;
    private UUID cara;
    private UUID karen;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        library = desk.library;
        merging = new Merging(library.rooms.folder(), library.rooms.people());
        cara = library.person(CARA);
        karen = library.register(Map.of("name", "Karen Joness", "card", KARENS_CARD, "phone", "07700 900199"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void either_card_opens_the_one_whose_record_was_kept_with_all_that_both_have() {
        lendTo(karen, CHROMEBOOK);
        join();
        for (var card : List.of(CARA, KARENS_CARD)) {
            var borrower = borrower(card);
            assertEquals(cara, borrower.person().id());
            assertEquals("Cara Jones", borrower.person().name());
            assertEquals(
                    List.of(CARAS_PHONE, CHROMEBOOK),
                    borrower.out().stream()
                            .map(out -> out.device().tag())
                            .sorted((one, other) -> one.equals(CARAS_PHONE) ? -1 : 1)
                            .toList());
        }
    }

    @Test
    void the_rules_know_what_is_late_under_the_other_record() {
        desk.scan(KARENS_CARD, DONGLE)
                .enter()
                .says(Tone.DONE, "Lent to Karen J.")
                .esc();
        join();
        desk.scan(KARENS_CARD, CHROMEBOOK).enter();
        assertTrue(desk.answer().sentence().contains("late"), desk.answer().sentence());
    }

    @Test
    void what_was_lent_under_the_other_record_comes_back_as_theirs() {
        lendTo(karen, CHROMEBOOK);
        join();
        assertEquals(cara, library.holder(CHROMEBOOK).orElseThrow().person());
        desk.scan(CARA, CHROMEBOOK).says(Tone.ASK, "Cara has this one").offers("Renew", "Take back");
    }

    @Test
    void what_is_lent_to_somebody_who_was_open_when_it_was_said_is_lent_to_the_kept_record() {
        desk.scan(KARENS_CARD, CHROMEBOOK);
        join();
        var loan = lendTo(karen, DONGLE);
        assertEquals(cara, loan.person());
    }

    @Test
    void their_papers_open_whether_they_were_made_before_or_are_made_now() {
        var made = lendTo(karen, CHROMEBOOK);
        var owed = lendTo(karen, DONGLE);
        var papers = library.rooms.papers();
        library.rooms.folder().write(recording -> {
            papers.owe(recording, owed);
            return true;
        });
        papers.print(made.id());
        join();
        assertEquals(Optional.of(made.number()), library.counter().toSign(cara));
        papers.print(owed.id());
        for (var loan : List.of(made, owed))
            assertTrue(library.rooms
                    .agreements()
                    .issue(loan.id(), Optional.empty())
                    .orElseThrow()
                    .isOriginal());
        assertEquals("Cara Jones", paper(owed).borrower().person().name());
        assertEquals(3, paper(owed).borrower().out().size());
    }

    @Test
    void they_are_found_once_by_either_name_and_the_list_of_loans_has_what_both_had() {
        lendTo(karen, CHROMEBOOK);
        join();
        var index = index();
        assertEquals(List.of("Cara Jones"), names(index.named("jon", 5)));
        assertEquals(List.of("Cara Jones"), names(index.named("karen", 5)));
        assertEquals(cara, index.find(karen).orElseThrow().id());
        var loans = new LoanListModel(
                library.rooms.folder(), new LoanLines(library.rooms.folder(), index), new InlineBackground(), _ -> {});
        loans.listing.search.set("cara");
        assertEquals(2, loans.listing.rows.size());
        assertEquals(
                1,
                loans.listing.rows.stream().map(LoanLine::borrower).distinct().count());
    }

    @Test
    void an_import_that_names_the_other_card_takes_neither_away() {
        join();
        var rooms = library.rooms;
        rooms.folder().write(recording -> {
            var known = rooms.people().withCard(recording.sql(), KARENS_CARD).getFirst();
            return rooms.people()
                    .change(
                            recording,
                            known,
                            Map.of(),
                            Map.of("card", KARENS_CARD, "notes", "Rings first."),
                            recording.today(),
                            cara);
        });
        assertEquals("Rings first.", borrower(CARA).person().fields().get("notes"));
        assertEquals(cara, borrower(KARENS_CARD).person().id());
        assertEquals(CARA, borrower(CARA).person().card());
    }

    @Test
    void a_card_that_both_were_given_is_no_contradiction_any_more() {
        var again = library.register(Map.of("name", "Cara Jones", "card", CARA));
        assertInstanceOf(Shown.Several.class, library.counter().look(CARA));
        var open = cases().count();
        merging.join(cara, again, library.hub());
        assertEquals(cara, borrower(CARA).person().id());
        assertEquals(open - 1, cases().count());
    }

    @Test
    void it_can_be_taken_back_and_each_has_their_own_again() {
        lendTo(karen, CHROMEBOOK);
        join();
        assertInstanceOf(Merging.Result.AsItWas.class, merging.join(karen, cara, library.hub()));
        assertInstanceOf(Merging.Result.Parted.class, merging.part(karen, library.hub()));
        assertEquals(karen, borrower(KARENS_CARD).person().id());
        assertEquals(1, borrower(CARA).out().size());
        assertEquals(List.of("Karen Joness"), names(index().named("karen", 5)));
        assertInstanceOf(Merging.Result.AsItWas.class, merging.part(karen, library.hub()));
    }

    @Test
    void records_of_a_third_go_along_and_a_circle_can_be_parted() {
        var third = library.register(Map.of("name", "C. Jones"));
        merging.join(karen, third, library.hub());
        join();
        assertEquals(cara, person(third).id());
        // Another desk said it the other way round, without knowing of this.
        library.rooms
                .folder()
                .write(recording -> recording.record(Draft.of(
                        new Kind.PersonChanged(cara, Map.of("same", third.toString()), List.of(), List.of()),
                        recording.today(),
                        cara)));
        var kept = person(cara).id();
        assertEquals(kept, person(karen).id());
        assertEquals(kept, person(third).id());
        var other = kept.equals(karen) ? cara : karen;
        merging.part(other, library.hub());
        assertTrue(!person(other).id().equals(person(kept).id()));
    }

    @Test
    void erasing_them_erases_both_records_once_nothing_is_out_on_either() {
        lendTo(karen, CHROMEBOOK);
        join();
        var erasing = new Erasing(library.rooms.folder());
        library.giveBack(CARAS_PHONE);
        var refused = erasing.erase(cara, Erasing.Reason.ASKED, library.hub());
        assertEquals(
                List.of(CHROMEBOOK),
                assertInstanceOf(Erasing.Result.HasThings.class, refused).tags());
        library.giveBack(CHROMEBOOK);
        var erased = erasing.erase(cara, Erasing.Reason.ASKED, library.hub());
        assertEquals(2, assertInstanceOf(Erasing.Result.Erased.class, erased).loans());
        for (var card : List.of(CARA, KARENS_CARD))
            assertInstanceOf(Shown.Unknown.class, library.counter().look(card));
        assertEquals(2, erasing.known().size());
        assertEquals(List.of(), index().named("jones", 5));
    }

    private void join() {
        assertInstanceOf(Merging.Result.Joined.class, merging.join(cara, karen, library.hub()));
    }

    private Loan lendTo(UUID person, String tag) {
        library.pass(Duration.ofMinutes(1));
        return library.rooms.folder().write(recording -> {
            var by = library.rooms.staff().idOfBadge(recording.sql(), PRIYA);
            var request = new LoanRequest(
                    person, List.of(library.thing(tag).device().id()), Optional.empty(), Optional.of("need"), by);
            var hub = library.hub();
            var act = new Act(by.orElseThrow(), hub, recording.today());
            return ((Outcome.Lent) library.rooms.desk().lend(recording, request, act)).loan();
        });
    }

    private Borrower borrower(String card) {
        return assertInstanceOf(Shown.OfBorrower.class, library.counter().look(card))
                .borrower();
    }

    private Paper paper(Loan loan) {
        return library.counter().paper(loan.id()).orElseThrow();
    }

    private Person person(UUID record) {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.people().find(sql, record))
                .orElseThrow();
    }

    private Cases cases() {
        return new Cases(library.rooms.folder(), library.rooms.people(), library.rooms.desk());
    }

    private PeopleIndex index() {
        return new PeopleIndex(library.rooms.folder(), library.rooms.people());
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }
}
