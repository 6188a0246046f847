package org.hublend.devices;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.ItemState;
import org.hublend.shell.Listing;
import org.hublend.state.Sought;
import org.hublend.state.Store;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectOnConditionStep;

/// Finds devices by what people type, page by page, however many there are.
@Store
public final class DeviceLines {
    public static final String READY = "ready";
    public static final String OUT = "out";
    public static final String LATE = "late";
    public static final String TO_PREPARE = "preparation";
    /// Neither ready nor out nor to be prepared: in repair, lost, retired…
    public static final String AWAY = "away";

    public static final String BY_TAG = "tag";
    public static final String BY_NAME = "name";
    public static final String BY_DUE = "due";

    private static final String NEVER = "9999-12-31";
    private static final Field<String> NAME =
            lower(DEVICE.MAKE.concat(inline(" ")).concat(DEVICE.MODEL));
    private static final Field<String> DUE = coalesce(DEVICE.DUE_ON, inline(NEVER));

    private final Devices devices;
    private final ZoneId zone;

    public DeviceLines(Devices devices, ZoneId zone) {
        this.devices = devices;
        this.zone = zone;
    }

    Listing.Found<DeviceLine> find(DSLContext sql, Listing.Wanted<DeviceLine> wanted, LocalDate today) {
        return Listing.Found.of(page(sql, wanted, today).fetch(DeviceLines::line), counts(sql, wanted.search(), today));
    }

    /// A page and one row more.
    ResultQuery<? extends Record> page(DSLContext sql, Listing.Wanted<DeviceLine> wanted, LocalDate today) {
        var by = field(wanted.order());
        var after = wanted.after().map(line -> after(sql, by, line)).orElse(noCondition());
        return lines(sql)
                .where(typed(wanted.search()), only(wanted.filter(), today), after)
                .orderBy(by, DEVICE.ID)
                .limit(Listing.PAGE + 1);
    }

    private static SelectOnConditionStep<? extends Record> lines(DSLContext sql) {
        return sql.select(
                        DEVICE.ID,
                        DEVICE.TAG,
                        DEVICE.TYPE,
                        DEVICE.MAKE,
                        DEVICE.MODEL,
                        DEVICE.SERIAL,
                        DEVICE.STATE,
                        DEVICE.DUE_ON,
                        HUB.NAME)
                .from(DEVICE)
                .leftJoin(HUB)
                .on(HUB.ID.eq(DEVICE.HUB));
    }

    /// At most so many devices that hold all the words: main devices before accessories, those that can be lent first.
    public List<DeviceLine> found(DSLContext sql, String typed, int most) {
        if (Sought.words(typed).isEmpty()) return List.of();
        return lines(sql)
                .where(typed(typed))
                .orderBy(DEVICE.TYPE.eq(Device.ACCESSORY), DEVICE.STATE.ne(READY), DEVICE.TAG, DEVICE.ID)
                .limit(most)
                .fetch(DeviceLines::line);
    }

    Optional<DeviceDetail> detail(DSLContext sql, DeviceLine line) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.ID.eq(line.id()))
                .fetchOptional()
                .map(row -> new DeviceDetail(
                        line,
                        LocalDate.ofInstant(Instant.ofEpochMilli(row.getStateSince()), zone),
                        devices.kit(sql, row.getKit()).stream()
                                .filter(part -> !part.id().equals(line.id()))
                                .toList(),
                        holder(sql, line.id()),
                        sql.fetchCount(
                                LOAN_ITEM,
                                LOAN_ITEM.DEVICE.eq(line.id()).and(LOAN_ITEM.STATE.ne(ItemState.VOID.word()))),
                        row.getFunder(),
                        date(row.getSupportEnds())));
    }

    private static Map<String, Integer> counts(DSLContext sql, String search, LocalDate today) {
        var late = sum(when(late(today), inline(1)).otherwise(inline(0)));
        var counts = new HashMap<String, Integer>();
        sql.select(DEVICE.STATE, count(), late)
                .from(DEVICE)
                .where(typed(search))
                .groupBy(DEVICE.STATE)
                .forEach(row -> {
                    counts.merge(Listing.ALL, row.value2(), Integer::sum);
                    counts.merge(filterOf(row.value1()), row.value2(), Integer::sum);
                    counts.merge(LATE, row.value3().intValue(), Integer::sum);
                });
        return counts;
    }

    private static String filterOf(String state) {
        return switch (state) {
            case READY, OUT, TO_PREPARE -> state;
            default -> AWAY;
        };
    }

    private static Condition only(String filter, LocalDate today) {
        return switch (filter) {
            case READY, OUT, TO_PREPARE -> DEVICE.STATE.eq(filter);
            case LATE -> late(today);
            case AWAY -> DEVICE.STATE.notIn(READY, OUT, TO_PREPARE);
            default -> noCondition();
        };
    }

    private static Condition late(LocalDate today) {
        return DEVICE.STATE.eq(DeviceState.OUT.word()).and(DEVICE.DUE_ON.lt(today.toString()));
    }

    private static Condition typed(String search) {
        return Sought.words(search).stream()
                .map(word -> (Condition) DEVICE.FOUND_BY.like("%" + word + "%"))
                .reduce(noCondition(), Condition::and);
    }

    private static Field<String> field(String order) {
        return switch (order) {
            case BY_NAME -> NAME;
            case BY_DUE -> DUE;
            default -> DEVICE.TAG;
        };
    }

    /// By the value that the database sorts by, as it writes capitals otherwise than Java.
    private static Condition after(DSLContext sql, Field<String> by, DeviceLine line) {
        return sql.select(by)
                .from(DEVICE)
                .where(DEVICE.ID.eq(line.id()))
                .fetchOptional(by)
                .map(key -> by.ge(key).and(by.gt(key).or(DEVICE.ID.gt(line.id()))))
                .orElse(noCondition());
    }

    private static DeviceLine line(Record row) {
        return new DeviceLine(
                row.get(DEVICE.ID),
                row.get(DEVICE.TAG),
                row.get(DEVICE.TYPE),
                Device.named(row.get(DEVICE.TYPE), row.get(DEVICE.MAKE), row.get(DEVICE.MODEL)),
                row.get(DEVICE.SERIAL),
                state(row.get(DEVICE.STATE)),
                Optional.ofNullable(row.get(DEVICE.DUE_ON)).map(LocalDate::parse),
                Optional.ofNullable(row.get(HUB.NAME)).orElse(""));
    }

    private static Optional<UUID> holder(DSLContext sql, UUID device) {
        return sql.select(LOAN_ITEM.PERSON)
                .from(LOAN_ITEM)
                .where(LOAN_ITEM.DEVICE.eq(device), LOAN_ITEM.STATE.eq(ItemState.OPEN.word()))
                .fetchOptional(LOAN_ITEM.PERSON);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DeviceState state(String word) {
        for (var state : DeviceState.values()) if (state.word().equals(word)) return state;
        return DeviceState.UNREGISTERED;
    }
}
