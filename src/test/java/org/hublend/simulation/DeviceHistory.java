package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.simulation.PlainHistory.Said;

/// What was done with one device, sorted by what it can do to a loan; undone facts are left out where not said
/// otherwise.
final class DeviceHistory {
    /// Two scans of one lending within this time are one lending.
    private static final long ONE_LENDING = 5 * 60 * 1000L;

    /// That somebody said how it stands: by a word, or by sending it away.
    ///
    /// @param isInHand whether it says that the device is there, so that nobody has borrowed it
    record Stand(Fact fact, DeviceState state, boolean isInHand) {
        UUID id() {
            return fact.id();
        }
    }

    final PlainHistory all;
    /// Those that were not undone, and are not the second scan of one that the same desk undid.
    final List<Said<Kind.LoanOpened>> loans;
    final List<Said<Kind.ItemsReturned>> returns;
    final List<Said<Kind.ItemsRenewed>> renewals;
    final List<Said<Kind.CaseSettled>> decisions;
    final List<Stand> stands = new ArrayList<>();

    DeviceHistory(PlainHistory all) {
        this.all = all;
        loans = all.holding(Kind.LoanOpened.class).stream()
                .filter(l -> l.kind().items().stream().anyMatch(i -> i.device().equals(all.subject.id())))
                .filter(l -> !isUndoneWithTheFirst(l))
                .toList();
        returns = all.holding(Kind.ItemsReturned.class);
        renewals = all.holding(Kind.ItemsRenewed.class);
        decisions = all.holding(Kind.CaseSettled.class);
        for (var said : all.holding(Kind.DeviceStated.class)) {
            var state = said.kind().state();
            boolean isGone = state == DeviceState.LOST || state == DeviceState.STOLEN || state == DeviceState.RETIRED;
            stands.add(new Stand(said.fact(), state, !isGone));
        }
        for (var sent : all.holding(Kind.DevicesSent.class))
            stands.add(new Stand(sent.fact(), DeviceState.ON_THE_WAY, true));
    }

    Optional<UUID> loanOf(Said<Kind.ItemsReturned> back) {
        return back.kind().items().stream()
                .filter(i -> i.device().equals(all.subject.id()))
                .findFirst()
                .flatMap(Kind.ItemsReturned.Back::loan);
    }

    UUID loanOf(Said<Kind.ItemsRenewed> renewal, UUID device) {
        return renewal.kind().items().stream()
                .filter(i -> i.device().equals(device))
                .findFirst()
                .orElseThrow()
                .loan();
    }

    /// Whether they may be two scans of one lending.
    static boolean isOneLending(Said<Kind.LoanOpened> one, Said<Kind.LoanOpened> other) {
        return one.kind().person().equals(other.kind().person())
                && one.kind().hub().equals(other.kind().hub())
                && Math.abs(one.fact().recorded().time()
                                - other.fact().recorded().time())
                        < ONE_LENDING;
    }

    private boolean isUndoneWithTheFirst(Said<Kind.LoanOpened> second) {
        return all.said(Kind.Undone.class).stream()
                .filter(u -> u.fact().incarnation().equals(second.fact().incarnation()) && !all.knew(second, u))
                .anyMatch(u -> all.said(Kind.LoanOpened.class).stream()
                                .anyMatch(l -> l.id().equals(u.kind().fact())
                                        && all.knew(second, l)
                                        && isOneLending(l, second))
                        && !isBackBetween(u.kind().fact(), second));
    }

    /// Whether who lent it the second time knew that it had been there again.
    private boolean isBackBetween(UUID first, Said<Kind.LoanOpened> second) {
        return all.known(second).stream()
                .filter(f -> all.knew(f, first))
                .flatMap(f -> Kinds.read(all.fact(f)).stream())
                .anyMatch(k -> k instanceof Kind.ItemsReturned
                        || k instanceof Kind.DeviceStated
                        || k instanceof Kind.DevicesSent);
    }

    /// The loan, and those that may be the same lending.
    List<UUID> lending(Said<Kind.LoanOpened> loan) {
        return loans.stream().filter(l -> isOneLending(l, loan)).map(Said::id).toList();
    }

    /// The same, and those that took its place in the knowledge of one of them.
    List<UUID> line(Said<Kind.LoanOpened> loan) {
        var first = lending(loan);
        return loans.stream()
                .map(Said::id)
                .filter(l -> first.contains(l) || first.stream().anyMatch(f -> all.knew(l, f)))
                .toList();
    }

    boolean isScannedTwice(Said<Kind.LoanOpened> loan) {
        return lending(loan).size() > 1;
    }

    /// All that may have ended a loan: whoever knew of it and had the device in hand, or decided, and the returns that
    /// name it, or another scan of it even if that was undone, or none.
    List<Fact> ends(Said<Kind.LoanOpened> loan) {
        var ends = new ArrayList<Fact>();
        for (var back : returns) {
            boolean isOfIt = all.said(Kind.LoanOpened.class).stream()
                    .filter(l -> isOneLending(l, loan))
                    .anyMatch(l -> loanOf(back).filter(l.kind().loan()::equals).isPresent());
            boolean isOfAny = loanOf(back).isEmpty();
            if (isOfIt || isOfAny && !all.knew(loan, back) || all.knew(back, loan)) ends.add(back.fact());
        }
        for (var stand : stands) if (stand.isInHand() && all.knew(stand.id(), loan.id())) ends.add(stand.fact());
        for (var next : loans) if (all.knew(next, loan)) ends.add(next.fact());
        for (var decision : decisions)
            if (decision.kind().keeps().isPresent() && all.knew(decision, loan)) ends.add(decision.fact());
        return ends;
    }

    /// Whether nobody may have ended it but in the knowledge of a fact.
    boolean isOutUntil(Said<Kind.LoanOpened> loan, UUID fact) {
        return ends(loan).stream().allMatch(e -> e.id().equals(fact) || all.knew(e.id(), fact));
    }

    /// Whether something may have ended it, or another scan of it.
    boolean isOver(Said<Kind.LoanOpened> loan) {
        return loans.stream().filter(l -> isOneLending(l, loan)).anyMatch(l -> !ends(l).isEmpty());
    }

    /// Whether a loan was over before the other began, and no clock leaves a doubt of it.
    boolean isOverBefore(Said<Kind.LoanOpened> loan, Said<Kind.LoanOpened> next) {
        long begins = next.fact().happened().at() - next.fact().recorded().doubt();
        return loans.stream()
                .filter(l -> isOneLending(l, loan))
                .flatMap(l -> ends(l).stream())
                .anyMatch(e -> e.id().equals(next.id())
                        || all.knew(next.id(), e.id())
                        || e.happened().at() + e.recorded().doubt() <= begins
                        || next.fact().recorded().whollyAfter(e.recorded()));
    }
}
