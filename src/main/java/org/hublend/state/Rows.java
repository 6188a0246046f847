package org.hublend.state;

import static org.hublend.state.tables.Tables.CASES;
import static org.hublend.state.tables.Tables.COARSE;
import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.DEVICE_SPELL;
import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.PERSON;
import static org.hublend.state.tables.Tables.RENEWAL;
import static org.hublend.state.tables.Tables.SESSION;
import static org.hublend.state.tables.Tables.SESSION_PERSON;
import static org.hublend.state.tables.Tables.SESSION_TOPIC;
import static org.hublend.state.tables.Tables.STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.Custody;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/// Makes the rows of a subject from its standing; the same on a desk and at the centre, and on both engines.
final class Rows {
    private final DSLContext sql;
    private final DeviceRows devices = new DeviceRows();

    Rows(DSLContext sql) {
        this.sql = sql;
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
            case HUB -> sql.deleteFrom(HUB).where(HUB.ID.eq(id)).execute();
            case STAFF -> sql.deleteFrom(STAFF).where(STAFF.ID.eq(id)).execute();
            case CODE -> sql.deleteFrom(CODE).where(CODE.SUBJECT.eq(id)).execute();
        }
        sql.deleteFrom(CASES).where(CASES.SUBJECT.eq(id)).execute();
    }

    void write(Standing standing) {
        var rows = new ArrayList<TableRecord<?>>();
        switch (standing) {
            case Custody custody -> rows.addAll(devices.of(custody));
            case RegisterEntry entry -> rows.addAll(entry(entry));
            case LoanStanding loan -> rows.addAll(loan(loan));
            case SessionStanding session -> rows.addAll(session(session));
            case CodeStanding code -> rows.addAll(code(code));
        }
        rows.addAll(coarse(standing));
        rows.addAll(cases(standing));
        insert(rows);
    }

    private void clearCoarse(UUID id) {
        sql.deleteFrom(COARSE).where(COARSE.SUBJECT.eq(id)).execute();
    }

    /// One statement for each table: a device that was lent a hundred times has as many rows.
    private void insert(List<TableRecord<?>> rows) {
        var byTable = rows.stream()
                .collect(Collectors.groupingBy(TableRecord::getTable, LinkedHashMap::new, Collectors.toList()));
        for (var some : byTable.values()) {
            for (int from = 0; from < some.size(); from += 100)
                sql.insertInto(some.getFirst().getTable())
                        .set(some.subList(from, Math.min(some.size(), from + 100)))
                        .execute();
        }
    }

    private static List<TableRecord<?>> entry(RegisterEntry entry) {
        if (entry.registered().isEmpty()) return List.of();
        var fields = entry.fields();
        var id = entry.subject().id();
        return switch (entry.subject().type()) {
            case PERSON -> {
                var row = PERSON.newRecord();
                row.setId(id);
                row.setHub(UUID.fromString(fields.get(RegisterEntry.HUB).orElseThrow()));
                row.setIsOrganisation(fields.get("organisation").isPresent());
                row.setFormat(fields.get("format").orElse(""));
                row.setLanguage(fields.get("language").orElse(""));
                yield List.of(row);
            }
            case STAFF -> {
                var row = STAFF.newRecord();
                row.setId(id);
                row.setHub(UUID.fromString(fields.get(RegisterEntry.HUB).orElseThrow()));
                row.setRole(fields.get("role").orElse("volunteer"));
                row.setIsActive(fields.get("left").isEmpty());
                yield List.of(row);
            }
            case HUB -> {
                var row = HUB.newRecord();
                row.setId(id);
                row.setName(fields.get("name").orElse(""));
                row.setPostcode(fields.get("postcode").orElse(""));
                row.setWard(fields.get("ward").orElse(""));
                row.setHours(fields.get("hours").orElse(""));
                row.setZone(fields.get("zone").orElse("Europe/London"));
                row.setSameAs(
                        fields.get(RegisterEntry.SAME).map(UUID::fromString).orElse(null));
                yield List.of(row);
            }
            case DEVICE, LOAN, SESSION, CODE -> List.of();
        };
    }

    private static List<TableRecord<?>> loan(LoanStanding loan) {
        if (loan.opening().isEmpty()) return List.of();
        var opening = loan.opening().get();
        var row = LOAN.newRecord();
        row.setId(loan.id());
        row.setNumber(opening.number());
        row.setPerson(opening.person());
        row.setHub(opening.hub());
        row.setStaff(opening.staff());
        row.setOpenedAt(opening.at().at());
        row.setOpenedOn(opening.at().on().toString());
        row.setMonth(month(opening.at().on()));
        return List.of(row);
    }

    private static List<TableRecord<?>> session(SessionStanding session) {
        if (session.held().isEmpty()) return List.of();
        var held = session.held().get();
        var rows = new ArrayList<TableRecord<?>>();
        var row = SESSION.newRecord();
        row.setId(session.id());
        row.setHub(held.hub());
        row.setVolunteer(held.volunteer());
        row.setForm(held.form());
        row.setHeldAt(held.at().at());
        row.setHeldOn(held.at().on().toString());
        row.setMonth(month(held.at().on()));
        row.setMinutes(held.minutes());
        row.setHeadcount(held.headcount());
        rows.add(row);
        for (var person : List.copyOf(new LinkedHashSet<>(held.people()))) {
            var there = SESSION_PERSON.newRecord();
            there.setSession(session.id());
            there.setPerson(person);
            rows.add(there);
        }
        for (var topic : List.copyOf(new LinkedHashSet<>(held.topics()))) {
            var taught = SESSION_TOPIC.newRecord();
            taught.setSession(session.id());
            taught.setTopic(topic);
            rows.add(taught);
        }
        return rows;
    }

    private static List<TableRecord<?>> code(CodeStanding standing) {
        var rows = new ArrayList<TableRecord<?>>();
        standing.code().ifPresent(code -> {
            for (var owner : standing.owners()) {
                var row = CODE.newRecord();
                row.setSubject(standing.id());
                row.setOwner(owner.id());
                row.setOwnerType(owner.type().word());
                row.setKind(code.kind().word());
                row.setText(code.text());
                rows.add(row);
            }
        });
        return rows;
    }

    private static List<TableRecord<?>> coarse(Standing standing) {
        var rows = new ArrayList<TableRecord<?>>();
        if (standing.subject().type() == SubjectType.DEVICE) return rows;
        for (var piece : standing.local().coarse()) {
            int ordinal = 0;
            for (var coarse : Coarse.read(piece.bytes())) {
                var row = COARSE.newRecord();
                row.setSubject(standing.subject().id());
                row.setFact(piece.fact());
                row.setOrdinal(ordinal++);
                row.setSubjectType(standing.subject().type().word());
                row.setAgeBand(coarse.ageBand());
                row.setWard(coarse.ward());
                row.setDecile(coarse.decile());
                row.setReason(coarse.reason());
                row.setEdition(coarse.edition());
                rows.add(row);
            }
        }
        return rows;
    }

    private static Collection<TableRecord<?>> cases(Standing standing) {
        var rows = new ArrayList<TableRecord<?>>();
        for (var one : standing.cases()) {
            var row = CASES.newRecord();
            row.setId(one.id());
            row.setSubject(one.subject().id());
            row.setSubjectType(one.subject().type().word());
            row.setKind(one.kind().word());
            row.setSeverity(one.kind().severity().word());
            row.setDetail(one.detail());
            row.setFacts(one.facts().stream().map(UUID::toString).collect(Collectors.joining(" ")));
            row.setSince(one.since());
            rows.add(row);
        }
        return rows;
    }

    static String month(LocalDate date) {
        return date.toString().substring(0, 7);
    }
}
