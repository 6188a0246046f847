package org.hublend.state;

import static org.hublend.state.tables.Tables.CASES;
import static org.hublend.state.tables.Tables.COARSE;
import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.DEVICE_SPELL;
import static org.hublend.state.tables.Tables.GIFT;
import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.LOAN_SIGNATURE;
import static org.hublend.state.tables.Tables.PERSON;
import static org.hublend.state.tables.Tables.RENEWAL;
import static org.hublend.state.tables.Tables.SESSION;
import static org.hublend.state.tables.Tables.SESSION_PERSON;
import static org.hublend.state.tables.Tables.SESSION_TOPIC;
import static org.hublend.state.tables.Tables.STAFF;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.Custody;
import org.hublend.ledger.GiftStanding;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a subject from its standing; the same on a desk and at the centre, and on both engines.
final class Rows {
    private static final DeviceRows DEVICES = new DeviceRows();
    private static final RegisterRows REGISTERS = new RegisterRows();
    private static final HappeningRows HAPPENINGS = new HappeningRows();

    private final DSLContext sql;
    private final Batches batches;

    Rows(DSLContext sql) {
        this.sql = sql;
        this.batches = new Batches(sql);
    }

    void clear(Subject subject) {
        var id = subject.id();
        switch (subject.type()) {
            case DEVICE -> {
                sql.deleteFrom(DEVICE).where(DEVICE.ID.eq(id)).execute();
                sql.deleteFrom(DEVICE_SPELL).where(DEVICE_SPELL.DEVICE.eq(id)).execute();
                sql.deleteFrom(LOAN_ITEM).where(LOAN_ITEM.DEVICE.eq(id)).execute();
                sql.deleteFrom(RENEWAL).where(RENEWAL.DEVICE.eq(id)).execute();
            }
            case PERSON -> {
                sql.deleteFrom(PERSON).where(PERSON.ID.eq(id)).execute();
                clearCoarse(id);
            }
            case LOAN -> {
                sql.deleteFrom(LOAN).where(LOAN.ID.eq(id)).execute();
                sql.deleteFrom(LOAN_SIGNATURE).where(LOAN_SIGNATURE.LOAN.eq(id)).execute();
                clearCoarse(id);
            }
            case SESSION -> {
                sql.deleteFrom(SESSION).where(SESSION.ID.eq(id)).execute();
                sql.deleteFrom(SESSION_PERSON)
                        .where(SESSION_PERSON.SESSION.eq(id))
                        .execute();
                sql.deleteFrom(SESSION_TOPIC)
                        .where(SESSION_TOPIC.SESSION.eq(id))
                        .execute();
                clearCoarse(id);
            }
            case GIFT -> {
                sql.deleteFrom(GIFT).where(GIFT.ID.eq(id)).execute();
                clearCoarse(id);
            }
            case HUB -> sql.deleteFrom(HUB).where(HUB.ID.eq(id)).execute();
            case STAFF -> sql.deleteFrom(STAFF).where(STAFF.ID.eq(id)).execute();
            case CODE -> sql.deleteFrom(CODE).where(CODE.SUBJECT.eq(id)).execute();
        }
        sql.deleteFrom(CASES).where(CASES.SUBJECT.eq(id)).execute();
    }

    /// Those that are no more go first: a device whose loan ends in one row and begins in another would trip the index.
    void write(List<TableRecord<?>> before, List<TableRecord<?>> after) {
        batches.delete(without(before, after));
        batches.insert(without(after, before));
    }

    static List<TableRecord<?>> of(Standing standing) {
        var rows = new ArrayList<TableRecord<?>>();
        switch (standing) {
            case Custody custody -> rows.addAll(DEVICES.of(custody));
            case RegisterEntry entry -> rows.addAll(REGISTERS.of(entry));
            case LoanStanding loan -> rows.addAll(HAPPENINGS.of(loan));
            case SessionStanding session -> rows.addAll(HAPPENINGS.of(session));
            case GiftStanding gift -> rows.addAll(HAPPENINGS.of(gift));
            case CodeStanding code -> rows.addAll(REGISTERS.of(code));
        }
        rows.addAll(HAPPENINGS.coarse(standing));
        rows.addAll(REGISTERS.cases(standing));
        return rows;
    }

    private void clearCoarse(UUID id) {
        sql.deleteFrom(COARSE).where(COARSE.SUBJECT.eq(id)).execute();
    }

    private static List<TableRecord<?>> without(List<TableRecord<?>> rows, List<TableRecord<?>> others) {
        if (rows.isEmpty() || others.isEmpty()) return rows;
        // Two tables may have rows of the same values.
        record Row(Table<?> table, List<@Nullable Object> values) {
            static Row of(TableRecord<?> record) {
                var values = new ArrayList<@Nullable Object>();
                for (int i = 0; i < record.size(); i++) values.add(record.get(i));
                return new Row(record.getTable(), values);
            }
        }
        var known = others.stream().map(Row::of).collect(Collectors.toSet());
        return rows.stream().filter(row -> !known.contains(Row.of(row))).toList();
    }
}
