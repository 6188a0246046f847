package org.hublend.central;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.central.Piece.Numbered;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One transaction that takes in facts of one stream.
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final DSLContext sql;
    private final CentreIdentity identity;
    private final long now;
    private final UUID desk;
    private final UUID hub;
    private final Streams streams;
    private final Map<Subject, Set<UUID>> changed = new LinkedHashMap<>();
    private boolean hasErased;
    private long taken;
    private long setAside;

    Intake(DSLContext sql, CentreIdentity identity, long now, UUID desk, UUID hub) {
        this.sql = sql;
        this.identity = identity;
        this.now = now;
        this.desk = desk;
        this.hub = hub;
        this.streams = new Streams(sql);
    }

    Wire.Pushed take(Wire.Push push, boolean lock) {
        var stream = streams.lock(push.incarnation(), desk);
        long last = stream.getLastNumber();
        if (!stream.getDesk().equals(desk) || push.first() < 1)
            throw new Refused(Wire.Refusal.BAD_REQUEST, "This is not a stream of this desk.", now);
        if (push.first() > last + 1)
            throw new Refused(
                    Wire.Refusal.GAP, "The central service misses earlier records of this desk.", last + 1, "", now);
        var arrivals = new ArrayList<Numbered>();
        for (int i = 0; i < push.facts().size(); i++) {
            long number = push.first() + i;
            var content = push.facts().get(i);
            arrivals.add(new Numbered(number, Arrival.of(content, desk, push.incarnation(), number), content));
        }
        if (lock) lock(arrivals);
        for (var one : arrivals) if (one.number() <= last) same(push.incarnation(), one);
        var fresh = arrivals.stream().filter(one -> one.number() > last).toList();
        if (!fresh.isEmpty() && !follows(fresh.getFirst(), stream.getChain()))
            throw forked(fresh.getFirst().number());
        takeAll(push, fresh, stream.getChain());
        var chain = fresh.isEmpty() ? stream.getChain() : fresh.getLast().chain();
        long upTo = Math.max(last, push.first() + push.facts().size() - 1);
        if (upTo > last) streams.move(push.incarnation(), upTo, chain);
        var outcomes = streams.outcomes(push.incarnation(), push.first(), upTo);
        return new Wire.Pushed(upTo, chain, outcomes, now);
    }

    void publish() {
        new Publishing(sql).publish(changed);
    }

    /// Whether private parts were taken away, so that the files may still have them.
    boolean hasErased() {
        return hasErased;
    }

    /// How many facts of the push were new here.
    long taken() {
        return taken;
    }

    /// How many are kept without effect, where nobody knew that before.
    long setAside() {
        return setAside;
    }

    /// Stores a fact that the centre tells itself, and its effect.
    void tell(Fact fact, Kind kind) {
        var piece = piece();
        piece.tell(fact, kind);
        merge(piece);
    }

    /// A number that came before must bring the same again; if not, two computers use one desk's numbers.
    private void same(UUID incarnation, Numbered one) {
        var before = streams.factAt(incarnation, one.number());
        if (before.isEmpty() || !before.get().equals(one.name())) throw forked(one.number());
    }

    /// Whether its desk had the same record before it. If not, another computer has used that record's number, and this
    /// one does not know yet that its own is not here. What is bad in itself, or first, tells nothing about others.
    private static boolean follows(Numbered one, byte[] chain) {
        boolean isFirst = one.number() == 1;
        return switch (one.arrival()) {
            case Arrival.Readable(var fact, var _) -> isFirst || fact.follows(chain);
            case Arrival.Newer(var fact) -> isFirst || fact.follows(chain);
            case Arrival.Bad _ -> true;
        };
    }

    private Refused forked(long number) {
        return new Refused(
                Wire.Refusal.FORKED,
                "This desk was restored or copied: other records came under the same numbers. It goes on under"
                        + " new ones.",
                number,
                "",
                now);
    }

    /// All together; where one of them can't be worked in, each by itself, so that it stops none of the others.
    private void takeAll(Wire.Push push, List<Numbered> fresh, byte[] chain) {
        if (fresh.size() > 1 && attempt(push, fresh, chain).isEmpty()) return;
        var last = chain;
        for (var one : fresh) {
            var failure = attempt(push, List.of(one), last);
            failure.ifPresent(e -> {
                var fact = one.fact().map(f -> f.id().toString()).orElse("without an id");
                LOG.error("Fact {} of desk {} could not be applied.\n{}", fact, desk, Fault.places(e));
                var piece = piece();
                piece.setAside(push, one, Wire.Outcome.QUARANTINED, "It could not be worked in.");
                merge(piece);
            });
            last = one.chain();
        }
    }

    /// Answers why nothing of it was done, where nothing was.
    private Optional<RuntimeException> attempt(Wire.Push push, List<Numbered> some, byte[] chain) {
        sql.execute("SAVEPOINT piece");
        Optional<RuntimeException> failure = Optional.empty();
        var piece = piece();
        try {
            piece.take(push, some, chain);
            merge(piece);
        } catch (DataAccessException e) {
            // The database itself is in trouble; the desk sends all of it again later.
            if (e.sqlState().startsWith("40")
                    || e.sqlState().startsWith("08")
                    || e.sqlState().startsWith("53")) throw e;
            failure = Optional.of(e);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        if (failure.isPresent()) sql.execute("ROLLBACK TO SAVEPOINT piece");
        sql.execute("RELEASE SAVEPOINT piece");
        return failure;
    }

    private Piece piece() {
        return new Piece(sql, identity, now, desk, hub, changed);
    }

    private void merge(Piece piece) {
        piece.changed()
                .forEach((subject, who) ->
                        changed.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(who));
        hasErased |= piece.hasErased();
        taken += piece.taken();
        setAside += piece.setAside();
    }

    private void lock(List<Numbered> arrivals) {
        var erased = new ErasedPeople(sql);
        var ids = new HashSet<UUID>();
        var gone = new HashSet<UUID>();
        for (var one : arrivals) {
            switch (one.arrival()) {
                case Arrival.Readable readable -> {
                    readable.fact().subjects().forEach(s -> ids.add(s.id()));
                    if (readable.kind() instanceof Kind.PersonErased k) gone.add(k.person());
                }
                case Arrival.Newer newer -> newer.fact().subjects().forEach(s -> ids.add(s.id()));
                case Arrival.Bad _ -> {}
            }
        }
        gone.forEach(person -> erased.theirs(person).forEach(s -> ids.add(s.id())));
        Locking.subjects(sql, ids);
        // Nobody adds to what is theirs any more; somebody may have done so before the person was locked.
        var more = new HashSet<UUID>();
        gone.forEach(person -> erased.theirs(person).forEach(s -> more.add(s.id())));
        more.removeAll(ids);
        Locking.subjects(sql, more);
    }
}
