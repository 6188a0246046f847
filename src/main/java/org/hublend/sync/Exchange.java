package org.hublend.sync;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.hublend.ledger.Fact;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Outbox;
import org.hublend.storage.Recording;
import org.hublend.vault.Wraps;

/// One exchange of a desk with the centre: sends what is pending, and reads up to the head.
public final class Exchange {
    static final String VERSION = "0.1";
    /// Half a second of asking and answering says little about the clock.
    private static final long LONGEST_DOUBT = 60_000;

    private final DataFolder folder;
    private final UUID desk;
    private final Line line;
    private final Ahead ahead;
    private final Turns turns;
    private final ClockReading clock = new ClockReading();
    private final Tally tally = new Tally();
    private Membership membership;

    private Exchange(DataFolder folder, UUID desk, Membership membership, Line line, Ahead ahead) {
        this.folder = folder;
        this.desk = desk;
        this.membership = membership;
        this.line = line;
        this.ahead = ahead;
        this.turns = new Turns(folder);
    }

    /// What came of an exchange.
    ///
    /// @param notAccepted facts that the centre put aside, with reasons
    /// @param problem empty where all went well
    public record Outcome(
            int sent,
            int received,
            long pending,
            long notAccepted,
            long cases,
            long clockOffsetMs,
            boolean reachedHead,
            Optional<Problem> problem) {
        /// Whether nothing is left to send and all up to the head was read.
        public boolean isComplete() {
            return problem.isEmpty() && pending == 0 && reachedHead;
        }
    }

    /// Runs one exchange over HTTP to its end and waits for it. It never throws for what others answer.
    public static Outcome run(DataFolder folder) {
        return run(
                folder,
                HttpCarrier.known(folder),
                task -> Thread.ofVirtual().name("hublend-ahead").start(task));
    }

    /// The same over any way to the centre, with one thread.
    public static Outcome run(DataFolder folder, Carrier.Way way) {
        return run(folder, way, Runnable::run);
    }

    private static Outcome run(DataFolder folder, Carrier.Way way, Executor beside) {
        try (var _ = OneAtATime.in(folder.path())) {
            return alone(folder, way, beside);
        }
    }

    private static Outcome alone(DataFolder folder, Carrier.Way way, Executor beside) {
        folder.refreshKeys();
        var membership = folder.self().isEmpty() ? Optional.<Membership>empty() : folder.read(Membership::find);
        if (membership.isEmpty()) {
            long pending = folder.self().isEmpty() ? 0 : pending(folder);
            return new Outcome(0, 0, pending, 0, 0, 0, false, Optional.of(Problem.NOT_JOINED));
        }
        finishJoining(folder, membership.get());
        var desk = folder.self().orElseThrow().desk();
        try (var line = new Line(way.to(URI.create(membership.get().address())));
                var ahead = new Ahead(beside)) {
            return new Exchange(folder, desk, membership.get(), line, ahead).run();
        }
    }

    /// The keys are in a file beside the database; a crash between the two leaves the old ones.
    static void finishJoining(DataFolder folder, Membership membership) {
        var self = folder.self().orElseThrow();
        var wraps = new Wraps(folder.random());
        var joined = wraps.unwrapAlliance(membership.alliance(), self.desk(), folder.keyring());
        if (joined.isPresent()
                && !java.util.Arrays.equals(
                        joined.get().allianceKey(), folder.keyring().allianceKey())) folder.rekey(joined.get());
    }

    static long pending(DataFolder folder) {
        return folder.writeLater(r -> r.outbox().pending());
    }

    private Outcome run() {
        folder.finishErasures();
        var ending = toItsEnd();
        folder.finishErasures();
        // What was read can make this desk say something at once: that it has erased somebody.
        boolean hasMore = ending.problem().isEmpty() && ending.reachedHead() && pending(folder) > 0;
        return ended(hasMore ? ending.and(toItsEnd()) : ending);
    }

    private SyncEngine.Ending toItsEnd() {
        var engine = new SyncEngine();
        SyncEngine.Event event = new SyncEngine.Event.Begun();
        while (true) {
            var action = engine.step(event);
            if (action instanceof SyncEngine.Action.End(var ending)) return ending;
            if (!(action instanceof SyncEngine.Action.Read)) ahead.drop();
            event = perform(action, engine);
        }
    }

    private SyncEngine.Event perform(SyncEngine.Action action, SyncEngine engine) {
        return switch (action) {
            case SyncEngine.Action.Send send -> send(send.facts());
            case SyncEngine.Action.Read _ -> read(engine);
            case SyncEngine.Action.SendAgain again -> change(r -> r.outbox().again(incarnation(), again.from()));
            case SyncEngine.Action.Fork _ -> change(Recording::fork);
            case SyncEngine.Action.Renumber lost ->
                change(r -> {
                    r.outbox().again(lost.incarnation(), lost.from());
                    r.fork();
                });
            case SyncEngine.Action.SkipRequests skip -> {
                turns.drop();
                yield change(r -> Membership.requestsUsed(r, skip.upTo()));
            }
            case SyncEngine.Action.ReadAgain again ->
                change(r -> {
                    r.bases().doubt();
                    Membership.read(r, again.epoch(), 0, false);
                });
            case SyncEngine.Action.End _ -> new SyncEngine.Event.Done();
        };
    }

    private SyncEngine.Event change(java.util.function.Consumer<Recording> change) {
        folder.writeLater(r -> {
            change.accept(r);
            return true;
        });
        membership = folder.read(Membership::find).orElseThrow();
        return new SyncEngine.Event.Done();
    }

    private UUID incarnation() {
        return folder.self().orElseThrow().incarnation();
    }

    private SyncEngine.Event send(int limit) {
        var incarnation = incarnation();
        var facts = Batch.of(folder.writeLater(r -> r.outbox().next(limit)), incarnation);
        if (facts.isEmpty()) return new SyncEngine.Event.NothingToSend();
        var keys = folder.writeLater(r -> Batch.keys(r.keys(), facts, membership.receivingKey()));
        var turn = turns.now();
        var push = new Wire.Push(
                incarnation,
                facts.getFirst().number(),
                facts.stream().map(Wire::node).toList(),
                keys,
                turn.sender());
        return switch (ask(push, turn)) {
            case Line.Reply.Failed<Wire.Pushed>(var problem) -> new SyncEngine.Event.Failed(problem);
            case Line.Reply.Refused<Wire.Pushed>(var refusal) -> new SyncEngine.Event.Refused(refusal);
            case Line.Reply.Answered<Wire.Pushed>(var pushed) -> sent(facts, pushed);
        };
    }

    private SyncEngine.Event sent(List<Fact> facts, Wire.Pushed pushed) {
        long last = facts.getLast().number();
        // What the centre says it has must be what was sent: the chain covers every fact before it.
        boolean isRight = pushed.upTo() >= last
                && (pushed.upTo() > last
                        || java.util.Arrays.equals(
                                pushed.chain(), facts.getLast().chain()));
        if (!isRight) return new SyncEngine.Event.Failed(Problem.LIED);
        var byNumber = facts.stream().collect(Collectors.toMap(Fact::number, Fact::id));
        folder.writeLater(r -> {
            for (var outcome : pushed.outcomes()) {
                var fact = Optional.ofNullable(byNumber.get(outcome.number()));
                if (outcome.word().equals(Wire.Outcome.QUARANTINED))
                    fact.ifPresent(id -> r.outbox().quarantined(id, outcome.reason()));
                if (outcome.word().equals(Wire.Outcome.HELD))
                    fact.ifPresent(id -> r.outbox().held(id, outcome.reason()));
            }
            r.outbox().sent(facts.getFirst().incarnation(), last);
            return true;
        });
        facts.forEach(tally::sent);
        return new SyncEngine.Event.Stored(facts.size());
    }

    private SyncEngine.Event read(SyncEngine engine) {
        turns.provide();
        var page = ahead.take(membership.epoch(), membership.cursor())
                .orElseGet(() -> ask(membership.epoch(), membership.cursor(), turns.now())
                        .parsed());
        var asked = page.asked();
        clock.heard(asked.before(), asked.after(), asked.reply());
        return switch (asked.reply()) {
            case Line.Reply.Failed<Wire.Pulled>(var problem) -> new SyncEngine.Event.Failed(problem);
            case Line.Reply.Refused<Wire.Pulled>(var refusal) -> new SyncEngine.Event.Refused(refusal);
            case Line.Reply.Answered<Wire.Pulled>(var pulled) -> apply(page, pulled, engine);
        };
    }

    /// For any thread: it needs nothing from the disk.
    private Ahead.Asked ask(String epoch, long cursor, Turn turn) {
        var pull = new Wire.Pull(epoch, cursor, Wire.VERSION, turn.told(), turn.sender());
        long before = folder.clock().millis();
        var reply = line.ask(Wire.PULL, pull, speaker(turn), Wire.Pulled.class);
        return new Ahead.Asked(turn, reply, before, folder.clock().millis());
    }

    private void askAhead(Turn turn, long cursor, long goal) {
        var epoch = membership.epoch();
        ahead.run(epoch, cursor, goal, from -> ask(epoch, from, turns.after(turn)));
    }

    private SyncEngine.Event apply(Ahead.Parsed came, Wire.Pulled pulled, SyncEngine engine) {
        var told = came.asked().turn().told();
        boolean makesSense = pulled.epoch().equals(membership.epoch())
                && pulled.cursor() <= pulled.head()
                && (pulled.cursor() > membership.cursor() || pulled.cursor() == pulled.head());
        if (!makesSense) return new SyncEngine.Event.Failed(Problem.LIED);
        var current = incarnation();
        var missing = folder.read(sql -> new OwnStreams(new Outbox(sql), current).missing(told, pulled.applied()));
        if (missing.isPresent()) return missing.get();
        if (OwnStreams.upTo(pulled.applied(), current) >= folder.read(Membership::nextNumber))
            return new SyncEngine.Event.DeskForgot();
        var page = came.page();
        if (page.isEmpty()) return new SyncEngine.Event.Failed(Problem.TOO_OLD);
        if (!ahead.isRunning()) askAhead(came.asked().turn(), pulled.cursor(), engine.goal(pulled.head()));
        boolean isHead = pulled.cursor() == pulled.head();
        folder.writeLater(r -> {
            for (var stream : pulled.applied()) r.outbox().heldOnly(stream.incarnation(), stream.held());
            page.get().writeTo(r);
            Membership.read(r, pulled.epoch(), pulled.cursor(), isHead);
            if (isHead) {
                for (var stream : pulled.applied()) r.outbox().stored(stream.incarnation(), stream.number());
                r.bases().settle();
            }
            return true;
        });
        membership = folder.read(Membership::find).orElseThrow();
        tally.read(page.get());
        return new SyncEngine.Event.PageRead(pulled.bundles().size(), pulled.cursor(), pulled.head());
    }

    private Line.Reply<Wire.Pushed> ask(Wire.Push push, Turn turn) {
        long before = folder.clock().millis();
        var reply = line.ask(Wire.PUSH, push, speaker(turn), Wire.Pushed.class);
        clock.heard(before, folder.clock().millis(), reply);
        return reply;
    }

    private Line.Speaker speaker(Turn turn) {
        var centre = membership.signingKey();
        return new Line.Speaker(desk, turn.number(), folder.keyring(), answer -> answer.isFrom(centre));
    }

    private Outcome ended(SyncEngine.Ending ending) {
        clock.best()
                .filter(c -> c.doubt() < LONGEST_DOUBT)
                .ifPresent(c -> folder.writeLater(r -> {
                    r.clockMeasured(c.offset(), c.doubt());
                    return true;
                }));
        folder.writeLater(r -> {
            var problem = ending.problem().map(Problem::sentence).orElse("");
            Membership.ended(r, problem, folder.clock().millis());
            new ExchangeLog(r.sql()).add(tally.entry(folder.clock().millis(), problem));
            return true;
        });
        return new Outcome(
                ending.sent(),
                ending.received(),
                pending(folder),
                folder.writeLater(r -> (long) r.outbox().stuck().size()),
                folder.read(Membership::cases),
                folder.read(Membership::clockOffset),
                ending.reachedHead(),
                ending.problem());
    }
}
