package org.hublend.settings;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.OUTBOX;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.people.People;
import org.hublend.people.Person;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Outbox;
import org.hublend.sync.ClockState;
import org.hublend.sync.ExchangeLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Reads how it stands with the sending.
@Store
final class SendingDesk {
    /// So many of those that wait are named; the others are counted.
    static final int NAMED = 5;
    /// So many devices of a fact are named.
    private static final int DEVICES = 3;

    private final DataFolder folder;
    private final People people;

    SendingDesk(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    Sending read() {
        long now = folder.clock().millis();
        return folder.read(sql -> {
            var central = sql.selectFrom(CENTRAL).fetchOptional();
            return new Sending(
                    central.isPresent(),
                    central.filter(c -> c.getReachedHead()).isPresent(),
                    central.flatMap(c -> Optional.ofNullable(c.getLastExchange()))
                            .map(Instant::ofEpochMilli),
                    central.map(c -> c.getProblem()).orElse(""),
                    waiting(sql),
                    new Outbox(sql)
                            .next(NAMED).stream().map(fact -> thing(sql, fact)).toList(),
                    aside(sql),
                    ClockState.of(sql, now),
                    new ExchangeLog(sql).last());
        });
    }

    /// Somebody says that this computer's clock is right.
    void clockIsRight() {
        folder.write(recording -> {
            recording.clockIsRight();
            return true;
        });
    }

    private static Map<String, Integer> waiting(DSLContext sql) {
        var waiting = new LinkedHashMap<String, Integer>();
        sql.select(FACT.KIND, DSL.count())
                .from(OUTBOX)
                .join(FACT)
                .on(FACT.ID.eq(OUTBOX.FACT))
                .where(OUTBOX.STATE.eq(Outbox.PENDING))
                .groupBy(FACT.KIND)
                .orderBy(FACT.KIND)
                .forEach(row -> waiting.put(row.value1(), row.value2()));
        return waiting;
    }

    private List<Sending.Aside> aside(DSLContext sql) {
        return sql.select(OUTBOX.FACT, OUTBOX.STATE, OUTBOX.REASON)
                .from(OUTBOX)
                .where(OUTBOX.STATE.in(Outbox.QUARANTINED, Outbox.HELD))
                .orderBy(OUTBOX.STATE.desc(), OUTBOX.NUMBER)
                .fetch(row -> new Sending.Aside(
                        thing(sql, row.value1()), row.value3(), row.value2().equals(Outbox.HELD)));
    }

    private Sending.Thing thing(DSLContext sql, UUID fact) {
        return new Facts(sql).find(fact).map(f -> thing(sql, f)).orElseGet(() -> new Sending.Thing("", ""));
    }

    private Sending.Thing thing(DSLContext sql, Fact fact) {
        var devices = fact.subjects().stream()
                .filter(s -> s.type() == SubjectType.DEVICE)
                .limit(DEVICES)
                .map(s -> device(sql, s))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return new Sending.Thing(fact.kind(), devices.isEmpty() ? person(sql, fact) : devices);
    }

    private static String device(DSLContext sql, Subject device) {
        if (!(new Standings(sql).of(device) instanceof Custody custody)) return "";
        var tag = custody.fields().get("tag").orElse("");
        var model = custody.fields().get("model").orElse("");
        return (tag.isEmpty() ? custody.fields().get("serial").orElse("") + " " + model : tag + " " + model).strip();
    }

    /// Anybody may look at this screen, so that people are known by their initials.
    private String person(DSLContext sql, Fact fact) {
        return fact.subjects().stream()
                .filter(s -> s.type() == SubjectType.PERSON)
                .limit(1)
                .flatMap(s -> people.find(sql, s.id()).stream())
                .map(Person::initials)
                .collect(Collectors.joining());
    }
}
