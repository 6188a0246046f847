package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.shell.InlineBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits today, and where each line leads.
class TodayModelTest {
    @TempDir
    Path temp;

    private final List<String> opened = new ArrayList<>();
    private AtTheDesk desk;
    private TodayModel model;

    @BeforeEach
    void open() {
        desk = AtTheDesk.locked(temp);
        model = today(desk, opened);
    }

    static TodayModel today(AtTheDesk desk, List<String> opened) {
        var rooms = desk.library.rooms;
        return new TodayModel(
                new TodayLists(rooms.folder(), rooms.people(), rooms.papers(), desk.library.counter()),
                desk.attendance,
                new InlineBackground(),
                new TodayModel.Ways(tag -> opened.add("desk " + tag), tag -> opened.add("prepare " + tag)));
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void nobody_sees_it_before_signing_in() {
        model.refresh();
        assertEquals(TodayBoard.EMPTY, model.board.get());
    }

    @Test
    void late_ready_and_to_be_prepared_are_each_in_their_column() {
        desk.signIn(SAM);
        model.refresh();
        var board = model.board.get();
        assertEquals(List.of(CARAS_PHONE), tags(board.late()));
        assertEquals(List.of(), tags(board.due()));
        assertEquals(List.of(NOT_WIPED), tags(board.toPrepare()));
        assertEquals(List.of(CHROMEBOOK, DONGLE, KIT_LAPTOP, POOR_KIT_LAPTOP), tags(board.ready()));
        assertEquals(1, model.waiting.get());
    }

    @Test
    void the_longest_late_comes_first_and_what_is_due_today_counts_too() {
        desk.signIn(SAM);
        desk.library.pass(Duration.ofDays(21));
        model.refresh();
        assertEquals(List.of(BENS_TABLET, ANNAS_TABLET), tags(model.board.get().due()));
        assertEquals(3, model.waiting.get());
        desk.library.pass(Duration.ofDays(1));
        model.refresh();
        assertEquals(CARAS_PHONE, tags(model.board.get().late()).getFirst());
        assertEquals(3, model.board.get().late().count());
    }

    @Test
    void f4_shows_what_is_due_in_a_week_in_four_weeks_and_today_again() {
        desk.signIn(SAM);
        desk.library.pass(Duration.ofDays(15));
        model.refresh();
        assertEquals(List.of(), tags(model.board.get().due()));
        model.nextPeriod();
        assertEquals(List.of(BENS_TABLET, ANNAS_TABLET), tags(model.board.get().due()));
        assertEquals(1, model.waiting.get());
        model.nextPeriod();
        assertEquals(28, model.days.get());
        model.nextPeriod();
        assertEquals(List.of(), tags(model.board.get().due()));
    }

    @Test
    void f8_asks_about_the_line_that_was_in_focus() {
        desk.signIn(SAM);
        model.refresh();
        assertEquals(List.of(), model.inFront());
        var ready = model.board.get().ready().lines().getFirst();
        model.chosen(ready, Optional.of(() -> {}));
        model.chosen(ready, Optional.empty());
        assertEquals(List.of(CHROMEBOOK), model.inFront());
    }

    @Test
    void a_volunteer_sees_initials_and_a_coordinator_short_names() {
        desk.signIn(SAM);
        model.refresh();
        assertEquals("C. J.", model.board.get().late().lines().getFirst().who());
        desk.attendance.lock();
        desk.signIn(PRIYA);
        model.refresh();
        assertEquals("Cara J.", model.board.get().late().lines().getFirst().who());
        assertFalse(model.board.get().toString().contains("Cara"));
    }

    @Test
    void a_device_leads_to_the_desk_and_one_to_be_prepared_to_its_own_place() {
        desk.signIn(SAM);
        model.refresh();
        model.atTheDesk(model.board.get().late().lines().getFirst());
        model.prepare(model.board.get().toPrepare().lines().getFirst());
        assertEquals(List.of("desk " + CARAS_PHONE, "prepare " + NOT_WIPED), opened);
    }

    @Test
    void a_return_at_the_desk_moves_a_line_to_what_is_to_be_prepared() {
        desk.signIn(SAM);
        desk.scan(CARAS_PHONE).choose(1).enter();
        model.refresh();
        assertEquals(List.of(), tags(model.board.get().late()));
        assertTrue(tags(model.board.get().toPrepare()).contains(CARAS_PHONE));
        assertEquals(0, model.waiting.get());
    }

    @Test
    void a_paper_waits_here_until_somebody_says_what_came_of_it() {
        desk.signIn(SAM);
        model.refresh();
        assertEquals(List.of(), tags(model.board.get().papers()));
        desk.lend(ANNA, CHROMEBOOK);
        model.refresh();
        var number = tags(model.board.get().papers()).getFirst();
        assertEquals("A. M.", model.board.get().papers().lines().getFirst().who());
        model.atTheDesk(model.board.get().papers().lines().getFirst());
        assertEquals(List.of("desk " + number), opened);
        desk.scan(number).choose(1);
        model.refresh();
        assertEquals(List.of(), tags(model.board.get().papers()));
    }

    private static List<String> tags(TodayBoard.Column column) {
        return column.lines().stream().map(TodayBoard.Line::tag).toList();
    }
}
