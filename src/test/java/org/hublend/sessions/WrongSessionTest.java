package org.hublend.sessions;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.PRIYA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.lending.SessionLookup;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F8 on a session in the list of all.
class WrongSessionTest {
    @TempDir
    Path temp;

    private final SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private AtTheSession desk;
    private SessionListModel list;
    private WrongSession wrong;

    @BeforeEach
    void open() {
        desk = AtTheSession.signedIn(temp);
        desk.saved(Form.GROUP, "security");
        var rooms = desk.library.rooms;
        var background = new InlineBackground();
        list = new SessionListModel(
                rooms.folder(), new SessionList(rooms.folder(), _ -> ""), background, Optional::<UUID>empty);
        list.listing.refresh();
        wrong = new WrongSession(
                new SessionDesk(
                        rooms.folder(),
                        rooms.sessions(),
                        rooms.people(),
                        rooms.staff(),
                        new SessionLookup(rooms.identify())),
                desk.attendance.present::get,
                background,
                Texts.british(),
                Voice.of(answer),
                desk.model::correct,
                list.listing::refresh);
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void a_session_is_opened_to_be_put_right_where_sessions_are_written_down() {
        ask();
        assertEquals(
                List.of("Correct it", "It did not take place", "Leave it"),
                said().choices().stream().map(Answer.Choice::words).toList());
        choose(1);
        desk.says(Tone.TELL, "Put it right").model.minutes(90);
        desk.enter().says(Tone.DONE, "Corrected").lists(1);
        assertEquals(90, desk.line().minutes());
    }

    @Test
    void one_that_did_not_take_place_leaves_the_list() {
        ask();
        choose(2);
        assertEquals("Cancelled", said().word());
        assertTrue(list.listing.rows.isEmpty());
        wrong.ask(Optional.empty());
        assertEquals("Choose a line first", said().word());
    }

    @Test
    void a_draft_that_is_begun_is_not_lost() {
        desk.scan(ANNA);
        ask();
        choose(1);
        desk.says(Tone.ASK, "Finish this session first").comes(1);
    }

    @Test
    void what_another_day_brought_is_a_coordinators_to_put_right() {
        desk.library.pass(Duration.ofDays(1));
        ask();
        assertEquals("A coordinator can put this right", said().word());
        desk.signIn(PRIYA);
        ask();
        assertEquals("What is wrong with it?", said().word());
    }

    private void ask() {
        wrong.ask(list.listing.rows.stream().findFirst());
    }

    private Answer said() {
        return answer.get().orElseThrow();
    }

    private void choose(int number) {
        said().choices().get(number - 1).act().run();
    }
}
