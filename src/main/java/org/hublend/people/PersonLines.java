package org.hublend.people;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.SESSION_PERSON;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.ledger.ItemState;
import org.hublend.shell.Listing;
import org.hublend.state.PeopleAliases;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// Finds people in the index by what is typed, and reads what they have.
@Store
public final class PersonLines {
    public static final String OUT = "out";
    public static final String LATE = "late";

    public static final String BY_NAME = "name";
    public static final String BY_LATE = "late";

    private final DataFolder folder;
    private final People people;
    private final PeopleIndex index;

    public PersonLines(DataFolder folder, People people, PeopleIndex index) {
        this.folder = folder;
        this.people = people;
        this.index = index;
    }

    /// What somebody has.
    public record Has(String tag, String name, LocalDate due) {}

    /// One person as the side panel shows them.
    ///
    /// @param others the records of theirs that this one stands for as well
    public record Detail(PersonLine line, List<Has> has, int loans, int sessions, List<Person> others) {
        UUID id() {
            return line.id();
        }
    }

    private record Load(int out, int late) {
        static final Load NONE = new Load(0, 0);

        Load and(Load other) {
            return new Load(out + other.out, late + other.late);
        }
    }

    Listing.Found<PersonLine> find(Listing.Wanted<PersonLine> wanted, LocalDate today) {
        var people = index.found(wanted.search());
        var loads = loads(today);
        var hubs = folder.read(PersonLines::hubs);
        var all = people.stream()
                .map(p -> {
                    var load = loads.getOrDefault(p.id(), Load.NONE);
                    return new PersonLine(p, load.out(), load.late(), hubs.getOrDefault(p.hub(), ""));
                })
                .toList();
        var counts = Map.of(
                Listing.ALL,
                all.size(),
                OUT,
                (int) all.stream().filter(l -> l.out() > 0).count(),
                LATE,
                (int) all.stream().filter(l -> l.late() > 0).count());
        var order = wanted.order().equals(BY_LATE)
                ? Comparator.comparingInt(PersonLine::late).reversed()
                : Comparator.comparingInt((PersonLine _) -> 0);
        // The sort is stable, so those who have as much late stay in the order of their names.
        var kept = all.stream()
                .filter(line -> isWanted(line, wanted.filter()))
                .sorted(order)
                .toList();
        var from = wanted.after().map(last -> indexAfter(kept, last)).orElse(0);
        return Listing.Found.of(kept.stream().skip(from).limit(Listing.PAGE + 1).toList(), counts);
    }

    Detail detail(PersonLine line) {
        return folder.read(sql -> {
            var records = new PeopleAliases(sql).sameAs(line.id());
            return new Detail(
                    line,
                    has(sql, records),
                    sql.fetchCount(
                            LOAN_ITEM, LOAN_ITEM.PERSON.in(records).and(LOAN_ITEM.STATE.ne(ItemState.VOID.word()))),
                    sessions(sql, records),
                    records.stream()
                            .filter(id -> !id.equals(line.id()))
                            .sorted()
                            .flatMap(id -> people.record(sql, id).stream())
                            .toList());
        });
    }

    private static int sessions(DSLContext sql, Set<UUID> records) {
        return sql.fetchCount(sql.selectDistinct(SESSION_PERSON.SESSION)
                .from(SESSION_PERSON)
                .where(SESSION_PERSON.PERSON.in(records)));
    }

    private static boolean isWanted(PersonLine line, String filter) {
        return switch (filter) {
            case OUT -> line.out() > 0;
            case LATE -> line.late() > 0;
            default -> true;
        };
    }

    private static int indexAfter(List<PersonLine> all, PersonLine last) {
        for (int i = 0; i < all.size(); i++) if (all.get(i).id().equals(last.id())) return i + 1;
        return 0;
    }

    private Map<UUID, Load> loads(LocalDate today) {
        var loads = new HashMap<UUID, Load>();
        folder.read(sql -> records(sql, today))
                .forEach((record, load) -> loads.merge(index.standsFor(record), load, Load::and));
        return loads;
    }

    private static Map<UUID, Load> records(DSLContext sql, LocalDate today) {
        var late = sum(when(LOAN_ITEM.DUE_ON.lt(today.toString()), inline(1)).otherwise(inline(0)));
        var loads = new HashMap<UUID, Load>();
        sql.select(LOAN_ITEM.PERSON, count(), late)
                .from(LOAN_ITEM)
                .where(LOAN_ITEM.STATE.eq(inline(ItemState.OPEN.word())))
                .groupBy(LOAN_ITEM.PERSON)
                .forEach(row -> loads.put(
                        row.value1(), new Load(row.value2(), row.value3().intValue())));
        return loads;
    }

    private static Map<UUID, String> hubs(DSLContext sql) {
        return sql.select(HUB.ID, HUB.NAME).from(HUB).fetchMap(HUB.ID, HUB.NAME);
    }

    private static List<Has> has(DSLContext sql, Set<UUID> records) {
        return sql.select(DEVICE.TAG, DEVICE.TYPE, DEVICE.MAKE, DEVICE.MODEL, LOAN_ITEM.DUE_ON)
                .from(LOAN_ITEM)
                .join(DEVICE)
                .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                .where(LOAN_ITEM.PERSON.in(records), LOAN_ITEM.STATE.eq(ItemState.OPEN.word()))
                .orderBy(LOAN_ITEM.DUE_ON, DEVICE.TAG)
                .fetch(r -> new Has(
                        r.value1(), Device.named(r.value2(), r.value3(), r.value4()), LocalDate.parse(r.value5())));
    }
}
