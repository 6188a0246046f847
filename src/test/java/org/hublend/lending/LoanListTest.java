package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hublend.people.PeopleIndex;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of what is out.
class LoanListTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;
    private LoanListModel model;
    private final List<String> atTheDesk = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        var rooms = desk.library.rooms;
        model = new LoanListModel(
                rooms.folder(),
                new LoanLines(rooms.folder(), new PeopleIndex(rooms.folder(), rooms.people())),
                new InlineBackground(),
                atTheDesk::add);
        model.listing.refresh();
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void what_comes_back_first_is_first() {
        assertEquals(CARAS_PHONE, tags().getFirst());
        assertEquals(3, model.listing.count(Listing.ALL));
        assertEquals(1, model.listing.count(LoanLines.LATE));
        assertEquals(0, model.listing.count(LoanLines.BACK));
    }

    @Test
    void a_loan_is_found_by_borrower_device_and_agreement() {
        finds("osei", BENS_TABLET);
        finds("ben os", BENS_TABLET);
        finds("nokia", CARAS_PHONE);
        finds("dk00406", ANNAS_TABLET);
        var number = model.listing.rows.getFirst().number();
        finds(number, ANNAS_TABLET);
        finds("nobody");
    }

    @Test
    void what_was_given_back_is_under_its_own_filter() {
        desk.scan(BENS_TABLET).choose(1).enter();
        model.listing.refresh();
        assertEquals(2, model.listing.rows.size());
        model.listing.toggle(LoanLines.BACK);
        assertEquals(List.of(BENS_TABLET), tags());
        finds("osei", BENS_TABLET);
        finds("jones");
    }

    @Test
    void enter_twice_goes_on_with_the_device_at_the_desk() {
        model.listing.toggle(LoanLines.LATE);
        model.enter();
        assertEquals("Cara Jones", model.listing.open.get().orElseThrow().borrower());
        model.enter();
        assertEquals(List.of(CARAS_PHONE), atTheDesk);
    }

    private void finds(String typed, String... tags) {
        model.listing.search.set(typed);
        assertEquals(List.of(tags), tags(), typed);
    }

    private List<String> tags() {
        return model.listing.rows.stream().map(LoanLine::tag).toList();
    }
}
