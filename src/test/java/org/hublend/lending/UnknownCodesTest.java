package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hublend.scanning.AssetTag;
import org.hublend.shell.Answer.Tone;
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
    void a_return_is_not_disturbed() {
        desk.scan(BENS_TABLET).choose(1);
        desk.scan(CARD).comingBack(BENS_TABLET);
        assertTrue(desk.answer().choices().isEmpty());
    }
}
