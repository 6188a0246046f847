package org.hublend.lending;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Subject;
import org.hublend.state.Standings;
import org.jooq.DSLContext;

/// The rules that stop a volunteer before a mistake. They read what is on disk, inside the transaction that records.
final class Rules {
    private final Loans loans;

    Rules(Loans loans) {
        this.loans = loans;
    }

    List<Objection> toLend(Standings standings, DSLContext sql, LoanRequest request, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (request.devices().isEmpty()) objections.add(new Objection(Objection.Rule.NOTHING_TO_LEND, ""));
        if (request.due().filter(due -> due.isBefore(today)).isPresent())
            objections.add(new Objection(Objection.Rule.DUE_IN_THE_PAST, ""));
        for (var device : request.devices()) {
            var custody = (Custody) standings.of(Subject.device(device));
            var tag = custody.fields().get("tag").orElse("");
            notLendable(custody).ifPresent(rule -> objections.add(new Objection(rule, tag)));
            custody.fields()
                    .get("support_ends")
                    .flatMap(Rules::date)
                    .filter(ends -> ends.isBefore(today))
                    .ifPresent(_ -> objections.add(new Objection(Objection.Rule.SUPPORT_ENDED, tag)));
        }
        if (hasLateItems(sql, request.person(), today))
            objections.add(new Objection(Objection.Rule.HAS_LATE_ITEMS, ""));
        return objections;
    }

    /// Why a device can't be lent as it stands.
    static Optional<Objection.Rule> notLendable(Custody custody) {
        return custody.open().isPresent() ? Optional.of(Objection.Rule.OUT) : Objection.toLend(custody.state());
    }

    private boolean hasLateItems(DSLContext sql, UUID person, LocalDate today) {
        return loans.openOf(sql, person).stream()
                .flatMap(loan -> loan.lines().stream())
                .anyMatch(line -> line.isOut() && line.due().isBefore(today));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
