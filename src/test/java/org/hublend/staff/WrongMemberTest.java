package org.hublend.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.ledger.Role;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F8 on somebody in the list of staff.
class WrongMemberTest {
    @TempDir
    Path temp;

    private final SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private SmallLibrary library;
    private Member boss;
    private WrongMember wrong;
    private int changes;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        boss = as(Role.ADMINISTRATOR);
        wrong = new WrongMember(
                library.rooms.folder(),
                library.rooms.staff(),
                () -> Optional.of(boss),
                new InlineBackground(),
                Texts.british(),
                Voice.of(answer),
                () -> changes++);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_forgotten_pin_is_replaced_by_one_that_is_shown_once_and_changed_at_the_next_sign_in() {
        ask(sam());
        offers("They forgot their PIN", "Their badge is lost", "They left", "Leave it");
        choose(1);
        var pin = shown("New PIN: ");
        assertEquals(6, pin.length());
        assertInstanceOf(SignIn.WrongPin.class, signIn(SmallLibrary.SAM, SmallLibrary.PIN));
        var member = assertInstanceOf(SignIn.SignedIn.class, signIn(SmallLibrary.SAM, pin))
                .member();
        assertTrue(member.hasFirstPin());
        assertEquals(1, changes);
    }

    @Test
    void a_lost_badge_lets_nobody_in_and_the_new_one_does_with_the_same_pin() {
        ask(sam());
        choose(2);
        var badge = shown("New badge: ");
        assertInstanceOf(SignIn.UnknownBadge.class, signIn(SmallLibrary.SAM, SmallLibrary.PIN));
        var member = assertInstanceOf(SignIn.SignedIn.class, signIn(badge, SmallLibrary.PIN))
                .member();
        assertEquals(badge, member.badge());
        assertEquals(sam().id(), member.id());
    }

    @Test
    void who_left_signs_in_no_more_until_they_are_back() {
        ask(sam());
        choose(3);
        assertEquals("Noted: left", said().word());
        assertInstanceOf(SignIn.UnknownBadge.class, signIn(SmallLibrary.SAM, SmallLibrary.PIN));
        ask(sam());
        offers("They are back", "Leave it");
        choose(1);
        assertInstanceOf(SignIn.SignedIn.class, signIn(SmallLibrary.SAM, SmallLibrary.PIN));
    }

    @Test
    void nobody_shuts_themselves_out() {
        ask(boss);
        choose(3);
        assertTrue(said().sentence().contains("shut yourself out"), said().sentence());
        assertEquals(0, changes);
    }

    @Test
    void who_may_not_change_staff_is_asked_nothing() {
        boss = as(Role.MANAGER);
        ask(sam());
        assertEquals(Optional.empty(), answer.get());
    }

    private Member as(Role role) {
        var priya = member(SmallLibrary.PRIYA);
        return new Member(priya.id(), priya.hub(), role, true, priya.name(), priya.badge(), priya.verifier(), false);
    }

    /// By any badge of theirs, as they are in the register.
    private Member sam() {
        var rooms = library.rooms;
        return rooms.folder().read(rooms.staff()::all).stream()
                .filter(m -> m.name().startsWith("Sam"))
                .findFirst()
                .orElseThrow();
    }

    private Member member(String badge) {
        var rooms = library.rooms;
        return rooms.folder().read(sql -> rooms.staff().withBadge(sql, badge)).orElseThrow();
    }

    private SignIn signIn(String badge, String pin) {
        var rooms = library.rooms;
        return rooms.folder().read(sql -> rooms.staff().signIn(sql, badge, pin));
    }

    private void ask(Member member) {
        wrong.ask(Optional.of(member));
    }

    private Answer said() {
        return answer.get().orElseThrow();
    }

    private String shown(String before) {
        assertTrue(said().word().startsWith(before), said().word());
        return said().word().substring(before.length());
    }

    private void offers(String... words) {
        assertEquals(
                List.of(words),
                said().choices().stream().map(Answer.Choice::words).toList());
    }

    private void choose(int number) {
        said().choices().get(number - 1).act().run();
    }
}
