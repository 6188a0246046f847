package org.hublend.people;

import static org.hublend.lending.SmallLibrary.BEN;
import static org.hublend.lending.SmallLibrary.BENS_TABLET;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.state.tables.Tables.AGREEMENT;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Happened;
import org.hublend.lending.Act;
import org.hublend.lending.SmallLibrary;
import org.hublend.storage.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is erased at a desk that works alone.
class ErasingTest {
    private static final UUID COORDINATOR = UUID.randomUUID();

    @TempDir
    Path temp;

    private SmallLibrary library;
    private PeopleIndex index;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        index = new PeopleIndex(library.rooms.folder(), library.rooms.people());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void they_are_found_nowhere_and_what_they_borrowed_stays_counted() {
        library.giveBack(BENS_TABLET);
        int items = items();
        assertEquals(1, index.named("osei", 5).size());
        assertInstanceOf(Erasing.Result.Erased.class, erase());
        assertEquals(List.of(), index.named("osei", 5));
        assertTrue(library.rooms
                .folder()
                .read(sql -> library.rooms.people().withCard(sql, BEN))
                .isEmpty());
        assertEquals(items, items());
        var known = new Erasing(library.rooms.folder()).known().getFirst();
        assertTrue(known.isHere());
        assertEquals(1, known.desks());
    }

    @Test
    void their_papers_go_with_them() {
        var loan = library.lend(BEN, CHROMEBOOK);
        assertTrue(library.rooms.agreements().issue(loan.id(), Optional.empty()).isPresent());
        library.giveBack(CHROMEBOOK);
        library.giveBack(BENS_TABLET);
        erase();
        assertEquals(0, library.rooms.folder().<Integer>read(sql -> sql.fetchCount(AGREEMENT)));
        assertTrue(library.rooms.agreements().issue(loan.id(), Optional.empty()).isEmpty());
    }

    @Test
    void what_they_have_is_named_and_nothing_is_done() {
        assertEquals(
                List.of(BENS_TABLET),
                assertInstanceOf(Erasing.Result.HasThings.class, erase()).tags());
        assertEquals(1, index.named("osei", 5).size());
    }

    @Test
    void an_erasure_is_not_undone_and_not_done_twice() {
        library.giveBack(BENS_TABLET);
        var ben = library.person(BEN);
        var erasing = new Erasing(library.rooms.folder());
        erasing.erase(ben, Erasing.Reason.MISTAKE, COORDINATOR);
        assertInstanceOf(Erasing.Result.Nobody.class, erasing.erase(ben, Erasing.Reason.ASKED, COORDINATOR));
        var fact = library.rooms
                .folder()
                .write(r -> r.erasures().of(ben).orElseThrow().by());
        var refused = assertThrows(
                StorageException.class,
                () -> library.rooms.folder().write(r -> library.rooms.desk().undo(r, fact, "mistake", act())));
        assertTrue(refused.sentence().contains("can't be undone"), refused.sentence());
    }

    @Test
    void an_old_copy_that_cannot_be_deleted_holds_up_the_confirmation_and_nothing_else() throws Exception {
        library.giveBack(BENS_TABLET);
        // A folder with something in it can't be deleted like a file, on any system.
        var held = Files.createDirectories(temp.resolve("backups/20261101-090000-before-11.db/held"));
        var own = Files.writeString(temp.resolve("backups/notes of the hub.txt"), "sample");
        assertInstanceOf(Erasing.Result.Erased.class, erase());
        var erasing = new Erasing(library.rooms.folder());
        assertFalse(erasing.known().getFirst().isHere());
        Files.delete(held);
        library.rooms.folder().finishErasures();
        assertTrue(erasing.known().getFirst().isHere());
        assertFalse(Files.exists(held.getParent()));
        assertTrue(Files.exists(own), "what Hublend did not put there stays");
    }

    private Erasing.Result erase() {
        return new Erasing(library.rooms.folder()).erase(library.person(BEN), Erasing.Reason.ASKED, COORDINATOR);
    }

    private static Act act() {
        return new Act(COORDINATOR, COORDINATOR, new Happened(1_790_000_000_000L, LocalDate.of(2026, 11, 23)));
    }

    private int items() {
        return library.rooms.folder().read(sql -> sql.fetchCount(LOAN_ITEM));
    }
}
