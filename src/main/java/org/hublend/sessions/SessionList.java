package org.hublend.sessions;

import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.SESSION;
import static org.hublend.state.tables.Tables.SESSION_PERSON;
import static org.hublend.state.tables.Tables.SESSION_TOPIC;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hublend.shell.Listing;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Finds sessions by topic, kind or hub, the last first, page by page.
@Store
public final class SessionList {
    public static final String WEEK = "week";
    public static final String MONTH = "month";
    public static final String MINE = "mine";
    public static final String NEWEST = "newest";

    private final DataFolder folder;
    private final Function<UUID, String> volunteers;

    /// @param volunteers the name of a member of staff, as it may be seen here
    public SessionList(DataFolder folder, Function<UUID, String> volunteers) {
        this.folder = folder;
        this.volunteers = volunteers;
    }

    /// @param me who is here, whose own sessions are a filter
    Listing.Found<SessionRow> find(Listing.Wanted<SessionRow> wanted, LocalDate today, Optional<UUID> me) {
        var found = folder.read(sql -> {
            var typed = typed(wanted.search());
            return Listing.Found.of(rows(sql, wanted, typed, today, me), counts(sql, typed, today, me));
        });
        var names = new HashMap<UUID, String>();
        var named = found.rows().stream()
                .map(line -> line.with(names.computeIfAbsent(line.volunteerId(), volunteers)))
                .toList();
        return new Listing.Found<>(named, found.more(), found.counts());
    }

    private static List<SessionRow> rows(
            DSLContext sql, Listing.Wanted<SessionRow> wanted, Condition typed, LocalDate today, Optional<UUID> me) {
        var known = field(selectCount().from(SESSION_PERSON).where(SESSION_PERSON.SESSION.eq(SESSION.ID)));
        var rows = sql.select(
                        SESSION.ID,
                        SESSION.HELD_ON,
                        SESSION.HELD_AT,
                        SESSION.FORM,
                        SESSION.MINUTES,
                        SESSION.HEADCOUNT,
                        SESSION.VOLUNTEER,
                        HUB.NAME,
                        known)
                .from(SESSION)
                .leftJoin(HUB)
                .on(HUB.ID.eq(SESSION.HUB))
                .where(only(wanted.filter(), today, me), typed, after(wanted.after()))
                .orderBy(SESSION.HELD_ON.desc(), SESSION.ID.desc())
                .limit(Listing.PAGE + 1)
                .fetch();
        var topics = topics(sql, rows.getValues(SESSION.ID));
        return rows.map(row -> line(row, row.get(known), topics.getOrDefault(row.get(SESSION.ID), List.of())));
    }

    private static Condition after(Optional<SessionRow> last) {
        return last.map(line -> {
                    var on = line.on().toString();
                    return SESSION.HELD_ON.le(on).and(SESSION.HELD_ON.lt(on).or(SESSION.ID.lt(line.id())));
                })
                .orElse(noCondition());
    }

    private static Map<UUID, List<String>> topics(DSLContext sql, List<UUID> sessions) {
        return sql.select(SESSION_TOPIC.SESSION, SESSION_TOPIC.TOPIC)
                .from(SESSION_TOPIC)
                .where(SESSION_TOPIC.SESSION.in(sessions))
                .orderBy(SESSION_TOPIC.TOPIC)
                .fetchGroups(SESSION_TOPIC.SESSION, SESSION_TOPIC.TOPIC);
    }

    private static Map<String, Integer> counts(DSLContext sql, Condition typed, LocalDate today, Optional<UUID> me) {
        return List.of(Listing.ALL, WEEK, MONTH, MINE).stream()
                .collect(Collectors.toMap(
                        filter -> filter,
                        filter -> sql.fetchCount(sql.select(SESSION.ID)
                                .from(SESSION)
                                .leftJoin(HUB)
                                .on(HUB.ID.eq(SESSION.HUB))
                                .where(typed, only(filter, today, me)))));
    }

    private static Condition only(String filter, LocalDate today, Optional<UUID> me) {
        return switch (filter) {
            case WEEK -> SESSION.HELD_ON.gt(today.minusDays(7).toString());
            case MONTH -> SESSION.HELD_ON.ge(today.withDayOfMonth(1).toString());
            case MINE -> me.<Condition>map(SESSION.VOLUNTEER::eq).orElse(noCondition());
            default -> noCondition();
        };
    }

    /// Topics and kinds are words of ours, so it is enough to fold what is typed.
    private static Condition typed(String search) {
        return List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> SESSION.FORM
                        .containsIgnoreCase(word)
                        .or(HUB.NAME.containsIgnoreCase(word))
                        .or(exists(selectOne()
                                .from(SESSION_TOPIC)
                                .where(
                                        SESSION_TOPIC.SESSION.eq(SESSION.ID),
                                        SESSION_TOPIC.TOPIC.contains(inline(word))))))
                .reduce(noCondition(), Condition::and);
    }

    private static SessionRow line(Record row, int known, List<String> topics) {
        return new SessionRow(
                row.get(SESSION.ID),
                LocalDate.parse(row.get(SESSION.HELD_ON)),
                row.get(SESSION.HELD_AT),
                row.get(SESSION.FORM),
                row.get(SESSION.MINUTES),
                row.get(SESSION.HEADCOUNT),
                known,
                topics,
                row.get(SESSION.VOLUNTEER),
                "",
                Optional.ofNullable(row.get(HUB.NAME)).orElse(""));
    }
}
