package org.hublend.lending;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hublend.devices.Device;
import org.hublend.ledger.ItemState;
import org.hublend.people.PeopleIndex;
import org.hublend.people.Person;
import org.hublend.shell.Listing;
import org.hublend.state.Sought;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;

/// Finds what is out, and what came back, by device, agreement or borrower, page by page.
@Store
public final class LoanLines {
    public static final String LATE = "late";
    public static final String SOON = "soon";
    /// Given back, the last first; all other filters show what is out.
    public static final String BACK = "back";

    public static final String BY_DUE = "due";
    public static final String BY_TAG = "tag";

    private static final int DAYS_CALLED_SOON = 7;
    /// More borrowers than this of one name are not looked for.
    private static final int MOST_BORROWERS = 300;

    private static final Condition OPEN = LOAN_ITEM.STATE.eq(inline(ItemState.OPEN.word()));
    private static final Condition NOT_OPEN = LOAN_ITEM.STATE.ne(inline(ItemState.OPEN.word()));

    private final DataFolder folder;
    private final PeopleIndex people;

    public LoanLines(DataFolder folder, PeopleIndex people) {
        this.folder = folder;
        this.people = people;
    }

    Listing.Found<LoanLine> find(Listing.Wanted<LoanLine> wanted, LocalDate today, Function<Person, String> seen) {
        people.read();
        var borrowers = wanted.search().isBlank() ? Set.<UUID>of() : people.idsNamed(wanted.search());
        var typed = typed(wanted.search(), borrowers);
        var found = folder.read(sql -> {
            var rows = rows(sql, wanted, typed, today);
            return Listing.Found.of(rows, counts(sql, typed, today));
        });
        var named = found.rows().stream()
                .map(line -> line.of(people.find(line.person()).map(seen).orElse("")))
                .toList();
        return new Listing.Found<>(named, found.more(), found.counts());
    }

    private static List<LoanLine> rows(
            DSLContext sql, Listing.Wanted<LoanLine> wanted, Condition typed, LocalDate today) {
        var back = wanted.filter().equals(BACK);
        var by = back ? LOAN_ITEM.CLOSED_ON : wanted.order().equals(BY_TAG) ? DEVICE.TAG : LOAN_ITEM.DUE_ON;
        return sql.select(
                        LOAN_ITEM.LOAN,
                        LOAN_ITEM.DEVICE,
                        LOAN.NUMBER,
                        DEVICE.TAG,
                        DEVICE.TYPE,
                        DEVICE.MAKE,
                        DEVICE.MODEL,
                        LOAN_ITEM.PERSON,
                        LOAN_ITEM.OPENED_ON,
                        LOAN_ITEM.DUE_ON,
                        LOAN_ITEM.CLOSED_ON,
                        HUB.NAME)
                .from(LOAN_ITEM)
                .join(DEVICE)
                .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                .leftJoin(LOAN)
                .on(LOAN.ID.eq(LOAN_ITEM.LOAN))
                .leftJoin(HUB)
                .on(HUB.ID.eq(LOAN_ITEM.HUB))
                .where(
                        only(wanted.filter(), today),
                        typed,
                        wanted.after().map(last -> after(sql, by, last, back)).orElse(noCondition()))
                .orderBy(order(by, back), back ? LOAN_ITEM.DEVICE.desc() : LOAN_ITEM.DEVICE.asc())
                .limit(Listing.PAGE + 1)
                .fetch(LoanLines::line);
    }

    private static SortField<String> order(Field<String> by, boolean back) {
        return back ? by.desc() : by.asc();
    }

    private static Condition after(DSLContext sql, Field<String> by, LoanLine last, boolean back) {
        return sql.select(by)
                .from(LOAN_ITEM)
                .join(DEVICE)
                .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                .where(LOAN_ITEM.LOAN.eq(last.loan()), LOAN_ITEM.DEVICE.eq(last.device()))
                .fetchOptional(by)
                .map(key -> back
                        ? by.le(key).and(by.lt(key).or(LOAN_ITEM.DEVICE.lt(last.device())))
                        : by.ge(key).and(by.gt(key).or(LOAN_ITEM.DEVICE.gt(last.device()))))
                .orElse(noCondition());
    }

    private static Map<String, Integer> counts(DSLContext sql, Condition typed, LocalDate today) {
        return Map.of(
                Listing.ALL,
                count(sql, typed, only(Listing.ALL, today)),
                LATE,
                count(sql, typed, only(LATE, today)),
                SOON,
                count(sql, typed, only(SOON, today)),
                BACK,
                count(sql, typed, only(BACK, today)));
    }

    private static int count(DSLContext sql, Condition typed, Condition only) {
        // Without a search the table of loans says it alone, which its indexes answer.
        return typed.equals(noCondition())
                ? sql.fetchCount(LOAN_ITEM, only)
                : sql.fetchCount(sql.select(LOAN_ITEM.DEVICE)
                        .from(LOAN_ITEM)
                        .join(DEVICE)
                        .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                        .leftJoin(LOAN)
                        .on(LOAN.ID.eq(LOAN_ITEM.LOAN))
                        .where(typed, only));
    }

    private static Condition only(String filter, LocalDate today) {
        return switch (filter) {
            case LATE -> OPEN.and(LOAN_ITEM.DUE_ON.lt(today.toString()));
            case SOON ->
                OPEN.and(LOAN_ITEM.DUE_ON.between(
                        today.toString(), today.plusDays(DAYS_CALLED_SOON).toString()));
            case BACK -> NOT_OPEN.and(LOAN_ITEM.CLOSED_ON.isNotNull());
            default -> OPEN;
        };
    }

    private static Condition typed(String search, Set<UUID> borrowers) {
        var words = Sought.words(search);
        if (words.isEmpty()) return noCondition();
        var device = words.stream()
                .map(word -> (Condition) DEVICE.FOUND_BY.like("%" + word + "%"))
                .reduce(noCondition(), Condition::and);
        var number = LOAN.NUMBER.like(Sought.folded(search).toUpperCase(Locale.ROOT) + "%");
        var either = device.or(number);
        return borrowers.isEmpty() || borrowers.size() > MOST_BORROWERS
                ? either
                : either.or(LOAN_ITEM.PERSON.in(borrowers));
    }

    private static LoanLine line(Record row) {
        return new LoanLine(
                row.get(LOAN_ITEM.LOAN),
                row.get(LOAN_ITEM.DEVICE),
                Optional.ofNullable(row.get(LOAN.NUMBER)).orElse(""),
                row.get(DEVICE.TAG),
                Device.named(row.get(DEVICE.TYPE), row.get(DEVICE.MAKE), row.get(DEVICE.MODEL)),
                row.get(LOAN_ITEM.PERSON),
                "",
                LocalDate.parse(row.get(LOAN_ITEM.OPENED_ON)),
                LocalDate.parse(row.get(LOAN_ITEM.DUE_ON)),
                Optional.ofNullable(row.get(LOAN_ITEM.CLOSED_ON)).map(LocalDate::parse),
                Optional.ofNullable(row.get(HUB.NAME)).orElse(""));
    }
}
