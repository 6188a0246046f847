package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Kind;
import org.hublend.simulation.PlainHistory.Said;

/// Whether somebody is told of what was done with a device although it could not be done, as it stood.
final class OddAtTheCounter {
    private static final Set<DeviceState> GONE = Set.of(DeviceState.LOST, DeviceState.STOLEN, DeviceState.RETIRED);
    private static final Set<DeviceState> UNPREPARED =
            Set.of(DeviceState.PREPARATION, DeviceState.REPAIR, DeviceState.QUARANTINE, DeviceState.ON_THE_WAY);

    private final PlainHistory all;
    private final DeviceHistory device;
    private final List<Told> told;
    private final List<String> complaints = new ArrayList<>();

    OddAtTheCounter(DeviceHistory device, List<Told> told) {
        this.all = device.all;
        this.device = device;
        this.told = told;
    }

    List<String> complaints() {
        if (all.isRemembered()) {
            for (var loan : device.loans) {
                if (!device.isScannedTwice(loan)) lentAsItStood(loan);
                for (var next : device.loans) if (all.knew(next, loan)) lentWhileOut(loan, next);
                for (var stand : device.stands) statedWhileOut(loan, stand);
            }
            for (var back : device.returns) backTwice(back);
            for (var renewal : device.renewals) renewedWhenBack(renewal);
            for (var undoing : all.said(Kind.Undone.class)) undoneThoughUsed(undoing);
        }
        for (var one : told) isReal(one);
        return complaints;
    }

    private void isTold(CaseKind kind, UUID... facts) {
        if (!isToldOrSettled(kind, Set.of(facts)))
            complaints.add("nobody is told: " + kind.word() + " " + List.of(facts));
    }

    private boolean isToldOrSettled(CaseKind kind, Set<UUID> facts) {
        return told.stream().anyMatch(t -> t.kind() == kind && t.facts().equals(facts))
                || all.isSettled(Told.id(kind, all.subject, "", facts));
    }

    /// Lent in the knowledge of a loan that nobody had ended.
    private void lentWhileOut(Said<Kind.LoanOpened> loan, Said<Kind.LoanOpened> next) {
        if (device.isScannedTwice(loan) || device.isScannedTwice(next)) return;
        if (!device.isOutUntil(loan, next.id())) return;
        boolean isDisputed = told.stream()
                        .anyMatch(t ->
                                t.kind() == CaseKind.DOUBLE_LOAN && t.facts().contains(loan.id()))
                || device.loans.stream().anyMatch(l -> all.isApart(l, loan));
        if (!isDisputed && !isToldToRestOnWhatWasUndone(next)) isTold(CaseKind.LENT_WHILE_OUT, loan.id(), next.id());
    }

    private boolean isToldToRestOnWhatWasUndone(Said<Kind.LoanOpened> loan) {
        return all.said(Kind.Undone.class).stream()
                .map(undoing -> Set.of(undoing.kind().fact(), loan.id(), undoing.id()))
                .anyMatch(facts -> isToldOrSettled(CaseKind.UNDONE_BUT_USED, facts));
    }

    /// Lent in the knowledge that it was gone, or not ready, and that was the last that anybody had said.
    private void lentAsItStood(Said<Kind.LoanOpened> loan) {
        // No two desks ever give two things one id, so a second registration is forged, and what it says is nobody's.
        var registered = all.said(Kind.DeviceRegistered.class);
        if (registered.size() != 1
                || !all.knew(loan, registered.getFirst())
                || all.isUndone(registered.getFirst().id())) return;
        for (var stand : device.stands) {
            boolean isLast = all.knew(loan.id(), stand.id())
                    && whatMoves().stream()
                            .allMatch(m -> m.equals(stand.id())
                                    || m.equals(loan.id())
                                    || all.knew(stand.id(), m)
                                    || all.knew(m, loan.id()));
            if (!isLast) continue;
            if (GONE.contains(stand.state())) isTold(CaseKind.LENT_WHILE_GONE, stand.id(), loan.id());
            if (UNPREPARED.contains(stand.state())) isTold(CaseKind.LENT_UNPREPARED, stand.id(), loan.id());
        }
    }

    /// All that may say where a device is, or undo it.
    private List<UUID> whatMoves() {
        var moves = new ArrayList<UUID>();
        for (var said : all.said(Kind.LoanOpened.class)) moves.add(said.id());
        for (var said : all.said(Kind.ItemsReturned.class)) moves.add(said.id());
        for (var said : all.said(Kind.DeviceStated.class)) moves.add(said.id());
        for (var said : all.said(Kind.DevicesSent.class)) moves.add(said.id());
        for (var said : all.said(Kind.DeviceRegistered.class)) moves.add(said.id());
        for (var said : all.said(Kind.CaseSettled.class)) moves.add(said.id());
        for (var said : all.said(Kind.Undone.class)) moves.add(said.id());
        return moves;
    }

    /// Somebody said how it stands, clearly after it was lent, and did not know that it was.
    private void statedWhileOut(Said<Kind.LoanOpened> loan, DeviceHistory.Stand stand) {
        if (!all.isApart(loan.id(), stand.id()) || device.isScannedTwice(loan)) return;
        // It is in preparation after each return, too, and when the return is undone nobody can tell which was meant.
        if (all.hasUndone() && stand.state() == DeviceState.PREPARATION) return;
        boolean isLater = stand.fact().recorded().whollyAfter(loan.fact().recorded())
                && all.known(loan).stream()
                        .allMatch(f -> all.fact(f).recorded().time()
                                < stand.fact().recorded().time());
        boolean isAlone = all.said(Kind.LoanOpened.class).stream().noneMatch(l -> all.isApart(l, loan));
        if (isLater && isAlone && device.isOutUntil(loan, stand.id()))
            isTold(CaseKind.STATED_WHILE_OUT, loan.id(), stand.id());
    }

    /// Taken back in the knowledge that it was back, or never lent.
    private void backTwice(Said<Kind.ItemsReturned> back) {
        boolean wasNeverLent = all.said(Kind.LoanOpened.class).stream().allMatch(l -> all.knew(l, back));
        var loan = device.loanOf(back);
        boolean isBack = loan.isPresent()
                && !all.hasUndone()
                && device.decisions.stream().noneMatch(d -> d.kind().keeps().isPresent())
                && device.loans.stream()
                        .anyMatch(l ->
                                l.kind().loan().equals(loan.get()) && all.knew(back, l) && device.loans.size() == 1)
                && device.returns.stream()
                                .filter(r -> r != back && !all.knew(r, back))
                                .count()
                        == 1
                && device.returns.stream()
                        .anyMatch(r -> all.knew(back, r) && device.loanOf(r).equals(loan));
        if (wasNeverLent || isBack) isTold(CaseKind.RETURNED_NOT_OUT, back.id());
    }

    /// Renewed in the knowledge that it was back.
    private void renewedWhenBack(Said<Kind.ItemsRenewed> renewal) {
        var named = device.loanOf(renewal, all.subject.id());
        boolean isBack = device.loans.stream()
                .filter(l -> l.kind().loan().equals(named) && all.knew(renewal, l))
                .anyMatch(l -> device.returns.stream()
                        .anyMatch(r -> all.knew(renewal, r)
                                && all.knew(r, l)
                                && device.loanOf(r).filter(named::equals).isPresent()));
        boolean isPlain = !all.hasUndone()
                && device.decisions.stream().noneMatch(d -> d.kind().keeps().isPresent());
        if (isBack && isPlain) isTold(CaseKind.RENEWED_NOT_OUT, renewal.id());
    }

    /// A loan that was undone, although another desk had taken it back or renewed it.
    private void undoneThoughUsed(Said<Kind.Undone> undoing) {
        var loans = all.said(Kind.LoanOpened.class);
        var loan = loans.stream()
                .filter(l -> l.id().equals(undoing.kind().fact()))
                .filter(l -> loans.size() == 1 && all.said(Kind.Undone.class).size() == 1)
                .findFirst();
        if (loan.isEmpty() || !device.decisions.isEmpty() || device.returns.size() + device.renewals.size() != 1)
            return;
        for (var use : device.returns)
            if (isByAnother(use, undoing)
                    && device.loanOf(use)
                            .filter(loan.get().kind().loan()::equals)
                            .isPresent()) isToldOf(use, loan.get(), undoing);
        for (var use : device.renewals)
            if (isByAnother(use, undoing)
                    && device.loanOf(use, all.subject.id())
                            .equals(loan.get().kind().loan())) isToldOf(use, loan.get(), undoing);
    }

    private static boolean isByAnother(Said<?> one, Said<?> other) {
        return !one.fact().incarnation().equals(other.fact().incarnation());
    }

    private void isToldOf(Said<?> use, Said<?> loan, Said<?> undoing) {
        if (!all.knew(use, loan) || all.knew(use, undoing)) return;
        boolean isTold = told.stream().anyMatch(t -> t.facts().contains(use.id()));
        if (!isTold && device.decisions.isEmpty())
            complaints.add("nobody is told that " + use.id() + " rests on what " + undoing.id() + " undid");
    }

    /// What each case is of, and that what it is of was not undone.
    private void isReal(Told one) {
        boolean isReal = switch (one.kind()) {
            case LENT_WHILE_OUT ->
                isPair(one)
                        && all.said(Kind.LoanOpened.class).stream()
                                        .filter(l -> one.names(l.id()))
                                        .count()
                                == 2
                        && !isApart(one);
            case LENT_WHILE_GONE -> isPair(one) && hasLoan(one) && hasStand(one, GONE);
            case LENT_UNPREPARED -> isPair(one) && hasLoan(one) && !isApart(one);
            case STATED_WHILE_OUT ->
                isPair(one) && hasLoan(one) && hasStand(one, Set.of(DeviceState.values())) && isApart(one);
            case RETURNED_NOT_OUT ->
                one.facts().size() == 1 && device.returns.stream().anyMatch(r -> one.names(r.id()));
            case RENEWED_NOT_OUT ->
                one.facts().size() == 1 && device.renewals.stream().anyMatch(r -> one.names(r.id()));
            case UNDONE_BUT_USED ->
                all.said(Kind.Undone.class).stream()
                        .anyMatch(u -> one.names(u.id(), u.kind().fact())
                                && one.facts().stream()
                                        .anyMatch(f -> all.knew(f, u.kind().fact()) && !f.equals(u.id())));
            case DOUBLE_LOAN, DECIDED_TWICE, FIELD_CLASH, SAME_CODE, ACTIVITY_AFTER_ERASURE -> true;
        };
        if (!isReal) complaints.add("a case out of nothing: " + one);
        if (one.kind() != CaseKind.FIELD_CLASH && all.isSettled(one.id()) && !all.hasUndone())
            complaints.add("settled, and still a case: " + one);
    }

    private boolean isPair(Told one) {
        return one.facts().size() == 2 && one.facts().stream().noneMatch(all::isUndone);
    }

    private boolean isApart(Told pair) {
        var two = List.copyOf(pair.facts());
        return all.isApart(two.getFirst(), two.getLast());
    }

    private boolean hasLoan(Told one) {
        return device.loans.stream().anyMatch(l -> one.names(l.id()));
    }

    private boolean hasStand(Told one, Set<DeviceState> states) {
        return device.stands.stream().anyMatch(s -> one.names(s.id()) && states.contains(s.state()))
                || all.holding(Kind.DeviceRegistered.class).stream()
                        .anyMatch(r ->
                                one.names(r.id()) && states.contains(r.kind().state()));
    }
}
