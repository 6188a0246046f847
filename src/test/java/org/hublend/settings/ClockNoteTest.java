package org.hublend.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Role;
import org.hublend.shell.Answer;
import org.hublend.shell.Texts;
import org.hublend.storage.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window says of a clock that is moved, and what the facts then say.
class ClockNoteTest {
    @TempDir
    Path temp;

    /// Of a clock that was never compared, in milliseconds.
    private static final long MEASURED = 120_000;

    private AtTheSettings at;
    private ClockNote note;
    private final SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());

    @BeforeEach
    void open() {
        at = new AtTheSettings(temp, Role.VOLUNTEER);
        note = new ClockNote(at.library.rooms.folder(), Texts.british());
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void a_clock_that_goes_on_says_nothing() {
        look();
        at.library.pass(Duration.ofHours(9));
        look();
        assertEquals("", said());
        assertEquals(MEASURED, doubt());
    }

    @Test
    void two_hours_back_within_a_day_are_said_once_and_written_into_what_is_recorded() {
        look();
        at.library.pass(Duration.ofHours(5));
        look();
        at.library.pass(Duration.ofHours(-2));
        look();
        assertTrue(said().startsWith("It went back 2 hours."), said());
        answer.set(Optional.empty());
        look();
        assertEquals("", said());
        assertEquals(MEASURED + Duration.ofHours(2).toMillis(), doubt());
    }

    @Test
    void three_years_ahead_are_said_and_written_into_what_is_recorded() {
        look();
        at.library.pass(Duration.ofDays(1096));
        look();
        assertTrue(said().startsWith("It went ahead 3 years."), said());
        assertTrue(doubt() > Duration.ofDays(1095).toMillis());
        at.library.pass(Duration.ofDays(-1096));
        look();
        assertEquals(MEASURED, doubt(), "Put right, it is as it was.");
    }

    @Test
    void a_clock_in_1970_is_said_and_written_into_what_is_recorded() {
        at.library.pass(Duration.ofMillis(86_400_000 - at.library.clock().millis()));
        look();
        assertTrue(said().startsWith("It went back 57 years."), said());
        assertTrue(doubt() > Duration.ofDays(365 * 56).toMillis());
    }

    @Test
    void it_waits_until_nothing_else_is_said() {
        look();
        at.library.pass(Duration.ofHours(-3));
        answer.set(Optional.of(Answer.says(Answer.Tone.DONE, "Lent", "")));
        look();
        assertEquals("Lent", answer.get().orElseThrow().word());
        answer.set(Optional.empty());
        look();
        assertTrue(said().startsWith("It went back 3 hours."), said());
    }

    @Test
    void who_looked_at_another_clock_says_that_it_is_right() {
        at.library.pass(Duration.ofHours(-2));
        doubt();
        at.model.refresh();
        assertTrue(at.model.sending.get().orElseThrow().clock().isMoved());
        at.model.clockIsRight();
        assertFalse(at.model.sending.get().orElseThrow().clock().isMoved());
        assertEquals(Duration.ofMinutes(5).toMillis(), doubt());
    }

    private void look() {
        note.tell(note.look(), answer);
    }

    private String said() {
        return answer.get().map(Answer::sentence).orElse("");
    }

    /// How unsure in time what is recorded now says it is, in milliseconds.
    private long doubt() {
        var folder = at.library.rooms.folder();
        var hub = folder.self().orElseThrow().hub();
        return folder.write(recording -> recording.record(Draft.of(
                        new Kind.HubChanged(hub, Map.of("phone", "none")), recording.today(), recording.desk())))
                .recorded()
                .doubt();
    }
}
