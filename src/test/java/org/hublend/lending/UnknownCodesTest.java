package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hublend.scanning.AssetTag;
import org.hublend.shell.Answer.Tone;
import org.hublend.staff.Member;
import org.hublend.storage.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the desk offers for a code that nothing and nobody has.
class UnknownCodesTest {
    private static final String CARD = "29990000077777";

    @TempDir
    Path temp;

    private AtTheDesk desk;
    private final List<String> newPeople = new ArrayList<>();
    private final List<String> known = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        desk.model.onwards.withCards(new NewCards() {
            @Override
            public void ofNewPerson(String card) {
                newPeople.add(card);
            }

            @Override
            public void ofSomebody(String card) {
                known.add(card);
            }
        });
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void with_nothing_open_it_may_be_a_card_and_only_its_end_is_shown() {
        desk.scan(CARD)
                .says(Tone.ASK, "We don’t know this code")
                .adds("7777")
                .neverSays(CARD)
                .offers("A new person’s card", "Somebody’s new card", "Leave it");
        desk.choose(1);
        assertEquals(List.of(CARD), newPeople);
        desk.scan(CARD).choose(2);
        assertEquals(List.of(CARD), known);
        desk.scan(CARD).choose(3);
        assertTrue(desk.model.answer.get().isEmpty());
        assertEquals(1, newPeople.size() + known.size() - 1);
    }

    /// Stands for the other hubs: they answer so, and `knows` is what becomes known by it.
    private final class Others implements Elsewhere {
        private final Reply reply;
        private final List<String> asked = new ArrayList<>();
        private boolean isThere = true;

        Others(Reply reply) {
            this.reply = reply;
            desk.model.onwards.askingElsewhere(this);
        }

        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public Reply ask(Member by, String card) {
            asked.add(by.name() + " " + card);
            if (reply == Reply.KNOWN) desk.library.register(Map.of("name", "Zoe Quill", "card", card));
            return reply;
        }
    }

    @Test
    void somebody_of_another_library_is_opened_by_their_card() {
        var others = new Others(Elsewhere.Reply.KNOWN);
        desk.scan(CARD)
                .offers("A new person’s card", "Somebody’s new card", "Known at another library", "Leave it")
                .choose(3);
        assertEquals(1, others.asked.size());
        desk.open("Zoe Q.");
    }

    @Test
    void what_other_libraries_cannot_say_is_said_in_words() {
        for (var reply : List.of(Elsewhere.Reply.NOBODY, Elsewhere.Reply.LATER, Elsewhere.Reply.REFUSED)) {
            new Others(reply);
            desk.scan(CARD).choose(3);
            desk.says(
                    Tone.TELL,
                    switch (reply) {
                        case NOBODY -> "No other library knows this card";
                        case LATER -> "The answer is not here yet";
                        case REFUSED -> "This desk has asked too often today";
                        case KNOWN -> throw new AssertionError();
                    });
            desk.esc();
        }
    }

    @Test
    void a_full_disk_while_asking_is_said_in_words() {
        desk.model.onwards.askingElsewhere(new Elsewhere() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Reply ask(Member by, String card) {
                throw new StorageException("The disk is full.");
            }
        });
        desk.scan(CARD).choose(3);
        assertTrue(desk.answer().sentence().contains("The disk is full."), desk.answer()::toString);
    }

    @Test
    void a_desk_on_its_own_has_nobody_to_ask() {
        new Others(Elsewhere.Reply.KNOWN).isThere = false;
        desk.scan(CARD).offers("A new person’s card", "Somebody’s new card", "Leave it");
    }

    @Test
    void a_basket_without_a_name_stays_for_whoever_it_is() {
        desk.scan(CHROMEBOOK, CARD).choose(1);
        desk.basket(CHROMEBOOK);
        assertEquals(List.of(CARD), newPeople);
    }

    @Test
    void while_somebody_is_open_it_can_become_their_card() {
        desk.scan(ANNA, CHROMEBOOK, CARD).offers("Anna’s new card", "Leave it").choose(1);
        desk.says(Tone.DONE, "This is Anna’s card now").basket(CHROMEBOOK).open("Anna M.");
        desk.esc().esc();
        desk.scan(CARD).open("Anna M.");
        desk.esc();
        desk.scan(ANNA).says(Tone.ASK, "We don’t know this code");
    }

    @Test
    void what_can_be_no_card_is_only_named() {
        desk.scan("9780141036144").says(Tone.TELL, "We don’t know this code");
        desk.scan(new AssetTag("DK", 99).code()).says(Tone.TELL, "We don’t know this code");
    }

    @Test
    void while_something_comes_back_it_can_be_found_by_typing_and_the_question_stays() {
        var finding = new ArrayList<String>();
        desk.model.onwards.finding(() -> finding.add("F3"));
        desk.scan(BENS_TABLET, CARD)
                .offers("Yes, I saw it", "No, or not sure", "Nobody is here to ask", "Find by number or person (F3)")
                .choose(4);
        assertEquals(List.of("F3"), finding);
        desk.says(Tone.ASK, "Is it signed out of all accounts?").comingBack(BENS_TABLET);
        assertEquals(3, desk.answer().choices().size());
    }

    @Test
    void in_a_pile_too_and_the_next_scan_goes_on() {
        var finding = new ArrayList<String>();
        desk.model.onwards.finding(() -> finding.add("F3"));
        desk.scan("CMDRETURN", BENS_TABLET, CARD).offers("Find by number or person (F3)");
        desk.scan(CARAS_PHONE).pile(BENS_TABLET, CARAS_PHONE).scan(CARD, "CMD1");
        assertEquals(List.of("F3"), finding);
        desk.pile(BENS_TABLET, CARAS_PHONE);
    }

    @Test
    void a_return_is_not_disturbed() {
        desk.scan(BENS_TABLET).choose(1);
        desk.scan(CARD).comingBack(BENS_TABLET).offers("Find by number or person (F3)");
        desk.enter().says(Tone.DONE, "Returned");
    }
}
