package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Local;
import org.hublend.ledger.Standing;
import org.hublend.ledger.SubjectType;
import org.hublend.state.tables.tables.records.DeskRecord;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/// Tells desks what changed since they asked last, each what it may know.
public final class Feed {
    private static final int PAGE_BYTES = 1 << 20;
    /// A desk that is more pages behind than these gets as many at once: each page that it writes touches most of what
    /// its tables' indexes are made of, whether it brings much or little.
    private static final int FAR = 4;

    private final Database database;
    private final CentreIdentity identity;
    private final Desks desks;
    private final Clock clock;
    private final SecureRandom random;
    private final int page;

    Feed(Database database, CentreIdentity identity, Clock clock, SecureRandom random, int page) {
        this.database = database;
        this.identity = identity;
        this.desks = new Desks(clock);
        this.clock = clock;
        this.random = random;
        this.page = page;
    }

    private record Row(UUID subject, SubjectType type, long number, boolean isWhole, String standing) {}

    private record Page(long head, String epoch, long cursor, List<Row> rows, List<Wire.Applied> applied) {}

    Wire.Pulled pull(Caller caller, Wire.Pull pull) {
        var desk = database.write(sql -> {
            var admitted = desks.admit(sql, caller, pull.sender());
            sql.update(DESK)
                    .set(DESK.CURSOR_NUMBER, pull.cursor())
                    .where(DESK.ID.eq(admitted.getId()))
                    .execute();
            return admitted;
        });
        if (pull.wire() < Wire.OLDEST)
            throw new Refused(
                    Wire.Refusal.TOO_OLD,
                    "This Hublend is too old. Install the newest version; all work is kept.",
                    now());
        var page = database.read(sql -> page(sql, desk, pull));
        var keys = keys(page.rows(), desk);
        var bundles = page.rows().stream().map(row -> bundle(row, keys)).toList();
        return new Wire.Pulled(page.epoch(), page.head(), page.cursor(), bundles, page.applied(), now());
    }

    private Page page(DSLContext sql, DeskRecord desk, Wire.Pull pull) {
        var head = sql.selectFrom(HEAD).fetchSingle();
        if (!pull.epoch().equals(head.getEpoch()) || pull.cursor() > head.getNumber() || pull.cursor() < 0)
            throw new Refused(
                    Wire.Refusal.EPOCH_CHANGED,
                    "The central service was restored; everything is read again.",
                    head.getNumber(),
                    head.getEpoch(),
                    now());
        var rows = new ArrayList<Row>();
        long cursor = rows(sql, desk.getHub(), pull.cursor(), head.getNumber(), rows);
        return new Page(
                head.getNumber(), head.getEpoch(), cursor, rows, new Streams(sql).of(desk.getId(), pull.told()));
    }

    /// Fills a page with whole numbers only and answers up to where it goes.
    private long rows(DSLContext sql, UUID hub, long from, long head, List<Row> rows) {
        var numbers = numbers(sql, hub, from);
        int size = numbers.size() > FAR * page ? FAR * page : page;
        long first = numbers.isEmpty() ? head : numbers.getFirst();
        long to = numbers.size() > size ? Math.max(first, numbers.get(size) - 1) : head;
        var mine = FEED.SCOPE.in(Scopes.EVERYBODY, hub).and(FEED.ROW_SEQ.gt(from));
        var byNumber = new LinkedHashMap<Long, List<Row>>();
        sql.select(FEED.SUBJECT, FEED.TYPE, FEED.ROW_SEQ, org.jooq.impl.DSL.max(FEED.SCOPE.cast(String.class)))
                .from(FEED)
                .where(mine.and(FEED.ROW_SEQ.le(to)))
                .groupBy(FEED.SUBJECT, FEED.TYPE, FEED.ROW_SEQ)
                .orderBy(FEED.ROW_SEQ, FEED.SUBJECT)
                .forEach(r -> byNumber.computeIfAbsent(r.value3(), _ -> new ArrayList<>())
                        .add(new Row(
                                r.value1(),
                                SubjectType.of(r.value2()),
                                r.value3(),
                                hub.toString().equals(r.value4()),
                                "")));
        int bytes = 0;
        for (var number : byNumber.entrySet()) {
            var standings = standings(sql, number.getValue());
            for (var row : number.getValue()) {
                var standing = Optional.ofNullable(standings.get(row.subject())).orElseThrow();
                rows.add(new Row(row.subject(), row.type(), row.number(), row.isWhole(), standing));
                bytes += standing.length();
            }
            if (bytes > PAGE_BYTES) return number.getKey();
        }
        return to;
    }

    /// The numbers of as many of the next rows as a page can have, and of one row more. Each scope is asked for
    /// itself, since the index has them in order only within one.
    private List<Long> numbers(DSLContext sql, UUID hub, long from) {
        var all = ahead(sql, Scopes.EVERYBODY, from)
                .unionAll(ahead(sql, hub, from))
                .asTable("ahead");
        var number = all.field(FEED.ROW_SEQ);
        return sql.select(number)
                .from(all)
                .orderBy(number)
                .limit(FAR * page + 1)
                .fetch(number);
    }

    private Select<Record1<Long>> ahead(DSLContext sql, UUID scope, long from) {
        var one = sql.select(FEED.ROW_SEQ)
                .from(FEED)
                .where(FEED.SCOPE.eq(scope), FEED.ROW_SEQ.gt(from))
                .orderBy(FEED.ROW_SEQ)
                .limit(FAR * page + 1)
                .asTable("one_scope");
        return sql.select(one.field(FEED.ROW_SEQ)).from(one);
    }

    private static Map<UUID, String> standings(DSLContext sql, List<Row> rows) {
        var standings = new HashMap<UUID, String>();
        var ids = rows.stream().map(Row::subject).toList();
        for (int from = 0; from < ids.size(); from += 500)
            sql.select(SUBJECT.ID, SUBJECT.STANDING)
                    .from(SUBJECT)
                    .where(SUBJECT.ID.in(ids.subList(from, Math.min(ids.size(), from + 500))))
                    .forEach(r -> standings.put(r.value1(), r.value2().text()));
        return standings;
    }

    private static Wire.Bundle bundle(Row row, Map<UUID, byte[]> keys) {
        if (Standing.isOpen(row.type(), row.standing()))
            return new Wire.Bundle(
                    row.type().word(), row.subject(), row.standing(), Optional.empty(), Optional.empty());
        var standing = read(row);
        var local = row.isWhole() && !standing.local().isEmpty()
                ? Optional.of(Standing.writeLocal(standing.local()))
                : Optional.<String>empty();
        return new Wire.Bundle(
                row.type().word(),
                row.subject(),
                Standing.write(standing.withLocal(Local.NONE)),
                local,
                Optional.ofNullable(keys.get(row.subject())));
    }

    private static Standing read(Row row) {
        return Standing.read(row.type(), row.standing())
                .orElseThrow(() -> new IllegalStateException("The standing of " + row.subject() + " can't be read."));
    }

    /// Wraps are made when a desk first needs them, and kept.
    private Map<UUID, byte[]> keys(List<Row> rows, DeskRecord desk) {
        var sealed = rows.stream()
                .filter(row -> row.isWhole()
                        && !Standing.isOpen(row.type(), row.standing())
                        && !read(row).local().sealed().isEmpty())
                .map(Row::subject)
                .toList();
        if (sealed.isEmpty()) return Map.of();
        var known = database.read(sql -> new KeyWraps(sql, identity).made(sealed, desk.getId()));
        var missing = sealed.stream().filter(s -> !known.containsKey(s)).toList();
        if (missing.isEmpty()) return known;
        var made = database.read(sql -> new KeyWraps(sql, identity).make(missing, desk.getReceivingKey(), random));
        database.write(sql -> {
            var erased = new ErasedPeople(sql);
            // Somebody may have been erased while the key was wrapped.
            var keys = made.entrySet().stream()
                    .filter(wrap -> !erased.isErased(wrap.getKey()))
                    .map(wrap -> new Wire.Key(wrap.getKey(), wrap.getValue()))
                    .toList();
            new KeyWraps(sql, identity).put(keys, desk.getId());
            return made.size();
        });
        var all = new HashMap<>(known);
        all.putAll(made);
        return all;
    }

    private long now() {
        return clock.millis();
    }
}
