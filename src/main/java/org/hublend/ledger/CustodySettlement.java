package org.hublend.ledger;

import java.util.List;
import java.util.UUID;

/// What somebody decided about a contradiction in a device's custody.
final class CustodySettlement {
    private final CustodyDraft draft;
    private final Kind.CaseSettled decision;

    CustodySettlement(CustodyDraft draft, Kind.CaseSettled decision) {
        this.draft = draft;
        this.decision = decision;
    }

    void settle() {
        for (var trouble : List.copyOf(draft.troubles)) {
            if (trouble.settled() || !isMeant(trouble)) continue;
            draft.troubles.set(
                    draft.troubles.indexOf(trouble),
                    new Custody.Trouble(trouble.kind(), trouble.facts(), true, trouble.since()));
            decision.keeps().ifPresent(loan -> keep(loan, trouble));
        }
    }

    private boolean isMeant(Custody.Trouble trouble) {
        return Case.of(trouble.kind(), decision.subject(), trouble.facts(), "", trouble.since())
                .id()
                .equals(decision.settled());
    }

    /// The device is with this borrower, so the other loans of the case are over.
    private void keep(UUID loan, Custody.Trouble trouble) {
        var kept = draft.live(i -> i.loan().equals(loan)).stream().findFirst();
        if (kept.isEmpty()) return;
        for (var other : draft.live(i -> trouble.facts().contains(i.opened()) && i != kept.get()))
            draft.presumeOver(other, decision.hub());
        if (draft.open().isEmpty()) draft.replace(kept.get(), kept.get().in(ItemState.OPEN));
        if (draft.spells.isEmpty() || draft.spells.getLast().state() != DeviceState.OUT)
            draft.spell(DeviceState.OUT, kept.get().hub());
    }
}
