package org.hublend.central;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Ids;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/// Facts of one push that are taken in together: what they are about is read at once and written at once, so that all
/// of them have their effect or none.
final class Piece {
    private final CentreIdentity identity;
    private final long now;
    private final UUID desk;
    private final UUID hub;
    private final Streams streams;
    private final KeyWraps keys;
    private final Workbench bench;
    private final Authority authority;
    private final Folding folding;
    private final ErasedPeople erased;
    private final Set<UUID> gone = new HashSet<>();
    private final Map<UUID, Wire.Key> kept = new LinkedHashMap<>();
    private boolean hasErased;
    private long taken;
    private long setAside;

    /// A number that a push brought for the first time.
    record Numbered(long number, Arrival arrival, JsonNode content) {
        Optional<Fact> fact() {
            return switch (arrival) {
                case Arrival.Readable readable -> Optional.of(readable.fact());
                case Arrival.Newer newer -> Optional.of(newer.fact());
                case Arrival.Bad bad -> bad.fact();
            };
        }

        /// The fact's id, or what else tells it from others.
        String name() {
            return fact().map(f -> f.id().toString())
                    .orElseGet(() -> Ids.of("content:" + content).toString());
        }

        /// What the next one must hang on.
        byte[] chain() {
            return switch (arrival) {
                case Arrival.Readable readable -> readable.fact().chain();
                case Arrival.Newer newer -> newer.fact().chain();
                case Arrival.Bad _ -> Arrival.chain(content);
            };
        }
    }

    /// @param decided who is to hear of what, by what this transaction took in before
    Piece(DSLContext sql, CentreIdentity identity, long now, UUID desk, UUID hub, Map<Subject, Set<UUID>> decided) {
        this.identity = identity;
        this.now = now;
        this.desk = desk;
        this.hub = hub;
        this.streams = new Streams(sql);
        this.keys = new KeyWraps(sql, identity);
        this.bench = new Workbench(sql);
        this.authority = new Authority(sql, bench, desk, hub, now);
        this.folding = new Folding(sql, identity, bench, decided);
        this.erased = new ErasedPeople(sql);
    }

    /// @param chain what the first of them must hang on; empty where that is not known
    void take(Wire.Push push, List<Numbered> some, byte[] chain) {
        var facts = some.stream().flatMap(one -> one.fact().stream()).toList();
        bench.fetch(facts);
        gone.addAll(erased.among(facts));
        var sent = new LinkedHashMap<UUID, Wire.Key>();
        for (var key : push.keys()) if (KeyWraps.isKey(key)) sent.putIfAbsent(key.subject(), key);
        var last = chain;
        for (var one : some) {
            take(push, one, last, sent);
            last = one.chain();
        }
        write();
    }

    /// Stores a fact that the centre tells itself, and its effect.
    void tell(Fact fact, Kind kind) {
        bench.add(fact);
        work(fact, kind);
        write();
    }

    /// Keeps it without any effect.
    void setAside(Wire.Push push, Numbered one, String word, String reason) {
        if (word.equals(Wire.Outcome.QUARANTINED)) setAside++;
        var outcome = new Wire.Outcome(one.number(), word, reason);
        var content = Wire.write(erased.stripped(one.content()));
        streams.setAside(push.incarnation(), desk, outcome, one.name(), content, now);
    }

    Map<Subject, Set<UUID>> changed() {
        return folding.changed();
    }

    /// Whether private parts were taken away, so that the files may still have them.
    boolean hasErased() {
        return hasErased;
    }

    /// How many facts were new here.
    long taken() {
        return taken;
    }

    /// How many are kept without effect, where nobody knew that before.
    long setAside() {
        return setAside;
    }

    private void take(Wire.Push push, Numbered one, byte[] chain, Map<UUID, Wire.Key> sent) {
        switch (one.arrival()) {
            case Arrival.Bad bad -> setAside(push, one, Wire.Outcome.QUARANTINED, bad.reason());
            case Arrival.Newer newer -> {
                if (isNothing(push, one, newer.fact(), chain)) return;
                var fact = ErasedPeople.stripped(newer.fact(), gone);
                add(fact);
                if (fact.personal().isPresent()) for (var subject : fact.subjects()) keep(sent, subject.id());
                // It changes nothing yet, but what knew of it knew what it knew.
                folding.take(fact, hub);
                setAside(push, one, Wire.Outcome.HELD, "The central service must be updated first.");
            }
            case Arrival.Readable readable -> {
                if (isNothing(push, one, readable.fact(), chain)) return;
                var denied = authority.denies(readable.fact(), readable.kind());
                if (denied.isPresent()) {
                    setAside(push, one, Wire.Outcome.QUARANTINED, denied.get());
                    return;
                }
                var fact = ErasedPeople.stripped(readable.fact(), gone);
                add(fact);
                if (fact.personal().isPresent())
                    keep(sent, readable.kind().owner().id());
                work(fact, readable.kind());
            }
        }
    }

    private void add(Fact fact) {
        bench.add(fact);
        taken++;
    }

    /// Whether there is nothing to take: the chain is broken, the same fact came before under another number, or it is
    /// about what is not what it says.
    private boolean isNothing(Wire.Push push, Numbered one, Fact fact, byte[] chain) {
        if (!fact.follows(chain)) {
            setAside(push, one, Wire.Outcome.QUARANTINED, "It does not follow from the record before it.");
            return true;
        }
        if (bench.isAboutAnother(fact)) {
            setAside(push, one, Wire.Outcome.QUARANTINED, "It speaks of one thing as if it were another.");
            return true;
        }
        var known = bench.fact(fact.id());
        if (known.isEmpty()) return false;
        boolean isSame = known.get().desk().equals(desk)
                && Arrays.equals(known.get().body(), fact.body())
                && known.get().kind().equals(fact.kind());
        if (isSame) setAside(push, one, Streams.KNOWN, "");
        else setAside(push, one, Wire.Outcome.QUARANTINED, "Another record has its id.");
        return true;
    }

    private void work(Fact fact, Kind kind) {
        folding.take(fact, hub);
        if (!(kind instanceof Kind.PersonErased k)) return;
        write();
        for (var subject : erased.take(k.person(), Optional.of(fact.id()), now)) folding.again(subject, hub);
        gone.add(k.person());
        hasErased = true;
    }

    private void keep(Map<UUID, Wire.Key> sent, UUID subject) {
        var key = sent.get(subject);
        if (key != null && !gone.contains(subject)) kept.put(subject, key);
    }

    private void write() {
        bench.write();
        keys.put(kept.values(), identity.desk());
        kept.clear();
    }
}
