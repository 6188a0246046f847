package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What facts say of the paper of a loan, and what they come to.
class SignaturesTest {
    private static final UUID LOAN = Ids.of("loan");
    private static final UUID HUB = Ids.of("hub");
    private static final Subject SUBJECT = Subject.loan(LOAN);

    private final SimulatedDesk desk = new SimulatedDesk(Ids.of("desk"), HUB, SimulatedDesk.Clock.RIGHT);
    private final List<Fact> facts = new ArrayList<>();
    private int ticks;

    @Test
    void a_loan_waits_to_be_signed_until_somebody_says_what_came_of_it() {
        opened();
        assertEquals(Optional.empty(), loan().signing());
        said(Kind.LoanSigned.ON_PAPER, "");
        assertEquals("on-paper", loan().signing().orElseThrow().how());
    }

    @Test
    void the_last_word_holds_and_all_are_kept() {
        opened();
        said(Kind.LoanSigned.NOT_SIGNED, "no-time");
        said(Kind.LoanSigned.ON_PAPER, "");
        assertEquals("on-paper", loan().signing().orElseThrow().how());
        assertEquals(2, loan().signings().size());
    }

    @Test
    void a_word_that_is_undone_leaves_the_one_before() {
        opened();
        said(Kind.LoanSigned.NOT_SIGNED, "no-time");
        var mistake = said(Kind.LoanSigned.ON_PAPER, "");
        record(new Kind.Undone(mistake.id(), "typing error", mistake.subjects()));
        assertEquals("not-signed", loan().signing().orElseThrow().how());
    }

    @Test
    void a_signature_of_a_loan_that_is_unknown_here_is_kept_for_when_it_is_known() {
        said(Kind.LoanSigned.ON_PAPER, "");
        assertEquals(Optional.empty(), loan().opening());
        assertTrue(loan().signing().isPresent());
        assertEquals(List.of(), loan().cases());
    }

    @Test
    void a_standing_from_before_papers_were_signed_can_be_read() {
        opened();
        var now = Standing.write(loan());
        var before = now.replace(",\"signings\":[]", "").replace("\"signings\":[],", "");
        assertTrue(!before.equals(now), now);
        assertEquals(Optional.of((Standing) loan()), Standing.read(SubjectType.LOAN, before));
        assertEquals(Optional.empty(), Standing.read(SubjectType.LOAN, "{}"));
        assertEquals(Optional.empty(), Standing.read(SubjectType.LOAN, "[]"));
    }

    private void opened() {
        var lent = new Kind.LoanOpened.Lent(Ids.of("device"), LocalDate.of(2026, 12, 21));
        record(new Kind.LoanOpened(
                LOAN, "7K3FL00A4Q", Ids.of("person"), HUB, List.of(lent), List.<Map<String, String>>of()));
    }

    private Fact said(String how, String reason) {
        return record(new Kind.LoanSigned(LOAN, how, reason));
    }

    private Fact record(Kind kind) {
        var now = 1_790_000_000_000L + 60_000L * ticks++;
        var fact = desk.record(Ids.of("fact" + ticks), now, now, kind, Optional.empty(), Optional.empty());
        facts.add(fact);
        return fact;
    }

    private LoanStanding loan() {
        return (LoanStanding) Standing.of(
                SUBJECT, facts.stream().filter(f -> f.isAbout(SUBJECT)).toList());
    }
}
