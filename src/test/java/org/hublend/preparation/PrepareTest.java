package org.hublend.preparation;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Preparing devices between two loans, by scans and keys.
class PrepareTest {
    @TempDir
    Path temp;

    private final List<Reading> elsewhere = new ArrayList<>();
    private SmallLibrary library;
    private PrepareModel model;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        model = model(library, elsewhere);
        model.queue.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    static PrepareModel model(SmallLibrary library, List<Reading> elsewhere) {
        var rooms = library.rooms;
        var priya = rooms.folder().read(sql -> rooms.staff().withBadge(sql, PRIYA));
        return new PrepareModel(
                new Preparations(rooms.folder(), rooms.devices(), rooms.identify(), rooms.desk()),
                () -> priya,
                new InlineBackground(),
                Texts.british(),
                new PrepareModel.Ways(elsewhere::add, tag -> elsewhere.add(Reading.of(tag, Via.TYPED))));
    }

    @Test
    void what_came_back_waits_in_the_queue() {
        assertEquals(List.of(NOT_WIPED), tags());
    }

    @Test
    void a_device_is_ready_once_all_is_ticked_the_wipe_is_said_and_its_label_is_scanned() {
        scan(NOT_WIPED);
        tickAll();
        model.enter();
        says("How was it wiped?");
        choose(1);
        says("Now scan its label");
        assertEquals(DeviceState.PREPARATION, library.state(NOT_WIPED));
        scan(NOT_WIPED);
        says("Ready to lend");
        assertEquals(DeviceState.READY, library.state(NOT_WIPED));
        assertEquals(List.of(), tags());
    }

    @Test
    void enter_goes_no_further_while_something_is_not_ticked() {
        scan(NOT_WIPED);
        model.tick(Check.ACCOUNTS);
        model.enter();
        says("Not all is ticked");
        assertTrue(model.wiped.get().isEmpty());
    }

    @Test
    void the_label_of_another_device_never_stands_for_the_one_that_was_wiped() {
        library.giveBack(BENS_TABLET);
        wipe(NOT_WIPED);
        scan(BENS_TABLET);
        says("Another device");
        assertEquals(DeviceState.PREPARATION, library.state(NOT_WIPED));
        assertEquals(DeviceState.PREPARATION, library.state(BENS_TABLET));
        scan(NOT_WIPED);
        assertEquals(DeviceState.READY, library.state(NOT_WIPED));
    }

    @Test
    void neither_enter_nor_its_command_stands_for_the_label() {
        wipe(NOT_WIPED);
        model.enter();
        scan("CMDDONE");
        says("Now scan its label");
        assertEquals(DeviceState.PREPARATION, library.state(NOT_WIPED));
    }

    @Test
    void a_device_that_is_still_out_can_be_taken_back_at_the_desk() {
        scan(BENS_TABLET);
        says("Still out");
        choose(1);
        assertEquals(1, elsewhere.size());
        assertEquals(DeviceState.OUT, library.state(BENS_TABLET));
    }

    @Test
    void a_ready_device_is_said_to_be_ready_and_nothing_is_recorded() {
        var facts = facts();
        scan(CHROMEBOOK);
        says("Ready already");
        assertEquals(facts, facts());
    }

    @Test
    void f9_checks_again_what_is_ready_already() {
        scan(CHROMEBOOK);
        model.again();
        assertEquals(DeviceState.PREPARATION, library.state(CHROMEBOOK));
        assertEquals(CHROMEBOOK, model.queue.open.get().orElseThrow().tag());
    }

    @Test
    void f9_lets_the_one_in_hand_wait_with_what_is_ticked() {
        scan(NOT_WIPED);
        model.tick(Check.CLEAN);
        model.again();
        says("Waits for you");
        assertTrue(model.queue.open.get().isEmpty());
        scan(NOT_WIPED);
        assertEquals(Set.of(Check.CLEAN), model.checked.get());
    }

    @Test
    void a_lost_device_is_here_now_and_opens() {
        scan(LOST);
        says("It is said to be gone");
        choose(1);
        assertEquals(DeviceState.PREPARATION, library.state(LOST));
        assertEquals(LOST, model.queue.open.get().orElseThrow().tag());
    }

    @Test
    void a_card_and_a_stolen_device_are_for_the_desk() {
        scan(ANNA);
        scan(STOLEN);
        assertEquals(2, elsewhere.size());
    }

    @Test
    void unknown_codes_paper_and_what_is_badly_read_leave_the_open_device() {
        library.lend(ANNA, CHROMEBOOK);
        var number = library.rooms
                .folder()
                .read(sql -> library.rooms
                        .loans()
                        .openOf(sql, library.person(ANNA))
                        .getLast()
                        .number());
        scan(NOT_WIPED);
        scan("XX00000000001");
        says("We don’t know this code");
        scan("DK00401Z");
        says("Read badly");
        scan("\u0001");
        says("Read badly");
        scan(number);
        says("This is paper");
        assertEquals(NOT_WIPED, model.queue.open.get().orElseThrow().tag());
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void a_kit_part_ticks_the_parts_of_its_device_or_says_where_it_belongs() {
        library.lend(ANNA, KIT_LAPTOP, CHARGER);
        library.giveBack(KIT_LAPTOP);
        scan(NOT_WIPED);
        scan(CHARGER);
        says("Part of another device");
        scan(KIT_LAPTOP);
        scan(CHARGER);
        says("All its parts are here");
        assertEquals(Set.of(Check.PARTS), model.checked.get());
    }

    @Test
    void of_two_devices_with_one_code_those_to_be_prepared_are_offered() {
        library.giveBack(BENS_TABLET);
        scan(TWICE);
        assertEquals(BENS_TABLET, model.queue.open.get().orElseThrow().tag());
        library.giveBack(ANNAS_TABLET);
        model.back();
        scan(TWICE);
        says("Which one is it?");
        assertEquals(2, answer().choices().size());
    }

    @Test
    void a_command_that_begins_a_loan_or_a_return_is_for_the_desk() {
        scan("CMDRETURN");
        assertEquals(1, elsewhere.size());
    }

    @Test
    void a_device_that_is_broken_is_put_aside_and_waits_there() {
        scan(NOT_WIPED);
        model.wrong();
        choose(1);
        says("Put aside");
        assertEquals(DeviceState.REPAIR, library.state(NOT_WIPED));
        assertEquals(List.of(), tags());
        model.queue.toggle(Preparations.ASIDE);
        assertEquals(List.of(NOT_WIPED), tags());
    }

    @Test
    void escape_takes_back_one_step_at_a_time() {
        wipe(NOT_WIPED);
        model.back();
        assertTrue(model.wiped.get().isEmpty());
        assertTrue(model.queue.open.get().isPresent());
        model.back();
        assertTrue(model.queue.open.get().isEmpty());
        assertEquals(DeviceState.PREPARATION, library.state(NOT_WIPED));
    }

    @Test
    void a_scan_while_a_question_is_open_is_not_taken() {
        scan(NOT_WIPED);
        tickAll();
        model.enter();
        scan(CHROMEBOOK);
        scan(ANNA);
        says("How was it wiped?");
        assertTrue(answer().sentence().startsWith("2 scans were not taken"));
        assertEquals(2, answer().missed());
    }

    @Test
    void another_device_begins_with_nothing_ticked() {
        library.giveBack(BENS_TABLET);
        scan(NOT_WIPED);
        tickAll();
        scan(BENS_TABLET);
        assertEquals(Set.of(), model.checked.get());
    }

    private void wipe(String tag) {
        scan(tag);
        tickAll();
        model.enter();
        choose(2);
    }

    private void tickAll() {
        var waiting = model.queue.open.get().orElseThrow();
        for (var check : PrepareModel.checksOf(waiting)) model.tick(check);
    }

    private void scan(String code) {
        if (!model.scan(Reading.of(code, Via.SCANNER))) elsewhere.add(Reading.of(code, Via.SCANNER));
    }

    private void choose(int number) {
        answer().choices().get(number - 1).act().run();
    }

    private void says(String word) {
        assertEquals(word, answer().word());
    }

    private Answer answer() {
        return model.answer.get().orElseThrow(() -> new AssertionError("It says nothing."));
    }

    private List<String> tags() {
        return model.queue.rows.stream().map(Waiting::tag).toList();
    }

    private long facts() {
        return library.rooms.folder().<Long>write(r -> r.facts().count());
    }
}
