package org.hublend.storage;

import static org.hublend.state.tables.Tables.BASE;
import static org.hublend.state.tables.Tables.DESK_SELF;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Histories;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasesTest {
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());
    private static final UUID HUB = UUID.randomUUID();

    private final UUID device = UUID.randomUUID();
    private final Subject subject = Subject.device(device);

    @TempDir
    Path temp;

    private DataFolder folder;

    @BeforeEach
    void found() {
        folder = Folders.founded(temp);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void what_the_centre_says_and_then_the_own_facts_come_to_the_same_as_all_facts() {
        var random = new Random(SEED);
        for (int round = 0; round < 15; round++) {
            long seed = random.nextLong();
            int sent = random.nextInt(4);
            folder.<Integer>rehearse(r -> {
                ownFactsOverTheCentres(r, seed, sent);
                return 0;
            });
        }
    }

    /// The centre has a history and the first of this desk's facts; the others are still on their way.
    private void ownFactsOverTheCentres(Recording r, long seed, int sent) {
        var history = Histories.random(seed);
        var own = new ArrayList<Fact>();
        for (var subject : history.subjects()) {
            var known = Standing.of(subject, history.about(subject));
            r.bases().replace(List.of(Written.of(known)));
            assertEquals(known, r.standings().of(subject), told(seed));
        }
        assertEquals(0, r.sql().fetchCount(BASE), "no own fact is on its way");
        var random = new Random(seed);
        var devices = history.subjects().stream()
                .filter(s -> s.equals(Subject.device(s.id())))
                .toList();
        for (int i = 0; i < 4; i++)
            own.add(r.record(draft(devices.get(random.nextInt(devices.size())).id(), random)));
        for (var device : devices) {
            var all = new ArrayList<>(history.about(device));
            own.stream().filter(f -> f.isAbout(device)).forEach(all::add);
            var expected = Standing.of(device, all);
            assertEquals(expected, r.standings().of(device), () -> told(seed));
            var central = new ArrayList<>(history.about(device));
            own.stream().limit(sent).filter(f -> f.isAbout(device)).forEach(central::add);
            r.bases().replace(List.of(Written.of(Standing.of(device, central))));
            assertEquals(expected, r.standings().of(device), () -> told(seed));
            r.bases().rebuild(List.of(device));
            assertEquals(expected, r.standings().of(device), () -> told(seed));
        }
    }

    @Test
    void a_quarantined_fact_leaves_no_phantom() {
        folder.<Integer>write(r -> {
            var fact = r.record(Folders.device(device, HUB));
            r.outbox().quarantined(fact.id(), "a reason");
            r.bases().rebuild(fact.subjects());
            assertTrue(r.standings().find(subject).isEmpty());
            for (var table : List.of("device", "device_spell", "code", "subject", "base"))
                assertEquals(0, r.sql().fetchCount(r.sql().selectFrom(table)), table);
            assertEquals("a reason", r.outbox().stuck().getFirst().reason());
            return 0;
        });
    }

    @Test
    void a_quarantined_fact_between_others_takes_only_itself_away() {
        folder.<Integer>write(r -> {
            var registered = r.record(Folders.device(device, HUB));
            var stated = r.record(stated(DeviceState.LOST));
            var changed = r.record(Draft.of(
                    new Kind.DeviceChanged(device, Map.of("make", "Acme"), List.of(), List.of()),
                    Folders.NOW,
                    Folders.STAFF));
            r.outbox().quarantined(stated.id(), "a reason");
            r.bases().rebuild(List.of(subject));
            assertEquals(
                    Standing.of(subject, List.of(registered, changed)),
                    r.standings().of(subject));
            return 0;
        });
    }

    @Test
    void an_acknowledged_fact_counts_once() {
        folder.<Integer>write(r -> {
            var registered = r.record(Folders.device(device, HUB));
            var lent = r.record(Folders.loan(UUID.randomUUID(), UUID.randomUUID(), HUB, device));
            var all = Standing.of(subject, List.of(registered, lent));
            var incarnation = folder.self().orElseThrow().incarnation();
            r.outbox().sent(incarnation, lent.number());
            r.bases().rebuild(List.of(subject));
            assertEquals(all, r.standings().of(subject), "sent, but its effect has not come back");
            r.bases().replace(List.of(Written.of(all)));
            assertEquals(all, r.standings().of(subject));
            assertEquals(1, ((Custody) r.standings().of(subject)).items().size());
            r.outbox().stored(incarnation, lent.number());
            r.bases().rebuild(List.of(subject));
            assertEquals(all, r.standings().of(subject));
            assertEquals(0, r.outbox().pending());
            return 0;
        });
    }

    /// A part that only a newer program knows must be there when this one is updated.
    @Test
    void what_the_centre_says_is_kept_as_it_was_written() {
        folder.<Integer>write(r -> {
            var said = Standing.none(subject);
            var text = Standing.write(said).replaceFirst("[{]", "{\"newer\":[1],");
            r.bases().replace(List.of(new Written(said, text)));
            var kept = r.sql()
                    .fetchOptional(SUBJECT, SUBJECT.ID.eq(subject.id()))
                    .orElseThrow()
                    .getStanding();
            assertEquals(text, kept.text());
            assertEquals(Optional.of(said), r.standings().find(subject));
            return 0;
        });
    }

    @Test
    void a_subject_without_own_facts_is_the_centres_and_stays_untouched() {
        folder.<Integer>write(r -> {
            var known = Standing.none(subject);
            r.standings().replace(List.of(Written.of(known)));
            r.bases().rebuild(List.of(subject));
            assertEquals(Optional.of(known), r.standings().find(subject));
            return 0;
        });
    }

    @Test
    void a_subject_of_which_the_centre_says_nothing_any_more_is_gone() {
        folder.<Integer>write(r -> {
            r.bases().replace(List.of(Written.of(Standing.none(subject))));
            assertTrue(r.standings().find(subject).isPresent());
            r.bases().doubt();
            r.bases().settle();
            assertTrue(r.standings().find(subject).isEmpty());
            return 0;
        });
    }

    @Test
    void facts_leave_in_the_order_of_their_numbers_and_only_once() {
        folder.<Integer>write(r -> {
            for (int i = 0; i < 5; i++) r.record(stated(DeviceState.READY));
            assertEquals(
                    List.of(1L, 2L, 3L),
                    r.outbox().next(3).stream().map(Fact::number).toList());
            var incarnation = r.sql().selectFrom(DESK_SELF).fetchSingle().getIncarnation();
            r.outbox().sent(incarnation, 3);
            assertEquals(
                    List.of(4L, 5L),
                    r.outbox().next(3).stream().map(Fact::number).toList());
            assertEquals(2, r.outbox().pending());
            return 0;
        });
    }

    private static Draft draft(UUID device, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Folders.device(device, HUB);
            case 1 -> Folders.loan(UUID.randomUUID(), UUID.randomUUID(), HUB, device);
            default ->
                Draft.of(new Kind.DeviceStated(device, HUB, DeviceState.REPAIR, Map.of()), Folders.NOW, Folders.STAFF);
        };
    }

    private Draft stated(DeviceState state) {
        return Draft.of(new Kind.DeviceStated(device, HUB, state, Map.of()), Folders.NOW, Folders.STAFF);
    }

    private static String told(long seed) {
        return "history " + seed + ", seed " + SEED;
    }
}
