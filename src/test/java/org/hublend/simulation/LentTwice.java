package org.hublend.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Kind;
import org.hublend.simulation.PlainHistory.Said;

/// Whether somebody is told of each two loans of a device that did not know of each other, and of each two decisions.
final class LentTwice {
    private final PlainHistory all;
    private final DeviceHistory device;
    private final List<Told> told;
    private final Ruled ruled;
    private final List<String> complaints = new ArrayList<>();

    LentTwice(DeviceHistory device, List<Told> told, Ruled ruled) {
        this.all = device.all;
        this.device = device;
        this.told = told;
        this.ruled = ruled;
    }

    List<String> complaints() {
        for (var one : device.loans)
            for (var other : device.loans)
                if (one.id().compareTo(other.id()) < 0 && all.isApart(one, other)) isTold(one, other);
        for (var one : device.decisions)
            for (var other : device.decisions) if (one.id().compareTo(other.id()) < 0) areTold(one, other);
        for (var over : ruled.over()) if (over.kind() == CaseKind.DOUBLE_LOAN) isJust(over);
        for (var lent : ruled.loans()) if (lent.state().equals("void")) isJust(lent);
        for (var one : told)
            switch (one.kind()) {
                case DOUBLE_LOAN -> isReal(one);
                case DECIDED_TWICE -> isRealQuarrel(one);
                default -> {
                    // Of other rules.
                }
            }
        return complaints;
    }

    /// Two who lent one device in ignorance of each other: a case, or the record of one, or the one was over before.
    private void isTold(Said<Kind.LoanOpened> one, Said<Kind.LoanOpened> other) {
        if (DeviceHistory.isOneLending(one, other) || !all.isRemembered()) return;
        var first = device.line(one);
        var second = device.line(other);
        boolean isOpen = told.stream()
                .filter(t -> t.kind() == CaseKind.DOUBLE_LOAN || t.kind() == CaseKind.DECIDED_TWICE)
                .anyMatch(t -> t.facts().stream().anyMatch(first::contains)
                        && t.facts().stream().anyMatch(second::contains));
        boolean isOver = ruled.over().stream()
                .anyMatch(t -> t.facts().stream().anyMatch(first::contains)
                        && t.facts().stream().anyMatch(second::contains));
        boolean areBothOver = device.isOver(one) && device.isOver(other);
        boolean isKnown = device.lending(one).stream()
                .anyMatch(l -> device.lending(other).stream().anyMatch(o -> all.knew(o, l) || all.knew(l, o)));
        if (isOpen
                || isOver
                || isKnown
                || areBothOver
                || device.isOverBefore(one, other)
                || device.isOverBefore(other, one)) return;
        complaints.add("nobody is told that " + one.id() + " and " + other.id() + " lent it twice");
    }

    /// Two who decided one case for different borrowers in ignorance of each other.
    private void areTold(Said<Kind.CaseSettled> one, Said<Kind.CaseSettled> other) {
        if (!one.kind().settled().equals(other.kind().settled()) || !all.isApart(one, other)) return;
        var keeps = List.of(one, other).stream().map(s -> s.kind().keeps()).toList();
        if (keeps.getFirst().isEmpty()
                || keeps.getLast().isEmpty()
                || keeps.getFirst().equals(keeps.getLast())) return;
        var loans = device.loans.stream()
                .filter(l ->
                        keeps.stream().anyMatch(k -> k.get().equals(l.kind().loan())))
                .toList();
        boolean isPlain = loans.size() == 2
                && device.loans.size() == 2
                && !all.hasUndone()
                && all.isApart(loans.getFirst(), loans.getLast())
                && device.decisions.size() == 2
                && loans.stream().allMatch(l -> device.ends(l).size() == 2 && !device.isScannedTwice(l));
        var ids = new ArrayList<>(loans.stream().map(Said::id).toList());
        if (!isPlain || !one.kind().settled().equals(Told.id(CaseKind.DOUBLE_LOAN, all.subject, "", ids))) return;
        ids.add(one.id());
        ids.add(other.id());
        if (told.stream().noneMatch(t -> t.kind() == CaseKind.DECIDED_TWICE && t.names(ids.toArray(UUID[]::new))))
            complaints.add("nobody is told that " + one.id() + " and " + other.id() + " decided it twice");
    }

    /// What the program settled by itself, or by a decision, had a reason.
    private void isJust(Ruled.Over over) {
        var loans =
                device.loans.stream().filter(l -> over.facts().contains(l.id())).toList();
        boolean isDecided = device.decisions.stream()
                .anyMatch(d -> loans.stream().filter(l -> all.knew(d, l)).count() >= 2);
        boolean isOver = loans.stream().allMatch(l -> !device.ends(l).isEmpty());
        boolean isChain = loans.stream()
                .allMatch(one -> loans.stream()
                        .allMatch(other -> one == other || isBefore(one, other, loans) || isBefore(other, one, loans)));
        if (!isDecided && !isOver && !isChain && all.isRemembered())
            complaints.add("without a reason it is over that it was lent twice by " + over.facts());
    }

    /// Over before the other began, or before one was that was over before it.
    private boolean isBefore(
            Said<Kind.LoanOpened> one, Said<Kind.LoanOpened> other, List<Said<Kind.LoanOpened>> among) {
        if (device.isOverBefore(one, other)) return true;
        var left = among.stream().filter(l -> l != one).toList();
        return left.stream()
                .anyMatch(between ->
                        between != other && device.isOverBefore(one, between) && isBefore(between, other, left));
    }

    /// A loan that doesn't count was undone, or is the second scan of a lending.
    private void isJust(Ruled.Lent lent) {
        if (all.isUndone(lent.opened())) return;
        boolean isScannedTwice = all.said(Kind.LoanOpened.class).stream()
                .filter(l -> l.id().equals(lent.opened()))
                .anyMatch(l -> all.said(Kind.LoanOpened.class).stream()
                        .anyMatch(o -> !o.id().equals(l.id()) && DeviceHistory.isOneLending(l, o)));
        if (!isScannedTwice) complaints.add("the loan of " + lent.opened() + " does not count, and nobody said so");
    }

    /// All are loans that hold, and from each one comes to each other over pairs that were apart.
    private void isReal(Told one) {
        var loans =
                device.loans.stream().filter(l -> one.facts().contains(l.id())).toList();
        boolean areLoans = loans.size() == one.facts().size() && loans.size() > 1;
        var reached = new HashSet<UUID>();
        var open = new ArrayDeque<>(loans.isEmpty() ? loans : List.of(loans.getFirst()));
        while (!open.isEmpty()) {
            var loan = open.poll();
            if (!reached.add(loan.id())) continue;
            for (var next : loans) if (all.isApart(loan, next)) open.add(next);
        }
        if (!areLoans || reached.size() < loans.size() && all.isRemembered())
            complaints.add("a case out of nothing: " + one);
        if (all.isSettled(one.id()) && !all.hasUndone()) complaints.add("settled, and still a case: " + one);
    }

    private void isRealQuarrel(Told one) {
        var decisions = device.decisions.stream()
                .filter(d -> one.facts().contains(d.id()))
                .toList();
        boolean isQuarrel = decisions.stream()
                .anyMatch(d -> decisions.stream()
                        .anyMatch(o -> all.isApart(d, o)
                                && !d.kind().keeps().equals(o.kind().keeps())));
        if (!isQuarrel || one.facts().stream().anyMatch(all::isUndone)) complaints.add("a case out of nothing: " + one);
    }
}
