package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A basket outlives a lock, a crash and a change of the person at the desk.
class KeptWorkTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void the_same_person_finds_all_as_it_was_after_a_lock() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.attendance.lock();
        desk.scan(DONGLE).signIn(SAM).basket(CHROMEBOOK).open("Anna M.");
        assertEquals(Optional.empty(), desk.model.asWhom());
    }

    @Test
    void another_person_may_carry_on_and_lends_under_their_own_name() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.attendance.lock();
        desk.signIn(PRIYA)
                .says(Tone.ASK, "Sam’s work")
                .adds("Anna M.")
                .offers("Carry on with it", "Put it aside")
                .choose(1)
                .basket(CHROMEBOOK)
                .open("Anna M.");
        assertEquals(Optional.of("Priya"), desk.model.asWhom());
        desk.enter().says(Tone.DONE, "Lent to Anna M.");
    }

    @Test
    void another_person_may_put_it_aside_and_serve_somebody_else() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.attendance.lock();
        desk.signIn(PRIYA).choose(2).basket().open("");
        desk.scan(BEN, DONGLE).enter().says(Tone.DONE, "Lent to Ben O.").choose(1);
        desk.scan(ANNA).basket(CHROMEBOOK);
    }

    @Test
    void a_basket_for_nobody_yet_can_be_put_aside_too() {
        desk.scan(CHROMEBOOK);
        desk.attendance.lock();
        desk.signIn(PRIYA).choose(2).basket();
        desk.model.carryOn(desk.model.aside.get().getFirst());
        desk.basket(CHROMEBOOK);
        assertEquals(List.of(), desk.model.aside.get());
    }

    @Test
    void a_badge_at_work_asks_nothing() {
        desk.scan(ANNA, CHROMEBOOK).signIn(PRIYA).basket(CHROMEBOOK);
        assertEquals(Optional.of("Priya"), desk.model.asWhom());
    }

    @Test
    void after_a_crash_the_basket_is_there_for_the_same_person() {
        desk.scan(ANNA, CHROMEBOOK, KIT);
        var after = AtTheDesk.beside(desk);
        after.basket().signIn(SAM).says(Tone.TELL, "Your work is as it was");
        after.basket(CHROMEBOOK, KIT_LAPTOP).open("Anna M.");
        assertEquals(
                desk.model.work.get().basket().getLast().parts(),
                after.model.work.get().basket().getLast().parts());
        after.enter().has(DeviceState.OUT, CHROMEBOOK).has(DeviceState.OUT, CHARGER);
    }

    @Test
    void after_a_crash_the_basket_is_offered_to_the_next_person() {
        desk.scan(ANNA, CHROMEBOOK).scan(BEN).choose(2).scan(DONGLE);
        var after = AtTheDesk.beside(desk).signIn(PRIYA);
        after.says(Tone.ASK, "Sam’s work").adds("Ben O.").choose(2).basket();
        assertEquals(2, after.model.aside.get().size());
        after.scan(ANNA).basket(CHROMEBOOK).open("Anna M.");
    }

    @Test
    void what_was_lent_meanwhile_is_no_longer_in_it() {
        desk.scan(ANNA, CHROMEBOOK, DONGLE);
        var after = AtTheDesk.beside(desk).signIn(PRIYA);
        after.choose(2).scan(BEN, CHROMEBOOK).enter().says(Tone.DONE, "Lent to Ben O.");
        AtTheDesk.beside(desk).signIn(PRIYA).scan(ANNA).basket(DONGLE);
    }

    @Test
    void what_is_lent_or_closed_is_kept_no_longer() {
        desk.scan(ANNA, CHROMEBOOK).enter();
        var after = AtTheDesk.beside(desk).signIn(PRIYA);
        after.basket().open("");
        assertTrue(after.model.answer.get().isEmpty());
    }

    @Test
    void nothing_of_it_is_on_the_disk_in_clear() throws Exception {
        desk.scan(ANNA, CHROMEBOOK);
        var folder = desk.library.rooms.folder().path();
        var bytes = "";
        for (var file : List.of("hublend.db", "hublend.db-wal"))
            bytes += new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("\"aside\""));
        assertTrue(bytes.contains("\"person\""), "what is in clear by design is found");
    }
}
