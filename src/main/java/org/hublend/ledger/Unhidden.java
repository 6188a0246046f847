package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Tells what an undone fact had hidden: who lent a device that was out, and what was said of it meanwhile.
final class Unhidden {
    private static final Set<ItemState> WAS_OUT = Set.of(ItemState.OPEN, ItemState.PRESUMED, ItemState.RETURNED);

    private final CustodyDraft draft;

    Unhidden(CustodyDraft draft) {
        this.draft = draft;
    }

    /// @param before the loans as they were while the undone fact counted
    /// @param word the undone fact, where it said how the device stood
    void tell(List<Item> before, Optional<UUID> word) {
        tellWhoLentMeanwhile();
        for (var item : draft.items) {
            boolean wasOver = word.filter(w -> draft.saw(w, item.opened())).isPresent();
            if (WAS_OUT.contains(item.state()) && (wasOver || isOutAgain(item, before))) tellWhatWasStated(item);
        }
    }

    /// Whether a loan is open that was not, or is over by something else than before.
    private static boolean isOutAgain(Item item, List<Item> before) {
        return before.stream()
                .noneMatch(was -> was.opened().equals(item.opened())
                        && was.state() == item.state()
                        && was.end().equals(item.end()));
    }

    /// A loan that nobody had ended before somebody who knew of it lent the device again was out until then.
    private void tellWhoLentMeanwhile() {
        for (var loan : draft.items)
            draft.next(loan)
                    .filter(next -> isOutUntil(loan, next) && !isTold(loan, next))
                    .ifPresent(next -> draft.trouble(CaseKind.LENT_WHILE_OUT, loan.opened(), next.opened()));
    }

    /// Ended by being lent again, or by somebody who knew that it had been.
    private boolean isOutUntil(Item loan, Item next) {
        return loan.state() != ItemState.VOID
                && loan.end()
                        .map(Item.End::fact)
                        .filter(end -> end.equals(next.opened())
                                || draft.saw(end, next.opened()) && !draft.saw(next.opened(), end))
                        .isPresent();
    }

    private boolean isTold(Item loan, Item next) {
        return draft.troubles.stream().anyMatch(t -> switch (t.kind()) {
            case LENT_WHILE_OUT -> t.facts().containsAll(List.of(loan.opened(), next.opened()));
            case DOUBLE_LOAN -> t.facts().contains(loan.opened());
            case UNDONE_BUT_USED -> t.facts().contains(next.opened());
            default -> false;
        });
    }

    /// What was said of the device during a loan that was thought to be over, by somebody who did not know of it.
    private void tellWhatWasStated(Item loan) {
        for (var spell : during(loan)) {
            // Whoever knew of the loan and had the device in hand ended it.
            boolean isOwn = spell.fact().equals(loan.opened());
            if (!isOwn
                    && draft.saw(spell.fact(), loan.opened())
                    && !spell.state().isGone()) return;
            var both = List.of(loan.opened(), spell.fact());
            boolean isTold = draft.troubles.stream()
                    .anyMatch(t ->
                            t.kind() == CaseKind.STATED_WHILE_OUT && t.facts().containsAll(both));
            if (isStated(spell) && isApart(loan, spell) && !isTold) draft.trouble(CaseKind.STATED_WHILE_OUT, both);
        }
    }

    /// A second scan that counts now began no spell; there only the clocks tell what was later.
    private List<Custody.Spell> during(Item loan) {
        var until = loan.end().stream()
                .flatMap(end -> draft.place(end.fact()).stream())
                .findFirst()
                .orElse(draft.spells.size());
        var from = draft.place(loan.opened());
        return draft.spells.subList(0, until).stream()
                .skip(from.orElse(0))
                .filter(s -> from.isPresent() || loan.at().at() <= s.at().at())
                .toList();
    }

    /// In preparation is a device after each return, too.
    private static boolean isStated(Custody.Spell spell) {
        return spell.state() != DeviceState.OUT && spell.state() != DeviceState.PREPARATION;
    }

    private boolean isApart(Item loan, Custody.Spell spell) {
        return !draft.saw(spell.fact(), loan.opened()) && !draft.saw(loan.opened(), spell.fact());
    }
}
