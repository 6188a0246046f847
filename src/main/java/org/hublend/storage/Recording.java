package org.hublend.storage;

import static org.hublend.state.tables.Tables.DESK_SELF;
import static org.hublend.state.tables.Tables.LINE_DONE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Part;
import org.hublend.ledger.Recorded;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.hublend.state.tables.tables.records.DeskSelfRecord;
import org.hublend.vault.Commitment;
import org.hublend.vault.Keyring;
import org.jooq.DSLContext;

/// One writing transaction on the data folder: rules are read, facts recorded and their effect applied, or nothing is.
/// What the next number is, and what the chain hangs on, is read inside it, since another process may write too.
public final class Recording {
    private static final String BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String USUAL_ZONE = "Europe/London";

    private final DSLContext sql;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final SecureRandom random;
    private final Facts facts;
    private final Standings standings;
    private final Outbox outbox;
    private final Bases bases;
    private final SubjectKeys keys;
    private final Erasures erasures;

    Recording(DSLContext sql, Keyring keyring, Clock clock, Supplier<UUID> ids, SecureRandom random) {
        this.sql = sql;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.facts = new Facts(sql);
        this.standings = new Standings(sql);
        this.outbox = new Outbox(sql);
        this.bases = new Bases(sql, standings);
        this.keys = new SubjectKeys(sql, keyring, random);
        this.erasures = new Erasures(sql, facts, standings);
    }

    public Fact record(Draft draft) {
        var self = self();
        var kind = draft.kind();
        var subjects = List.copyOf(kind.subjects());
        var before = standings.of(subjects);
        var after = new LinkedHashSet<UUID>();
        for (var subject : subjects)
            if (before.get(subject) instanceof Standing known)
                after.addAll(known.sight().heads());
        // Of somebody who was erased meanwhile, nothing private is written down again.
        boolean isOpenOnly = erasures.isAboutErased(subjects);
        var id = ids.get();
        long now = clock.millis();
        var sight = ClockSight.of(self).at(now);
        var fact = new Fact(
                        id,
                        self.getDesk(),
                        self.getIncarnation(),
                        self.getNextNumber(),
                        Kinds.name(kind),
                        Kinds.version(kind),
                        subjects,
                        List.copyOf(after),
                        new Recorded(now, self.getClockOffset(), self.getClockDoubt() + sight.doubt()),
                        draft.happened(),
                        draft.actor(),
                        Kinds.write(kind),
                        isOpenOnly ? Optional.empty() : coarse(draft.coarse()),
                        isOpenOnly ? Optional.empty() : draft.personal().map(plain -> sealed(kind.owner(), id, plain)),
                        new byte[0])
                .chained(self.getChainTip());
        facts.add(fact);
        outbox.add(fact);
        sql.update(DESK_SELF)
                .set(DESK_SELF.NEXT_NUMBER, fact.number() + 1)
                .set(DESK_SELF.CHAIN_TIP, fact.chain())
                .set(DESK_SELF.CLOCK_SEEN, sight.seen())
                .set(DESK_SELF.CLOCK_MOVED, sight.moved())
                .execute();
        bases.keep(subjects);
        standings.put(subjects.stream()
                .map(subject -> {
                    var stood = Optional.ofNullable(before.get(subject));
                    var stands = stood.orElseGet(() -> Standing.none(subject)).after(fact, kind);
                    return new Standings.Change(stood, Written.of(stands));
                })
                .toList());
        if (kind instanceof Kind.PersonErased erased) erasures.take(erased.person(), erased.hub());
        return fact;
    }

    public DSLContext sql() {
        return sql;
    }

    public Facts facts() {
        return facts;
    }

    public Standings standings() {
        return standings;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Bases bases() {
        return bases;
    }

    public SubjectKeys keys() {
        return keys;
    }

    public Erasures erasures() {
        return erasures;
    }

    public Imported imported() {
        return new Imported(sql);
    }

    public UUID newId() {
        return ids.get();
    }

    public long now() {
        return clock.millis();
    }

    /// Now, on the date that it is at this desk's hub.
    public Happened today() {
        var zone = standings.of(Subject.hub(self().getHub())) instanceof RegisterEntry hub
                ? hub.fields().get("zone").orElse(USUAL_ZONE)
                : USUAL_ZONE;
        return new Happened(
                now(), Instant.ofEpochMilli(now()).atZone(ZoneId.of(zone)).toLocalDate());
    }

    public UUID desk() {
        return self().getDesk();
    }

    public UUID hub() {
        return self().getHub();
    }

    /// The running number of this desk's next agreement; each is given once.
    public long takeAgreementNumber() {
        long number = self().getNextAgreement();
        sql.update(DESK_SELF).set(DESK_SELF.NEXT_AGREEMENT, number + 1).execute();
        return number;
    }

    /// Four characters of base 32 that stand for this desk in the numbers of its agreements.
    public String deskCode() {
        long bits = self().getDesk().getLeastSignificantBits();
        var code = new StringBuilder(4);
        for (int i = 0; i < 4; i++) code.append(BASE_32.charAt((int) (bits >>> (5 * i)) & 31));
        return code.toString();
    }

    /// Which fact a line of a file became, if it was recorded before.
    public Optional<UUID> factOfLine(String line) {
        return sql.select(LINE_DONE.FACT)
                .from(LINE_DONE)
                .where(LINE_DONE.LINE.eq(line))
                .fetchOptional(LINE_DONE.FACT);
    }

    public void lineBecame(String line, UUID fact) {
        sql.insertInto(LINE_DONE)
                .set(LINE_DONE.LINE, line)
                .set(LINE_DONE.FACT, fact)
                .execute();
    }

    /// Goes on under a new incarnation, since other facts have the old one's numbers at the centre: this desk was
    /// restored or copied. Facts that are still to be sent keep their ids and get new numbers and a new chain.
    public void fork() {
        var incarnation = ids.get();
        var chain = new byte[32];
        long number = 1;
        var touched = new LinkedHashSet<Subject>();
        for (var old : outbox.unsent()) {
            var fact = old.in(incarnation, number++).chained(chain);
            chain = fact.chain();
            facts.renumber(fact);
            outbox.renumber(fact);
            touched.addAll(fact.subjects());
        }
        sql.update(DESK_SELF)
                .set(DESK_SELF.INCARNATION, incarnation)
                .set(DESK_SELF.NEXT_NUMBER, number)
                .set(DESK_SELF.CHAIN_TIP, chain)
                .execute();
        bases.rebuild(touched);
    }

    /// What comparing this computer's clock with the centre's came to, in milliseconds.
    public void clockMeasured(long offset, long doubt) {
        sql.update(DESK_SELF)
                .set(DESK_SELF.CLOCK_OFFSET, offset)
                .set(DESK_SELF.CLOCK_DOUBT, doubt)
                .set(DESK_SELF.CLOCK_SEEN, clock.millis())
                .set(DESK_SELF.CLOCK_MOVED, 0L)
                .execute();
    }

    /// This computer's clock showed this, and nothing was recorded by it.
    public void clockShowed(long now) {
        var sight = ClockSight.of(self()).at(now);
        sql.update(DESK_SELF)
                .set(DESK_SELF.CLOCK_SEEN, sight.seen())
                .set(DESK_SELF.CLOCK_MOVED, sight.moved())
                .execute();
    }

    /// Somebody looked at another clock, and this one is right.
    public void clockIsRight() {
        clockMeasured(0, ClockSight.SMALL);
    }

    private DeskSelfRecord self() {
        return sql.selectFrom(DESK_SELF)
                .fetchOptional()
                .orElseThrow(() -> new StorageException("This data folder is empty. Run 'hublend init' first."));
    }

    private Optional<Part> coarse(List<Coarse> coarse) {
        return coarse.isEmpty() ? Optional.empty() : Optional.of(part(Coarse.write(coarse)));
    }

    private Part sealed(Subject owner, UUID fact, byte[] plain) {
        var key = keys.findOrCreate(owner.id());
        return part(key.seal(fact, plain, random).bytes());
    }

    private Part part(byte[] content) {
        var commitment = Commitment.to(content, random);
        return new Part(content, commitment.salt(), commitment.value());
    }
}
