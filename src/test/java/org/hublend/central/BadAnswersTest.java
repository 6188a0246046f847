package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.hublend.scanning.Codes;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Link;
import org.hublend.sync.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A network that cuts, garbles, repeats and lies: nothing is lost, and the desk says one plain sentence.
@Execution(ExecutionMode.CONCURRENT)
class BadAnswersTest {
    private static final String PORTAL =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 27\r\n\r\n<html>Please sign in</html>";

    @TempDir
    Path temp;

    private Alliance alliance;
    private Meddler meddler;
    private TestDesk desk;

    @BeforeEach
    void begin() throws Exception {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 7);
        alliance.centre.addHub("Marple");
        meddler = new Meddler(alliance.server.port());
        desk = alliance.alone("desk");
        var joined = Enrolling.join(desk.folder, through(alliance.invitation("Marple")), "Desk", Codes::normal);
        assertInstanceOf(Enrolling.Joining.Joined.class, joined, joined::toString);
        desk.syncWhole();
    }

    @AfterEach
    void end() throws Exception {
        meddler.close();
        alliance.close();
    }

    @Test
    void a_sign_in_page_is_noticed_and_nothing_is_lost() {
        desk.device("DK00001A");
        meddler.answerInstead(PORTAL.getBytes(StandardCharsets.US_ASCII));
        var outcome = desk.sync();
        assertEquals(
                Problem.Kind.NOT_THE_CENTRE, outcome.problem().orElseThrow().kind());
        assertEquals(1, outcome.pending());
        meddler.passOn();
        assertEquals(1, desk.syncWhole().sent());
    }

    @Test
    void what_is_too_large_for_a_proxy_on_the_way_goes_in_smaller_pieces() {
        for (int i = 0; i < 60; i++) desk.device("DK%05d".formatted(i));
        meddler.refuseAbove(6_000);
        var outcome = desk.syncWhole();
        assertEquals(60, outcome.sent());
        assertEquals(0, outcome.pending());
    }

    @Test
    void what_is_too_large_even_by_itself_is_told_and_the_others_are_read() {
        desk.device("DK00001A");
        var theirs = alliance.desk("other", "Marple");
        var device = theirs.device("DK00002B");
        theirs.syncWhole();
        meddler.refuseAbove(700);
        var outcome = desk.sync();
        assertEquals(Problem.Kind.REFUSED, outcome.problem().orElseThrow().kind());
        assertEquals(1, outcome.pending());
        assertTrue(desk.has(device));
    }

    @Test
    void without_a_network_everything_is_kept() throws Exception {
        desk.device("DK00001A");
        meddler.close();
        var outcome = desk.sync();
        assertEquals(Problem.Kind.NO_NETWORK, outcome.problem().orElseThrow().kind());
        assertEquals(1, outcome.pending());
    }

    @Test
    void an_answer_that_is_cut_anywhere_has_one_effect_in_the_end() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        long before = alliance.facts();
        for (int i = 0; i < 12; i++) {
            desk.device("DK%05d".formatted(i));
            meddler.cutAfter(random.nextInt(900));
            desk.sync();
            meddler.passOn();
        }
        desk.syncWhole();
        assertEquals(before + 12, alliance.facts(), "seed " + seed);
        assertEquals(0, desk.pending());
    }

    @Test
    void an_answer_with_a_changed_byte_is_not_believed() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            desk.device("DK%05d".formatted(i));
            meddler.garbleAt(250 + random.nextInt(400));
            desk.sync();
            meddler.passOn();
        }
        var outcome = desk.syncWhole();
        assertEquals(0, outcome.notAccepted(), "seed " + seed);
    }

    @Test
    void an_old_answer_given_again_is_not_believed() {
        desk.device("DK00001A");
        meddler.repeatFirstAnswer();
        var outcome = desk.sync();
        assertEquals(
                Problem.Kind.NOT_THE_CENTRE, outcome.problem().orElseThrow().kind());
        meddler.passOn();
        desk.syncWhole();
    }

    @Test
    void another_service_in_place_of_the_right_one_is_noticed_before_joining() {
        var other = alliance.alone("other");
        var link = alliance.invitation("Marple");
        var wrong = new Link(link.host(), link.port(), link.code(), Link.pin(new byte[32]));
        var refused = assertInstanceOf(
                Enrolling.Joining.Refused.class, Enrolling.join(other.folder, wrong, "Other", Codes::normal));
        assertTrue(refused.sentence().startsWith("Something else answered"), refused.sentence());
    }

    private Link through(Link link) {
        return new Link(link.host(), meddler.port(), link.code(), link.pin());
    }
}
