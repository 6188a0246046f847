package org.hublend.lending;

import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.LOAN_ITEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Devices;
import org.hublend.ledger.ItemState;
import org.hublend.scanning.Codes;
import org.hublend.state.PeopleAliases;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.LoanRecord;
import org.jooq.DSLContext;

/// The loans, open and past.
@Store
public final class Loans {
    private static final int SHORTEST_START = 4;
    /// Sorts behind all that a number may hold.
    private static final String LAST_CHARACTER = "~";

    private final Devices devices;

    public Loans(Devices devices) {
        this.devices = devices;
    }

    /// The loan of an agreement; two where two desks happened to give the same number.
    public List<Loan> numbered(DSLContext sql, String number) {
        return sql.selectFrom(LOAN)
                .where(LOAN.NUMBER.eq(Codes.normal(number)))
                .orderBy(LOAN.ID)
                .fetch(row -> loan(sql, row));
    }

    /// The loans whose agreement's number begins like this; at least four characters, or far too many would.
    List<Loan> beginning(DSLContext sql, String typed, int most) {
        var start = Codes.normal(typed);
        if (start.length() < SHORTEST_START) return List.of();
        return sql.selectFrom(LOAN)
                .where(LOAN.NUMBER.between(start, start + LAST_CHARACTER))
                .orderBy(LOAN.NUMBER, LOAN.ID)
                .limit(most)
                .fetch(row -> loan(sql, row));
    }

    public Optional<Loan> find(DSLContext sql, UUID id) {
        return sql.selectFrom(LOAN).where(LOAN.ID.eq(id)).fetchOptional(row -> loan(sql, row));
    }

    /// The loans of which a person still has something, under whichever of their records it was lent.
    public List<Loan> openOf(DSLContext sql, UUID person) {
        return sql
                .selectDistinct(LOAN_ITEM.LOAN)
                .from(LOAN_ITEM)
                .where(
                        LOAN_ITEM.PERSON.in(new PeopleAliases(sql).sameAs(person)),
                        LOAN_ITEM.STATE.eq(ItemState.OPEN.word()))
                .orderBy(LOAN_ITEM.LOAN)
                .fetch(LOAN_ITEM.LOAN)
                .stream()
                .flatMap(id -> find(sql, id).stream())
                .toList();
    }

    /// The loan that a device is out on.
    public Optional<Loan> openWith(DSLContext sql, UUID device) {
        return sql.select(LOAN_ITEM.LOAN)
                .from(LOAN_ITEM)
                .where(LOAN_ITEM.DEVICE.eq(device), LOAN_ITEM.STATE.eq(ItemState.OPEN.word()))
                .fetchOptional(LOAN_ITEM.LOAN)
                .flatMap(loan -> find(sql, loan));
    }

    private Loan loan(DSLContext sql, LoanRecord row) {
        var lines =
                sql
                        .selectFrom(LOAN_ITEM)
                        .where(LOAN_ITEM.LOAN.eq(row.getId()))
                        .orderBy(LOAN_ITEM.DEVICE)
                        .fetch()
                        .stream()
                        .flatMap(item -> devices
                                .find(sql, item.getDevice())
                                .map(device -> new Loan.Line(
                                        device,
                                        state(item.getState()),
                                        LocalDate.parse(item.getDueOn()),
                                        Optional.ofNullable(item.getClosedOn()).map(LocalDate::parse)))
                                .stream())
                        .toList();
        return new Loan(
                row.getId(),
                row.getNumber(),
                new PeopleAliases(sql).resolve(row.getPerson()),
                row.getHub(),
                LocalDate.parse(row.getOpenedOn()),
                lines);
    }

    private static ItemState state(String word) {
        for (var state : ItemState.values()) if (state.word().equals(word)) return state;
        return ItemState.VOID;
    }
}
