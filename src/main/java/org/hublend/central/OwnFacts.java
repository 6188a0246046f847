package org.hublend.central;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.STREAM;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Recorded;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.state.Standings;
import org.jooq.DSLContext;

/// What the centre itself records, in a stream of its own.
final class OwnFacts {
    private final CentreIdentity identity;
    private final Clock clock;
    private final Supplier<UUID> ids;

    OwnFacts(CentreIdentity identity, Clock clock, Supplier<UUID> ids) {
        this.identity = identity;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param hub whose it is
    void record(DSLContext sql, Kind kind, UUID hub) {
        var stream = new Streams(sql).lock(identity.incarnation(), identity.desk());
        var standings = new Standings(sql);
        var after = kind.subjects().stream()
                .flatMap(subject -> standings.of(subject).sight().heads().stream())
                .distinct()
                .toList();
        var fact = fact(kind, stream.getLastNumber() + 1, after).chained(stream.getChain());
        var intake = new Intake(sql, identity, clock.millis(), identity.desk(), hub);
        intake.tell(fact, kind);
        sql.update(STREAM)
                .set(STREAM.LAST_NUMBER, fact.number())
                .set(STREAM.CHAIN, fact.chain())
                .where(STREAM.INCARNATION.eq(identity.incarnation()))
                .execute();
        intake.publish();
    }

    /// Says of those whom only the list beside a backup named that they were erased. Answers whether there were any.
    boolean sayErased(DSLContext sql) {
        boolean any = false;
        var standings = new Standings(sql);
        for (var person : new ErasedPeople(sql).unsaid()) {
            // Nothing is known of somebody who was registered after the backup.
            if (!(standings.find(Subject.person(person)).orElse(null) instanceof RegisterEntry entry)) continue;
            var hub = entry.hub().orElse(identity.desk());
            record(sql, new Kind.PersonErased(person, hub, "again", codes(sql, person)), hub);
            any = true;
        }
        return any;
    }

    private static List<Code> codes(DSLContext sql, UUID person) {
        return sql.select(CODE.KIND, CODE.TEXT)
                .from(CODE)
                .where(CODE.OWNER.eq(person))
                .orderBy(CODE.KIND, CODE.TEXT)
                .fetch(r -> new Code(CodeKind.of(r.value1()), r.value2()));
    }

    private Fact fact(Kind kind, long number, List<UUID> after) {
        long now = clock.millis();
        return new Fact(
                ids.get(),
                identity.desk(),
                identity.incarnation(),
                number,
                Kinds.name(kind),
                Kinds.version(kind),
                List.copyOf(kind.subjects()),
                after,
                new Recorded(now, 0, 0),
                new Happened(now, clock.instant().atZone(clock.getZone()).toLocalDate()),
                identity.desk(),
                Kinds.write(kind),
                Optional.empty(),
                Optional.empty(),
                new byte[32]);
    }
}
