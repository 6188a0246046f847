package org.hublend.state;

import static org.hublend.state.tables.Tables.COARSE;
import static org.hublend.state.tables.Tables.GIFT;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.LOAN_SIGNATURE;
import static org.hublend.state.tables.Tables.SESSION;
import static org.hublend.state.tables.Tables.SESSION_PERSON;
import static org.hublend.state.tables.Tables.SESSION_TOPIC;

import java.util.ArrayList;
import java.util.List;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.GiftStanding;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.Local;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.jooq.TableRecord;

/// The rows of loans, sessions and gifts, and the coarse values of those who took part.
final class HappeningRows {
    List<TableRecord<?>> of(LoanStanding loan) {
        if (loan.opening().isEmpty()) return List.of();
        var opening = loan.opening().get();
        var row = LOAN.newRecord();
        row.setId(loan.id());
        row.setNumber(Texts.indexed(opening.number()));
        row.setPerson(opening.person());
        row.setHub(opening.hub());
        row.setStaff(opening.staff());
        row.setOpenedAt(opening.at().at());
        row.setOpenedOn(opening.at().on().toString());
        row.setMonth(Texts.month(opening.at().on()));
        var rows = new ArrayList<TableRecord<?>>(List.of(row));
        var last = loan.signing().map(LoanStanding.Signing::fact);
        for (var said : loan.signings()) {
            var signature = LOAN_SIGNATURE.newRecord();
            signature.setLoan(loan.id());
            signature.setFact(said.fact());
            signature.setHow(Texts.clean(said.how()));
            signature.setReason(Texts.clean(said.reason()));
            signature.setStaff(said.staff());
            signature.setSaidAt(said.at().at());
            signature.setSaidOn(said.at().on().toString());
            signature.setHolds(last.filter(said.fact()::equals).isPresent());
            rows.add(signature);
        }
        return rows;
    }

    List<TableRecord<?>> of(SessionStanding session) {
        if (session.held().isEmpty()) return List.of();
        var held = session.held().get();
        var rows = new ArrayList<TableRecord<?>>();
        var row = SESSION.newRecord();
        row.setId(session.id());
        row.setHub(held.hub());
        row.setVolunteer(held.volunteer());
        row.setForm(Texts.clean(held.form()));
        row.setHeldAt(held.at().at());
        row.setHeldOn(held.at().on().toString());
        row.setMonth(Texts.month(held.at().on()));
        row.setMinutes(held.minutes());
        row.setHeadcount(held.headcount());
        rows.add(row);
        for (var person : held.people().stream().distinct().toList()) {
            var there = SESSION_PERSON.newRecord();
            there.setSession(session.id());
            there.setPerson(person);
            rows.add(there);
        }
        for (var topic : held.topics().stream().map(Texts::clean).distinct().toList()) {
            var taught = SESSION_TOPIC.newRecord();
            taught.setSession(session.id());
            taught.setTopic(topic);
            rows.add(taught);
        }
        return rows;
    }

    List<TableRecord<?>> of(GiftStanding gift) {
        if (gift.given().isEmpty()) return List.of();
        var given = gift.given().get();
        var row = GIFT.newRecord();
        row.setId(gift.id());
        row.setLine(Texts.clean(given.line()));
        row.setQuantity(given.quantity());
        row.setPerson(given.person());
        row.setHub(given.hub());
        row.setStaff(given.staff());
        row.setGivenAt(given.at().at());
        row.setGivenOn(given.at().on().toString());
        row.setMonth(Texts.month(given.at().on()));
        return List.of(row);
    }

    List<TableRecord<?>> coarse(Standing standing) {
        return switch (standing.subject().type()) {
            case PERSON, LOAN, SESSION, GIFT -> coarse(standing.subject(), counted(standing));
            case DEVICE, HUB, STAFF, CODE -> List.of();
        };
    }

    /// Of a session that was corrected, those who came by what was said last.
    private static Local counted(Standing standing) {
        if (!(standing instanceof SessionStanding session)) return standing.local();
        return new Local(
                session.local().coarse().stream()
                        .filter(p -> session.last()
                                .filter(v -> v.fact().equals(p.fact()))
                                .isPresent())
                        .toList(),
                List.of());
    }

    private static List<TableRecord<?>> coarse(Subject subject, Local local) {
        var rows = new ArrayList<TableRecord<?>>();
        for (var piece : local.coarse()) {
            int ordinal = 0;
            for (var coarse : Coarse.read(piece.bytes())) {
                var row = COARSE.newRecord();
                row.setSubject(subject.id());
                row.setFact(piece.fact());
                row.setOrdinal(ordinal++);
                row.setSubjectType(subject.type().word());
                row.setAgeBand(Texts.clean(coarse.ageBand()));
                row.setWard(Texts.clean(coarse.ward()));
                row.setDecile(Texts.clean(coarse.decile()));
                row.setReason(Texts.clean(coarse.reason()));
                row.setEdition(Texts.clean(coarse.edition()));
                rows.add(row);
            }
        }
        return rows;
    }
}
