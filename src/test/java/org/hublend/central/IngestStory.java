package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.sync.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the centre takes in and gives out, without a network, on either engine.
@Execution(ExecutionMode.CONCURRENT)
abstract class IngestStory {
    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk marple;
    private final AtomicLong requests = new AtomicLong(1000);

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
        marple = alliance.desk("marple", "Marple");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void the_same_push_twice_is_one() {
        for (int i = 0; i < 5; i++) marple.device("DK0000" + i);
        var facts = facts();
        var first = push(1, facts);
        long head = alliance.head();
        var second = push(1, facts);
        assertEquals(5, first.upTo());
        assertEquals(5, second.upTo());
        assertArrayEquals(first.chain(), second.chain());
        assertEquals(head, alliance.head());
        assertEquals(2 + 5, alliance.facts());
    }

    @Test
    void a_gap_is_told_with_the_number_that_was_expected() {
        for (int i = 0; i < 3; i++) marple.device("DK0000" + i);
        push(1, facts().subList(0, 1));
        var refused = assertThrows(Refused.class, () -> push(3, facts().subList(2, 3)));
        assertEquals(Wire.Refusal.GAP, refused.refusal().problem());
        assertEquals(2, refused.refusal().value());
    }

    @Test
    void another_fact_under_a_used_number_is_a_fork() throws Exception {
        var copy = alliance.copy(marple, "copy");
        marple.device("DK00001");
        copy.device("DK00002");
        push(1, facts());
        var refused = assertThrows(Refused.class, () -> push(1, nodes(copy)));
        assertEquals(Wire.Refusal.FORKED, refused.refusal().problem());
        assertEquals(2 + 1, alliance.facts());
    }

    @Test
    void a_record_with_a_text_that_not_every_database_takes_is_set_aside() {
        marple.device("DK00001");
        marple.device("DK00002");
        var facts = new ArrayList<>(facts());
        var fact = Wire.fact(facts.getFirst()).orElseThrow();
        var zero = new String(fact.body(), StandardCharsets.UTF_8).replace("DK00001", "DK\\u00001");
        ((ObjectNode) facts.getFirst()).put("body", zero.getBytes(StandardCharsets.UTF_8));
        var pushed = push(1, facts);
        assertEquals("Its content can't be read.", pushed.outcomes().getFirst().reason());
    }

    @Test
    void what_a_desk_tells_of_itself_is_cut_between_two_characters() {
        var self = marple.folder.self().orElseThrow();
        var sender = new Wire.Sender(0, 0, "v" + "\uD83D\uDE00".repeat(150));
        var caller = new Caller(self.desk(), requests.incrementAndGet());
        alliance.centre.feed().pull(caller, new Wire.Pull(alliance.epoch(), 0, Wire.VERSION, List.of(), sender));
        var kept = alliance.centre.database().read(sql -> sql.fetchValue(DESK.VERSION, DESK.ID.eq(self.desk())));
        assertEquals("v" + "\uD83D\uDE00".repeat(99), kept);
    }

    @Test
    void a_bad_fact_is_set_aside_with_a_reason_and_stops_no_other() {
        var device = marple.device("DK00001");
        marple.device("DK00002");
        marple.device("DK00003");
        var facts = new ArrayList<>(facts());
        ((ObjectNode) facts.get(1)).remove("kind");
        var pushed = push(1, facts);
        assertEquals(3, pushed.upTo());
        assertEquals(
                List.of(2L),
                pushed.outcomes().stream().map(Wire.Outcome::number).toList());
        assertEquals("quarantined", pushed.outcomes().getFirst().word());
        assertTrue(pushed.outcomes().getFirst().reason().endsWith("."));
        assertEquals(device, alliance.standing(Subject.device(device)).subject().id());
        assertEquals(
                pushed.outcomes().getFirst().reason(),
                push(1, facts).outcomes().getFirst().reason());
    }

    @Test
    void a_fact_that_was_changed_on_its_way_does_not_pass() {
        marple.device("DK00001");
        marple.device("DK00002");
        var facts = facts();
        ((ObjectNode) facts.getFirst()).put("actor", UUID.randomUUID().toString());
        var pushed = push(1, facts);
        assertEquals(
                List.of(1L),
                pushed.outcomes().stream().map(Wire.Outcome::number).toList());
        assertEquals(2 + 1, alliance.facts());
    }

    @Test
    void a_fact_of_a_newer_kind_is_held_and_has_no_effect() {
        var fact = new Fact(
                        UUID.randomUUID(),
                        marple.folder.self().orElseThrow().desk(),
                        marple.folder.self().orElseThrow().incarnation(),
                        1,
                        "device.praised",
                        1,
                        List.of(Subject.device(UUID.randomUUID())),
                        List.of(),
                        new org.hublend.ledger.Recorded(1, 0, 0),
                        new Happened(1, java.time.LocalDate.of(2026, 11, 22)),
                        UUID.randomUUID(),
                        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Optional.empty(),
                        Optional.empty(),
                        new byte[32])
                .chained(new byte[32]);
        var pushed = push(1, List.of(Wire.node(fact)));
        assertEquals("held", pushed.outcomes().getFirst().word());
        assertEquals(2 + 1, alliance.facts());
        assertEquals(List.of(1L), pull(0).applied().getFirst().held());
    }

    @Test
    void another_hubs_people_can_neither_be_changed_nor_claimed() {
        var anna = marple.person("Anna Example", "D000001861");
        marple.syncWhole();
        var brinnington = alliance.desk("brinnington", "Brinnington");
        brinnington.record(
                new Kind.PersonChanged(anna, Map.of("hub", brinnington.hub().toString()), List.of(), List.of()));
        brinnington.record(new Kind.PersonRegistered(anna, brinnington.hub(), Map.of(), List.of()));
        brinnington.record(new Kind.HubJoined(marple.hub(), brinnington.hub()));
        var outcome = brinnington.sync();
        assertEquals(3, outcome.notAccepted());
        assertEquals(List.of(), brinnington.names(anna));
        assertEquals(1, scopes(anna).size());
        assertEquals(List.of(marple.hub()), scopes(anna));
    }

    @Test
    void one_id_is_not_two_things() {
        var device = marple.device("DK00001");
        var first = marple.folder.write(r -> r.outbox().next(1)).getFirst();
        var forged = follows(first, new Kind.PersonChanged(device, Map.of("name", "x"), List.of(), List.of()));
        var both = push(1, List.of(Wire.node(first), Wire.node(forged)));
        var later = follows(forged, new Kind.StaffChanged(device, Map.of("name", "x"), List.of(), List.of()));
        for (var pushed : List.of(both, push(3, List.of(Wire.node(later))))) {
            assertEquals("quarantined", pushed.outcomes().getFirst().word());
            assertEquals(
                    "It speaks of one thing as if it were another.",
                    pushed.outcomes().getFirst().reason());
        }
        assertEquals(2 + 1, alliance.facts());
        assertEquals(Optional.of(first.id()), ((Custody) alliance.standing(Subject.device(device))).registered());
    }

    private static Fact follows(Fact before, Kind kind) {
        return new Fact(
                        UUID.randomUUID(),
                        before.desk(),
                        before.incarnation(),
                        before.number() + 1,
                        Kinds.name(kind),
                        Kinds.version(kind),
                        List.copyOf(kind.subjects()),
                        List.of(before.id()),
                        before.recorded(),
                        before.happened(),
                        before.actor(),
                        Kinds.write(kind),
                        Optional.empty(),
                        Optional.empty(),
                        new byte[32])
                .chained(before.chain());
    }

    @Test
    void a_page_is_never_cut_inside_a_number_and_no_number_is_left_out() {
        for (int i = 0; i < 40; i++) marple.device("DK%05d".formatted(i));
        var facts = facts();
        int from = 0;
        for (int size : new int[] {1, 15, 3, 9, 12}) {
            push(from + 1, facts.subList(from, from + size));
            from += size;
        }
        var seen = new HashSet<UUID>();
        long cursor = 0;
        long head;
        do {
            var page = pull(cursor);
            assertTrue(page.cursor() > cursor);
            cursor = page.cursor();
            head = page.head();
            for (var bundle : page.bundles()) assertTrue(seen.add(bundle.subject()), "A subject came twice.");
        } while (cursor < head);
        // A device and its code for each, and the two hubs.
        assertEquals(40 * 2 + 2, seen.size());
    }

    @Test
    void a_desk_that_is_far_behind_is_told_as_much_at_once_as_in_four_pages() {
        for (int i = 0; i < 20; i++) marple.device("DK%05d".formatted(i));
        var facts = facts();
        for (int i = 0; i < facts.size(); i++) push(i + 1, facts.subList(i, i + 1));
        long head = alliance.head();
        // Each push is a device and its code, and a page is seven of them here.
        assertEquals(6, pull(head - 14).bundles().size());
        assertEquals(28, pull(head - 15).bundles().size());
        assertEquals(28, pull(head - 18).bundles().size());
    }

    @Test
    void eight_desks_that_send_at_once_lose_no_number() throws Exception {
        int pushes = 12;
        var desks = new ArrayList<TestDesk>();
        for (int i = 0; i < 8; i++) desks.add(alliance.desk("desk" + i, i % 2 == 0 ? "Marple" : "Brinnington"));
        var shared = marple.device("DK00000");
        marple.syncWhole();
        var batches = new ArrayList<Callable<Integer>>();
        for (var desk : desks) {
            desk.syncWhole();
            for (int i = 0; i < pushes; i++) {
                desk.device("%s-%d".formatted(desk.folder.self().orElseThrow().desk(), i));
                desk.record(new Kind.DeviceChanged(shared, Map.of("notes", "x" + i), List.of(), List.of()));
            }
            var self = desk.folder.self().orElseThrow();
            var facts = nodes(desk);
            batches.add(() -> {
                for (int i = 0; i < pushes; i++) {
                    var two = facts.subList(2 * i, 2 * i + 2);
                    alliance.centre
                            .ingest()
                            .push(
                                    new Caller(self.desk(), 5000 + i),
                                    new Wire.Push(self.incarnation(), 2L * i + 1, two, List.of(), sender()));
                }
                return pushes;
            });
        }
        long before = alliance.head();
        var read = new HashMap<UUID, Long>();
        try (var pool = Executors.newFixedThreadPool(9)) {
            var all = batches.stream().map(pool::submit).toList();
            long cursor = before;
            while (!all.stream().allMatch(f -> f.isDone()) || cursor < alliance.head()) {
                var page = pull(cursor);
                for (var bundle : page.bundles()) read.put(bundle.subject(), page.cursor());
                cursor = page.cursor();
            }
            for (var each : all) assertEquals(pushes, each.get());
        }
        assertEquals(before + 8L * pushes, alliance.head());
        var numbers = alliance.centre
                .database()
                .read(sql -> sql.select(FEED.SUBJECT)
                        .from(FEED)
                        .where(FEED.ROW_SEQ.gt(before))
                        .fetchSet(FEED.SUBJECT));
        assertEquals(numbers, read.keySet());
        assertEquals(0, alliance.centre.database().<Integer>read(sql -> sql.fetchCount(SET_ASIDE)));
    }

    @Test
    void a_forged_cursor_is_answered_with_the_real_history() {
        var refused = assertThrows(Refused.class, () -> pull(1_000_000));
        assertEquals(Wire.Refusal.EPOCH_CHANGED, refused.refusal().problem());
        assertThrows(Refused.class, () -> pull(-5));
    }

    private List<UUID> scopes(UUID subject) {
        return alliance.centre
                .database()
                .read(sql -> sql.select(FEED.SCOPE)
                        .from(FEED)
                        .where(FEED.SUBJECT.eq(subject))
                        .fetch(FEED.SCOPE));
    }

    private List<JsonNode> facts() {
        return nodes(marple);
    }

    private static List<JsonNode> nodes(TestDesk desk) {
        return desk.folder.write(
                r -> r.outbox().next(1000).stream().map(Wire::node).toList());
    }

    private Wire.Pushed push(long first, List<JsonNode> facts) {
        var self = marple.folder.self().orElseThrow();
        var caller = new Caller(self.desk(), requests.incrementAndGet());
        return alliance.centre
                .ingest()
                .push(caller, new Wire.Push(self.incarnation(), first, facts, List.of(), sender()));
    }

    private Wire.Pulled pull(long cursor) {
        var desk = marple.folder.self().orElseThrow().desk();
        return alliance.centre
                .feed()
                .pull(
                        new Caller(desk, requests.incrementAndGet()),
                        new Wire.Pull(alliance.epoch(), cursor, Wire.VERSION, List.of(), sender()));
    }

    private static Wire.Sender sender() {
        return new Wire.Sender(0, 0, "test");
    }
}
