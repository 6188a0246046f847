package org.hublend.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            if (!isMeant(trouble)) continue;
            if (trouble.settled()) {
                contradict(trouble);
                continue;
            }
            draft.troubles.set(
                    draft.troubles.indexOf(trouble),
                    trouble.decided(draft.fact().id()));
            decision.keeps().ifPresent(loan -> keep(loan, trouble));
        }
    }

    /// Somebody else had decided for another borrower, and neither knew of the other: what the first decided
    /// stands until a person settles that, too.
    private void contradict(Custody.Trouble trouble) {
        boolean anotherHasIt = draft.open()
                .filter(open -> trouble.facts().contains(open.opened()))
                .isPresent();
        if (!anotherHasIt) return;
        decision.keeps().flatMap(this::presumedOver).flatMap(Item::end).ifPresent(end -> {
            if (draft.sees(end.fact())) return;
            var facts = new ArrayList<>(trouble.facts());
            facts.add(end.fact());
            facts.add(draft.fact().id());
            draft.trouble(CaseKind.DECIDED_TWICE, facts);
        });
    }

    private Optional<Item> presumedOver(UUID loan) {
        return draft.items.stream()
                .filter(i -> i.loan().equals(loan) && i.state() == ItemState.PRESUMED)
                .findFirst();
    }

    private boolean isMeant(Custody.Trouble trouble) {
        return Case.of(trouble.kind(), decision.subject(), trouble.facts(), "", trouble.since())
                .id()
                .equals(decision.settled());
    }

    /// The device is with this borrower, so the other loans of the case are over.
    private void keep(UUID loan, Custody.Trouble trouble) {
        if (trouble.kind() == CaseKind.DECIDED_TWICE)
            presumedOver(loan)
                    .filter(i -> i.end()
                            .filter(e -> trouble.facts().contains(e.fact()))
                            .isPresent())
                    .ifPresent(i -> draft.replace(i, i.reopened(ItemState.DISPUTED)));
        var kept = draft.live(i -> i.loan().equals(loan)).stream().findFirst();
        if (kept.isEmpty()) return;
        for (var other : draft.live(i -> trouble.facts().contains(i.opened()) && i != kept.get()))
            draft.presumeOver(other, decision.hub());
        if (draft.open().isEmpty()) draft.replace(kept.get(), kept.get().in(ItemState.OPEN));
        if (draft.spells.isEmpty() || draft.spells.getLast().state() != DeviceState.OUT)
            draft.spell(DeviceState.OUT, kept.get().hub());
    }
}
