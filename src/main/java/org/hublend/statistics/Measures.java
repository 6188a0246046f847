package org.hublend.statistics;

import static org.hublend.state.tables.Tables.COARSE;
import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.DEVICE_SPELL;
import static org.hublend.state.tables.Tables.GIFT;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.RENEWAL;
import static org.hublend.state.tables.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.ItemState;
import org.hublend.state.tables.tables.DeviceSpell;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.Table;

/// The queries behind the figures, one for each measure. Each reads one row for each happening, and for
/// stock the spells of that day, never today's state; and none needs the database to know about dates.
final class Measures {
    private static final String ACCESSORY = "accessory";
    private static final Field<Integer> AMOUNT = field(name("amount"), Integer.class);
    private static final Field<Integer> BEHIND = field(name("behind"), Integer.class);
    /// A month and its first day, or a month and the day that stock is counted on.
    private static final Field<String> MONTH = field(name("calendar", "word"), String.class);
    private static final Field<String> DAY = field(name("calendar", "on_day"), String.class);

    private final DSLContext sql;
    private final Hubs hubs;
    private final Request request;

    Measures(DSLContext sql, Hubs hubs, Request request) {
        this.sql = sql;
        this.hubs = hubs;
        this.request = request;
    }

    /// The figures of one measure in every cell of a breakdown in which there are any.
    List<Row> of(Measure measure, List<Dimension> by) {
        var select = switch (measure) {
            case ISSUES -> issues(by);
            case RENEWALS -> renewals(by);
            case BORROWERS -> borrowers(by);
            case LOAN_MONTHS -> loanMonths(by);
            case DEVICES -> devices(by);
            case GIFTS -> gifts(by);
            case SESSIONS -> sessions(by);
            case ATTENDANCES -> attendances(by);
            case HOURS -> hours(by);
        };
        var rows = new ArrayList<Row>();
        for (var found : sql.fetch(select)) {
            var cell = new EnumMap<Dimension, String>(Dimension.class);
            for (int i = 0; i < by.size(); i++) cell.put(by.get(i), text(by.get(i), String.valueOf(found.get(i))));
            long behind = found.get(by.size() + 1, Long.class);
            if (behind == 0) continue;
            rows.add(new Row(measure, cell, new Figure(found.get(by.size(), Long.class), measure.per(), behind)));
        }
        return rows;
    }

    private Select<?> issues(List<Dimension> by) {
        return grouped(by, lent(), count(), count(), withBorrower(LOAN_ITEM, LOAN_ITEM.LOAN, by), areIssues());
    }

    private Select<?> borrowers(List<Dimension> by) {
        var borrowers = new Borrowers(sql);
        var people = countDistinct(borrowers.resolved(LOAN_ITEM.PERSON));
        var loans = borrowers.beside(withBorrower(LOAN_ITEM, LOAN_ITEM.LOAN, by), LOAN_ITEM.PERSON);
        return grouped(by, lent(), people, people, loans, areIssues());
    }

    private Select<?> renewals(List<Dimension> by) {
        var keys = keys(RENEWAL.HUB, RENEWAL.MONTH, RENEWAL.TYPE);
        var which = inPeriod(RENEWAL.MONTH, RENEWAL.HUB).and(RENEWAL.TYPE.ne(ACCESSORY));
        return grouped(by, keys, count(), count(), withBorrower(RENEWAL, RENEWAL.LOAN, by), which);
    }

    private Select<?> gifts(List<Dimension> by) {
        var keys = keys(GIFT.HUB, GIFT.MONTH, inline(""));
        var which = inPeriod(GIFT.MONTH, GIFT.HUB);
        return grouped(by, keys, total(GIFT.QUANTITY), count(), withBorrower(GIFT, GIFT.ID, by), which);
    }

    private Select<?> sessions(List<Dimension> by) {
        return grouped(by, held(), count(), count(), SESSION, inPeriod(SESSION.MONTH, SESSION.HUB));
    }

    private Select<?> attendances(List<Dimension> by) {
        var all = total(SESSION.HEADCOUNT);
        return grouped(by, held(), all, all, SESSION, inPeriod(SESSION.MONTH, SESSION.HUB));
    }

    private Select<?> hours(List<Dimension> by) {
        return grouped(by, held(), total(SESSION.MINUTES), count(), SESSION, inPeriod(SESSION.MONTH, SESSION.HUB));
    }

    /// First one row for each device of each loan with the number of its months, so that both can be told.
    private Select<?> loanMonths(List<Dimension> by) {
        var keys = keys(LOAN_ITEM.HUB, MONTH, LOAN_ITEM.TYPE);
        var columns = columns(by, keys);
        var months = calendar(request.period().begun(request.today()).stream()
                .map(m -> day(m, m.atDay(1)))
                .toList());
        var gone = select(min(DEVICE_SPELL.SINCE_ON))
                .from(DEVICE_SPELL)
                .where(
                        DEVICE_SPELL.DEVICE.eq(LOAN_ITEM.DEVICE),
                        DEVICE_SPELL.SINCE.ge(LOAN_ITEM.OPENED_AT),
                        DEVICE_SPELL.STATE.in(
                                DeviceState.LOST.word(), DeviceState.STOLEN.word(), DeviceState.RETIRED.word()));
        var isOut = LOAN_ITEM
                .MONTH
                .eq(MONTH)
                .or(LOAN_ITEM
                        .MONTH
                        .lt(MONTH)
                        .and(coalesce(LOAN_ITEM.CLOSED_ON, DAY).ge(DAY))
                        .and(coalesce(gone.asField(), DAY).ge(DAY)));
        var eachItem = fields(by, keys);
        eachItem.add(LOAN_ITEM.LOAN);
        eachItem.add(LOAN_ITEM.DEVICE);
        var loans = sql.select(columns)
                .select(count().as("months"))
                .from(withBorrower(LOAN_ITEM, LOAN_ITEM.LOAN, by).join(months).on(isOut))
                .where(countable(LOAN_ITEM.STATE, LOAN_ITEM.TYPE), hubs.within(request.scope(), LOAN_ITEM.HUB))
                .groupBy(eachItem)
                .asTable("loans");
        var outer = new ArrayList<Field<?>>();
        for (var column : columns) outer.add(field(name("loans", column.getName()), column.getDataType()));
        var total = total(field(name("loans", "months"), Integer.class));
        var query =
                sql.select(outer).select(total.as(AMOUNT), count().as(BEHIND)).from(loans);
        return by.isEmpty() ? query : query.groupBy(outer);
    }

    /// Where dates run backwards, since somebody wrote down late what was earlier, two spells can claim one
    /// day: the one that was recorded last is believed.
    private Select<?> devices(List<Dimension> by) {
        var days = calendar(countingDays(by));
        var other = DEVICE_SPELL.as("other");
        var latest = select(max(other.ORDINAL)).from(other).where(other.DEVICE.eq(DEVICE_SPELL.DEVICE), isOn(other));
        var keys = keys(DEVICE_SPELL.HUB, MONTH, DEVICE_SPELL.TYPE);
        keys.put(Dimension.STATE, DEVICE_SPELL.STATE);
        return grouped(
                by,
                keys,
                count(),
                count(),
                DEVICE_SPELL
                        .join(DEVICE)
                        .on(DEVICE.ID.eq(DEVICE_SPELL.DEVICE))
                        .join(days)
                        .on(isOn(DEVICE_SPELL).and(DEVICE_SPELL.ORDINAL.eq(latest))),
                DEVICE_SPELL.TYPE.ne(ACCESSORY).and(hubs.within(request.scope(), DEVICE_SPELL.HUB)));
    }

    private static Condition isOn(DeviceSpell spell) {
        return spell.SINCE_ON.le(DAY).and(spell.UNTIL_ON.isNull().or(spell.UNTIL_ON.gt(DAY)));
    }

    private List<RowN> countingDays(List<Dimension> by) {
        var begun = request.period().begun(request.today());
        var months = by.contains(Dimension.MONTH) || begun.isEmpty() ? begun : List.of(begun.getLast());
        return months.stream()
                .map(m -> day(m, m.atEndOfMonth().isAfter(request.today()) ? request.today() : m.atEndOfMonth()))
                .toList();
    }

    private Condition areIssues() {
        return inPeriod(LOAN_ITEM.MONTH, LOAN_ITEM.HUB).and(countable(LOAN_ITEM.STATE, LOAN_ITEM.TYPE));
    }

    private static Condition countable(Field<String> state, Field<String> type) {
        return state.ne(ItemState.VOID.word()).and(type.ne(ACCESSORY));
    }

    private Condition inPeriod(Field<String> month, Field<UUID> hub) {
        var period = request.period();
        return month.between(period.first().toString(), period.last().toString())
                .and(hubs.within(request.scope(), hub));
    }

    private Map<Dimension, Field<?>> lent() {
        return keys(LOAN_ITEM.HUB, LOAN_ITEM.MONTH, LOAN_ITEM.TYPE);
    }

    private Map<Dimension, Field<?>> held() {
        return keys(SESSION.HUB, SESSION.MONTH, inline(""));
    }

    private Map<Dimension, Field<?>> keys(Field<UUID> hub, Field<String> month, Field<String> type) {
        var keys = new EnumMap<Dimension, Field<?>>(Dimension.class);
        keys.put(Dimension.HUB, hubs.resolved(hub));
        keys.put(Dimension.MONTH, month);
        keys.put(Dimension.DEVICE_TYPE, known(type));
        keys.put(Dimension.WARD, known(COARSE.WARD));
        keys.put(Dimension.AGE_BAND, known(COARSE.AGE_BAND));
        keys.put(Dimension.DECILE, known(COARSE.DECILE));
        keys.put(Dimension.REASON, known(COARSE.REASON));
        return keys;
    }

    private static Field<String> known(Field<String> value) {
        return coalesce(nullif(value, inline("")), inline(Row.UNKNOWN));
    }

    /// The borrower's coarse values belong to the loan, as they were when it was opened.
    private static Table<?> withBorrower(Table<?> happenings, Field<UUID> loan, List<Dimension> by) {
        if (by.stream().noneMatch(Dimension::isOfBorrower)) return happenings;
        return happenings.leftJoin(COARSE).on(COARSE.SUBJECT.eq(loan), COARSE.ORDINAL.eq(0));
    }

    private static Field<BigDecimal> total(Field<Integer> field) {
        return coalesce(sum(field), inline(BigDecimal.ZERO));
    }

    private Select<?> grouped(
            List<Dimension> by,
            Map<Dimension, Field<?>> keys,
            Field<? extends Number> amount,
            Field<? extends Number> behind,
            Table<?> from,
            Condition which) {
        var query = sql.select(columns(by, keys))
                .select(amount.as(AMOUNT), behind.as(BEHIND))
                .from(from)
                .where(which);
        return by.isEmpty() ? query : query.groupBy(fields(by, keys));
    }

    private static List<Field<?>> columns(List<Dimension> by, Map<Dimension, Field<?>> keys) {
        var columns = new ArrayList<Field<?>>();
        for (var dimension : by) columns.add(key(dimension, keys).as("by_" + dimension.column()));
        return columns;
    }

    private static List<Field<?>> fields(List<Dimension> by, Map<Dimension, Field<?>> keys) {
        var fields = new ArrayList<Field<?>>();
        for (var dimension : by) fields.add(key(dimension, keys));
        return fields;
    }

    private static Field<?> key(Dimension dimension, Map<Dimension, Field<?>> keys) {
        return Objects.requireNonNull(keys.get(dimension), dimension::word);
    }

    private static Table<?> calendar(List<RowN> days) {
        // No day at all is not a table: the empty text is before every day.
        var rows = days.isEmpty() ? List.of(row(List.of("", ""))) : days;
        return values(rows.toArray(RowN[]::new)).as("calendar", "word", "on_day");
    }

    private static RowN day(YearMonth month, LocalDate day) {
        return row(List.of(month.toString(), day.toString()));
    }

    private String text(Dimension dimension, String value) {
        return dimension == Dimension.HUB ? hubs.label(UUID.fromString(value)) : value;
    }
}
