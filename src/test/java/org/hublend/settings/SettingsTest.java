package org.hublend.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Role;
import org.hublend.lending.SmallLibrary;
import org.hublend.settings.SettingsModel.Section;
import org.hublend.shell.Preferences.Choice;
import org.hublend.shell.Texts;
import org.hublend.staff.SignIn;
import org.hublend.staff.SigningIn;
import org.hublend.sync.ClockState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path temp;

    @Test
    void each_sees_what_they_have_a_right_to() {
        try (var at = new AtTheSettings(temp, Role.VOLUNTEER)) {
            assertEquals(List.of(Section.LOOK, Section.SENDING), at.model.sections());
            assertFalse(at.model.mayJoin());
        }
    }

    @Test
    void the_hours_of_a_hub_are_typed_loosely_and_read_back() {
        try (var at = new AtTheSettings(temp, Role.COORDINATOR)) {
            assertEquals("10:00 to 17:00", at.model.hoursOf(DayOfWeek.MONDAY).get());
            at.model.hoursOf(DayOfWeek.WEDNESDAY).set("2pm to 5pm");
            at.model.hoursOf(DayOfWeek.MONDAY).set("");
            at.model.saveHub();
            assertEquals("Saved.", at.model.sayingOf(Section.HUB).get());
            assertEquals("14:00 to 17:00", at.model.hoursOf(DayOfWeek.WEDNESDAY).get());
            var hub = at.library.counter().hub();
            assertTrue(hub.hours().spans().containsKey(DayOfWeek.WEDNESDAY));
            assertFalse(hub.hours().spans().containsKey(DayOfWeek.MONDAY));
            assertEquals("Marple Library", hub.name());
        }
    }

    @Test
    void enter_saves_what_was_typed_and_without_a_change_does_nothing() {
        try (var at = new AtTheSettings(temp, Role.COORDINATOR)) {
            at.model.enter();
            assertEquals("", at.model.sayingOf(Section.HUB).get());
            at.model.name.set("Marple Library and Hall");
            at.model.enter();
            assertEquals("Marple Library and Hall", at.library.counter().hub().name());
            assertFalse(at.model.isChanged());
        }
    }

    @Test
    void esc_asks_if_something_was_typed_and_leaves_it_as_it_was() {
        try (var at = new AtTheSettings(temp, Role.COORDINATOR)) {
            at.model.back();
            assertTrue(at.model.answer.get().isEmpty());
            at.model.name.set("Somewhere");
            at.model.back();
            assertEquals(
                    "Keep what you typed?", at.model.answer.get().orElseThrow().word());
            at.model.back();
            assertEquals("Somewhere", at.model.name.get());
            at.model.back();
            at.model.answer.get().orElseThrow().choices().get(1).act().run();
            assertEquals("Marple Library", at.model.name.get());
            assertEquals("Marple Library", at.library.counter().hub().name());
        }
    }

    @Test
    void what_is_being_typed_stays_when_others_record_something() {
        try (var at = new AtTheSettings(temp, Role.COORDINATOR)) {
            at.model.name.set("Somewhere");
            at.model.refresh();
            assertEquals("Somewhere", at.model.name.get());
        }
    }

    @Test
    void hours_that_make_no_sense_change_nothing() {
        try (var at = new AtTheSettings(temp, Role.COORDINATOR)) {
            at.model.hoursOf(DayOfWeek.FRIDAY).set("all day");
            at.model.saveHub();
            assertTrue(at.model.sayingOf(Section.HUB).get().contains("Friday"));
            assertFalse(at.library.counter().hub().hours().spans().containsKey(DayOfWeek.FRIDAY));
        }
    }

    @Test
    void a_chosen_look_is_on_disk_at_once() {
        try (var at = new AtTheSettings(temp, Role.VOLUNTEER)) {
            at.model.theme(Choice.DARK);
            at.model.textSize(150);
            at.model.rest(3, 10);
            var kept = at.file.read().preferences();
            assertEquals(Choice.DARK, kept.theme());
            assertEquals(150, kept.textSize());
            assertEquals(3, kept.dimAfter());
            assertEquals(10, kept.lockAfter());
        }
    }

    @Test
    void another_language_is_kept_for_the_next_start() {
        try (var at = new AtTheSettings(temp, Role.VOLUNTEER)) {
            at.model.language("cy");
            assertEquals("cy", at.file.read().preferences().language());
            assertTrue(at.model.sayingOf(Section.LOOK).get().contains("next started"));
        }
    }

    @Test
    void who_left_signs_in_no_more_and_a_new_pin_takes_the_place_of_the_old() {
        try (var at = new AtTheSettings(temp, Role.ADMINISTRATOR)) {
            var sam = at.model.staff.get().stream()
                    .filter(m -> m.badge().equals(SmallLibrary.SAM))
                    .findFirst()
                    .orElseThrow();
            var signing = new SigningIn(at.library.rooms.folder(), at.library.rooms.staff());
            at.model.newPin(sam.id(), "77");
            assertTrue(at.model.sayingOf(Section.STAFF).get().contains("4 to 8"));
            at.model.newPin(sam.id(), "771100");
            assertInstanceOf(SignIn.SignedIn.class, signing.signIn(SmallLibrary.SAM, "771100"));
            assertInstanceOf(SignIn.WrongPin.class, signing.signIn(SmallLibrary.SAM, SmallLibrary.PIN));
            at.model.setActive(sam, false);
            assertInstanceOf(SignIn.UnknownBadge.class, signing.signIn(SmallLibrary.SAM, "771100"));
            at.model.setActive(sam, true);
            assertInstanceOf(SignIn.SignedIn.class, signing.signIn(SmallLibrary.SAM, "771100"));
        }
    }

    @Test
    void nobody_shuts_themselves_out() {
        try (var at = new AtTheSettings(temp, Role.ADMINISTRATOR)) {
            at.model.setActive(at.attendance.present.get().orElseThrow(), false);
            assertTrue(at.model.sayingOf(Section.STAFF).get().contains("shut yourself out"));
        }
    }

    @Test
    void what_waits_to_be_sent_is_counted_by_kind() {
        try (var at = new AtTheSettings(temp, Role.VOLUNTEER)) {
            var sending = at.model.sending.get().orElseThrow();
            assertFalse(sending.isJoined());
            assertEquals(3, sending.waiting().get("loan.opened"));
            at.model.syncNow();
            assertEquals(1, at.syncs.get());
        }
    }

    @Test
    void what_waits_and_what_was_set_aside_is_told_by_the_names_of_things() {
        try (var at = new AtTheSettings(temp, Role.VOLUNTEER)) {
            var folder = at.library.rooms.folder();
            at.library.lend(SmallLibrary.BEN, SmallLibrary.CHROMEBOOK);
            var loan = folder.<UUID>write(r -> {
                var facts = r.outbox().next(1000);
                var last = facts.stream()
                        .filter(f -> f.kind().equals("loan.opened"))
                        .toList()
                        .getLast();
                r.outbox().quarantined(last.id(), "Another record has its id.");
                return last.id();
            });
            at.model.refresh();
            var now = at.model.sending.get().orElseThrow();
            var words = new SendingWords(Texts.british(), at.library.clock());
            assertEquals(1, now.aside().size(), loan::toString);
            assertEquals(
                    "Set aside by the central service: loan of DK00401T Chromebook 314. Another record has its id.",
                    words.aside(now.aside().getFirst()));
            assertTrue(words.whatToDo(now.aside().getFirst()).startsWith("It does not count anywhere."));
            assertTrue(words.oldest(now).orElseThrow().startsWith("The first of them: "));
            assertFalse(now.isAllSent());
        }
    }

    @Test
    void all_sent_is_said_only_when_nothing_waits_nothing_is_set_aside_and_the_last_exchange_came_to_its_end() {
        var words = new SendingWords(Texts.british(), Clock.systemUTC());
        assertTrue(words.waiting(sending("", Map.of(), List.of())).startsWith("All sent"));
        for (var not : List.of(
                sending("The connection broke.", Map.of(), List.of()),
                sending("", Map.of("loan.opened", 1), List.of()),
                sending("", Map.of(), List.of(new Sending.Aside(new Sending.Thing("loan.opened", ""), "Why", false)))))
            assertFalse(words.waiting(not).contains("All sent"));
    }

    @Test
    void how_far_the_clock_is_off_is_said_with_what_it_means() {
        var words = new ClockWords(Texts.british());
        var behind = clock(new ClockState(true, 180_000, 0));
        assertEquals("This computer’s clock is 3 minutes behind the service’s.", words.says(behind));
        assertTrue(words.means(behind).orElseThrow().startsWith("That does no harm"));
        var ahead = clock(new ClockState(true, -10_800_000, 0));
        assertEquals("This computer’s clock is 3 hours ahead of the service’s.", words.says(ahead));
        assertTrue(words.means(ahead).orElseThrow().contains("days to give back"));
        assertEquals("This computer’s clock is right.", words.says(clock(new ClockState(true, 4_000, 0))));
        assertTrue(words.says(clock(new ClockState(false, 0, 0))).contains("was not compared"));
        assertTrue(words.says(clock(new ClockState(false, 0, -7_200_000))).contains("went back 2 hours"));
    }

    private static Sending sending(String problem, Map<String, Integer> waiting, List<Sending.Aside> aside) {
        return new Sending(
                true,
                true,
                Optional.of(Instant.EPOCH),
                problem,
                waiting,
                List.of(),
                aside,
                new ClockState(true, 0, 0),
                List.of());
    }

    private static Sending clock(ClockState state) {
        return new Sending(true, true, Optional.empty(), "", Map.of(), List.of(), List.of(), state, List.of());
    }
}
