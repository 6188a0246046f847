package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hublend.ledger.Kind;
import org.hublend.simulation.PlainHistory.Said;

/// Whether a device is out on the loans that nobody ended, and on none that somebody brought back.
final class OutOrBack {
    private static final Set<String> OUT = Set.of("open", "disputed");

    private final DeviceHistory device;
    private final Ruled ruled;
    private final List<String> complaints = new ArrayList<>();

    OutOrBack(DeviceHistory device, Ruled ruled) {
        this.device = device;
        this.ruled = ruled;
    }

    List<String> complaints() {
        for (var lent : ruled.loans())
            for (var loan : device.loans) if (loan.id().equals(lent.opened())) judge(loan, OUT.contains(lent.state()));
        return complaints;
    }

    private void judge(Said<Kind.LoanOpened> loan, boolean isOut) {
        boolean isBack = device.returns.stream()
                .filter(r -> device.all.knew(r, loan))
                .anyMatch(
                        r -> device.loanOf(r).filter(loan.kind().loan()::equals).isPresent());
        if (isBack && isOut) complaints.add("it is out on " + loan.id() + ", from which it came back");
        // Who decided that it is with somebody may have meant anybody.
        boolean wasHad = device.decisions.isEmpty()
                && device.stands.stream().anyMatch(s -> s.isInHand() && device.all.knew(s.id(), loan.id()));
        if (wasHad && isOut) complaints.add("it is out on " + loan.id() + ", and somebody who knew of it had it");
        if (!isOut && device.ends(loan).isEmpty() && !device.isScannedTwice(loan))
            complaints.add("it is not out on " + loan.id() + ", which nobody ended");
    }
}
