package org.hublend.central;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Ids;
import org.hublend.ledger.Kind;
import org.hublend.state.Facts;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// One transaction that takes in facts of one stream.
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final DSLContext sql;
    private final CentreIdentity identity;
    private final long now;
    private final UUID desk;
    private final UUID hub;
    private final Streams streams;
    private final Facts facts;
    private final KeyWraps keys;
    private final Authority authority;
    private final Folding folding;
    private final ErasedPeople erased;
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
        this.facts = new Facts(sql);
        this.keys = new KeyWraps(sql, identity);
        this.authority = new Authority(sql, identity, desk, hub);
        this.folding = new Folding(sql, identity);
        this.erased = new ErasedPeople(sql);
    }

    Wire.Pushed take(Wire.Push push, boolean lock) {
        var stream = streams.lock(push.incarnation(), desk);
        long last = stream.getLastNumber();
        if (!stream.getDesk().equals(desk) || push.first() < 1)
            throw new Refused(Wire.Refusal.BAD_REQUEST, "This is not a stream of this desk.", now);
        if (push.first() > last + 1)
            throw new Refused(
                    Wire.Refusal.GAP, "The central service misses earlier records of this desk.", last + 1, "", now);
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < push.facts().size(); i++)
            arrivals.add(Arrival.of(push.facts().get(i), desk, push.incarnation(), push.first() + i));
        if (lock) lock(arrivals);
        var chain = stream.getChain();
        for (int i = 0; i < arrivals.size(); i++) {
            long number = push.first() + i;
            if (number <= last)
                same(push.incarnation(), number, arrivals.get(i), push.facts().get(i));
            else chain = take(push, number, arrivals.get(i), push.facts().get(i), chain);
        }
        long upTo = Math.max(last, push.first() + push.facts().size() - 1);
        if (upTo > last) streams.move(push.incarnation(), upTo, chain);
        var outcomes = streams.outcomes(push.incarnation(), push.first(), upTo);
        return new Wire.Pushed(upTo, chain, outcomes, now);
    }

    void publish() {
        new Publishing(sql).publish(folding.changed());
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
        facts.add(fact);
        work(fact, kind);
    }

    private void work(Fact fact, Kind kind) {
        folding.take(fact, hub);
        if (!(kind instanceof Kind.PersonErased k)) return;
        for (var subject : erased.take(k.person(), Optional.of(fact.id()), now)) folding.again(subject, hub);
        hasErased = true;
    }

    /// A number that came before must bring the same again; if not, two computers use one desk's numbers.
    private void same(UUID incarnation, long number, Arrival arrival, JsonNode content) {
        var before = streams.factAt(incarnation, number);
        if (before.isEmpty() || !before.get().equals(name(arrival, content)))
            throw new Refused(
                    Wire.Refusal.FORKED,
                    "This desk was restored or copied: other records came under the same numbers. It goes on under"
                            + " new ones.",
                    number,
                    "",
                    now);
    }

    private byte[] take(Wire.Push push, long number, Arrival arrival, JsonNode content, byte[] chain) {
        return switch (arrival) {
            case Arrival.Bad bad -> {
                aside(push, number, Wire.Outcome.QUARANTINED, bad.reason(), arrival, content);
                yield Arrival.chain(content);
            }
            case Arrival.Newer newer -> {
                if (!isKnown(push, number, newer.fact(), arrival, content, chain)) {
                    var fact = erased.stripped(newer.fact());
                    facts.add(fact);
                    taken++;
                    if (fact.personal().isPresent()) fact.subjects().forEach(s -> keep(push, s.id()));
                    // It changes nothing yet, but what knew of it knew what it knew.
                    folding.take(fact, hub);
                    aside(
                            push,
                            number,
                            Wire.Outcome.HELD,
                            "The central service must be updated first.",
                            arrival,
                            content);
                }
                yield newer.fact().chain();
            }
            case Arrival.Readable readable -> {
                if (!isKnown(push, number, readable.fact(), arrival, content, chain))
                    apply(push, number, readable, content);
                yield readable.fact().chain();
            }
        };
    }

    /// Whether there is nothing to take: the chain is broken, or the same fact came before under another number.
    private boolean isKnown(Wire.Push push, long number, Fact fact, Arrival arrival, JsonNode content, byte[] chain) {
        if (chain.length > 0 && !Arrays.equals(fact.chain(), fact.chainAfter(chain))) {
            aside(
                    push,
                    number,
                    Wire.Outcome.QUARANTINED,
                    "It does not follow from the record before it.",
                    arrival,
                    content);
            return true;
        }
        var known = facts.find(fact.id());
        if (known.isEmpty()) return false;
        boolean isSame = known.get().desk().equals(desk)
                && Arrays.equals(known.get().body(), fact.body())
                && known.get().kind().equals(fact.kind());
        if (isSame) aside(push, number, Streams.KNOWN, "", arrival, content);
        else aside(push, number, Wire.Outcome.QUARANTINED, "Another record has its id.", arrival, content);
        return true;
    }

    /// One fact that can't be applied must not stop the others.
    private void apply(Wire.Push push, long number, Arrival.Readable arrival, JsonNode content) {
        var denied = authority.denies(arrival.fact(), arrival.kind());
        if (denied.isPresent()) {
            aside(push, number, Wire.Outcome.QUARANTINED, denied.get(), arrival, content);
            return;
        }
        sql.execute("SAVEPOINT one_fact");
        taken++;
        Optional<RuntimeException> failure = Optional.empty();
        try {
            var fact = erased.stripped(arrival.fact());
            facts.add(fact);
            if (fact.personal().isPresent()) keep(push, arrival.kind().owner().id());
            work(fact, arrival.kind());
        } catch (DataAccessException e) {
            // The database itself is in trouble; the desk sends all of it again later.
            if (e.sqlState().startsWith("40")
                    || e.sqlState().startsWith("08")
                    || e.sqlState().startsWith("53")) throw e;
            failure = Optional.of(e);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        if (failure.isPresent()) {
            LOG.error(
                    "Fact {} of desk {} could not be applied.\n{}",
                    arrival.fact().id(),
                    desk,
                    Fault.places(failure.get()));
            sql.execute("ROLLBACK TO SAVEPOINT one_fact");
            taken--;
            aside(push, number, Wire.Outcome.QUARANTINED, "It could not be worked in.", arrival, content);
        }
        sql.execute("RELEASE SAVEPOINT one_fact");
    }

    private void keep(Wire.Push push, UUID subject) {
        if (!erased.isErased(subject)) keys.keep(push.keys(), subject);
    }

    private void aside(Wire.Push push, long number, String word, String reason, Arrival arrival, JsonNode content) {
        if (word.equals(Wire.Outcome.QUARANTINED)) setAside++;
        var outcome = new Wire.Outcome(number, word, reason);
        streams.setAside(
                push.incarnation(), desk, outcome, name(arrival, content), Wire.write(erased.stripped(content)), now);
    }

    /// The fact's id, or what else tells it from others.
    private static String name(Arrival arrival, JsonNode content) {
        var fact = switch (arrival) {
            case Arrival.Readable readable -> Optional.of(readable.fact());
            case Arrival.Newer newer -> Optional.of(newer.fact());
            case Arrival.Bad bad -> bad.fact();
        };
        return fact.map(f -> f.id().toString())
                .orElseGet(() -> Ids.of("content:" + content).toString());
    }

    private void lock(List<Arrival> arrivals) {
        var ids = new HashSet<UUID>();
        var gone = new HashSet<UUID>();
        for (var arrival : arrivals) {
            switch (arrival) {
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
