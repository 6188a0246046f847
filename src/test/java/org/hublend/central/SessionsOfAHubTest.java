package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Kind;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whose a session is that nobody is known by name of.
@Execution(ExecutionMode.CONCURRENT)
class SessionsOfAHubTest {
    @TempDir
    Path temp;

    @Test
    void a_correction_at_another_desk_that_did_not_know_that_the_session_was_undone_is_taken() throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            var one = alliance.desk("one", "Marple");
            var other = alliance.desk("other", "Marple");
            var session = one.folder.newId();
            var recorded = one.record(new Kind.SessionRecorded(
                    session, one.hub(), UUID.randomUUID(), "drop-in", 60, 5, List.of(), List.of("email"), List.of()));
            one.syncWhole();
            other.syncWhole();
            one.record(new Kind.Undone(recorded.id(), "mistake", recorded.subjects()));
            one.syncWhole();
            other.record(new Kind.SessionCorrected(session, other.hub(), Optional.empty()));
            assertEquals(0, other.syncWhole().notAccepted());
        }
    }

    @Test
    void who_lends_to_somebody_of_another_hub_may_still_not_change_who_they_are() throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            alliance.centre.addHub("Brinnington");
            var one = alliance.desk("one", "Marple");
            var elsewhere = alliance.desk("elsewhere", "Brinnington");
            var anna = one.person("Anna Example", "D000001861");
            one.syncWhole();
            elsewhere.lend(elsewhere.device("DK00001A"), anna);
            assertEquals(0, elsewhere.syncWhole().notAccepted());
            elsewhere.record(new Kind.PersonChanged(anna, Map.of("format", "large-print"), List.of(), List.of()));
            assertEquals(1, elsewhere.sync().notAccepted());
        }
    }

    @Test
    void a_session_without_known_learners_can_be_corrected_at_another_desk_of_its_hub_and_at_no_other_hub()
            throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            alliance.centre.addHub("Brinnington");
            var one = alliance.desk("one", "Marple");
            var other = alliance.desk("other", "Marple");
            var elsewhere = alliance.desk("elsewhere", "Brinnington");
            var session = one.folder.newId();
            one.record(new Kind.SessionRecorded(
                    session, one.hub(), UUID.randomUUID(), "drop-in", 60, 5, List.of(), List.of("email"), List.of()));
            one.syncWhole();
            other.syncWhole();
            elsewhere.syncWhole();

            elsewhere.record(new Kind.SessionCorrected(session, elsewhere.hub(), Optional.empty()));
            assertEquals(1, elsewhere.sync().notAccepted());
            other.record(new Kind.SessionCorrected(session, other.hub(), Optional.empty()));
            assertEquals(0, other.syncWhole().notAccepted());
            var standing = (SessionStanding) alliance.standing(Subject.session(session));
            assertEquals(Optional.empty(), standing.held());
        }
    }
}
