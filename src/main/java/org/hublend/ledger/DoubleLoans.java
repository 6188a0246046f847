package org.hublend.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// The loans of one device by desks that did not know of each other, and what becomes of them.
final class DoubleLoans {
    private final CustodyDraft draft;

    DoubleLoans(CustodyDraft draft) {
        this.draft = draft;
    }

    /// Makes one case of all live loans, however many desks took part. The last scan has the device, where the clocks
    /// leave no doubt which was the last.
    void clash() {
        var loans = draft.live(_ -> true);
        if (loans.size() < 2) return;
        for (var loan : loans) draft.replace(loan, loan.in(ItemState.DISPUTED));
        openTheLast(draft.live(_ -> true));
        oneCase(loans);
    }

    /// A loan, and those that it did not know of, nor they of it, and that seem to be over: where only clocks say that
    /// they ended before it began, and leave a doubt, nobody knows who had the device last.
    void doubt(Item lent) {
        var unsure = new ArrayList<>(draft.items.stream()
                .filter(i -> i.state() == ItemState.RETURNED || i.state() == ItemState.PRESUMED)
                .filter(i -> isApart(i, lent) && !isOver(i, lent) && !isClearlyBefore(i, lent))
                .filter(i -> !isTold(i, lent))
                .toList());
        var live = draft.live(i -> i.opened().equals(lent.opened()));
        if (unsure.isEmpty() || live.isEmpty()) return;
        draft.replace(live.getFirst(), live.getFirst().in(ItemState.DISPUTED));
        unsure.add(lent);
        oneCase(unsure);
    }

    private boolean isTold(Item one, Item other) {
        return draft.troubles.stream()
                .filter(t -> t.kind() == CaseKind.DOUBLE_LOAN)
                .anyMatch(t -> t.facts().containsAll(List.of(one.opened(), other.opened())));
    }

    private boolean isApart(Item one, Item other) {
        return !draft.saw(one.opened(), other.opened()) && !draft.saw(other.opened(), one.opened());
    }

    private static boolean isClearlyBefore(Item item, Item next) {
        return item.end().filter(e -> next.recorded().whollyAfter(e.recorded())).isPresent();
    }

    /// One case of these loans, and of all that are in a case with one of them already.
    private void oneCase(List<Item> loans) {
        var facts = new HashSet<UUID>();
        for (var loan : loans) facts.add(loan.opened());
        draft.troubles.removeIf(t -> {
            long common = t.facts().stream().filter(facts::contains).count();
            boolean same = t.kind() == CaseKind.DOUBLE_LOAN && common >= (t.settled() ? 2 : 1);
            if (same) facts.addAll(t.facts());
            return same;
        });
        draft.trouble(CaseKind.DOUBLE_LOAN, List.copyOf(facts));
    }

    /// Open cases that have a loan in common are one.
    void oneCaseForEach() {
        for (int i = 0; i < draft.troubles.size(); i++) {
            for (int j = draft.troubles.size() - 1; j > i; j--) {
                var one = draft.troubles.get(i);
                var other = draft.troubles.get(j);
                if (!isOpenDoubleLoan(one) || !isOpenDoubleLoan(other)) continue;
                if (other.facts().stream().noneMatch(one.facts()::contains)) continue;
                draft.troubles.remove(j);
                draft.troubles.set(i, one.with(other.facts()));
                j = draft.troubles.size();
            }
        }
    }

    private static boolean isOpenDoubleLoan(Custody.Trouble trouble) {
        return trouble.kind() == CaseKind.DOUBLE_LOAN && !trouble.settled();
    }

    /// Takes a loan that was undone out of its case; what only it held together is no longer one case, and a loan that
    /// is left alone is no longer disputed.
    void forget(UUID undone) {
        for (var trouble : List.copyOf(draft.troubles)) {
            if (trouble.kind() != CaseKind.DOUBLE_LOAN || !trouble.facts().contains(undone)) continue;
            draft.troubles.remove(trouble);
            for (var group : heldTogether(trouble.without(undone).facts())) {
                if (group.size() > 1) draft.troubles.add(trouble.of(group));
                var live = draft.live(i -> group.contains(i.opened()));
                if (live.size() == group.size() && draft.open().isEmpty()) openTheLast(live);
            }
        }
    }

    /// Loans of which one comes from each to each other over pairs that did not know of each other, so far as is known.
    private List<List<UUID>> heldTogether(List<UUID> loans) {
        var groups = new ArrayList<List<UUID>>();
        for (var loan : loans) {
            var group = new ArrayList<>(List.of(loan));
            groups.removeIf(other -> {
                boolean isHeld = other.stream().anyMatch(o -> draft.saw(loan, o) == draft.saw(o, loan));
                if (isHeld) group.addAll(other);
                return isHeld;
            });
            groups.add(group);
        }
        return groups;
    }

    /// A double loan explains itself when each earlier loan turns out to have ended before the next began,
    /// or when none of them is open any more; what two decided about it is over with the last of them.
    void settleWhatIsExplained() {
        for (int i = 0; i < draft.troubles.size(); i++) {
            var trouble = draft.troubles.get(i);
            boolean isTwice = trouble.kind() == CaseKind.DECIDED_TWICE;
            if (trouble.kind() != CaseKind.DOUBLE_LOAN && !isTwice || trouble.settled()) continue;
            var loans = draft.items.stream()
                    .filter(item -> trouble.facts().contains(item.opened()))
                    .sorted(Comparator.comparingLong(item -> item.at().at()))
                    .toList();
            var live = loans.stream().filter(item -> item.state().isLive()).toList();
            if (!live.isEmpty() && (isTwice || !isChain(loans))) continue;
            draft.troubles.set(i, trouble.explained());
            if (draft.open().isEmpty()) openTheLast(live);
        }
    }

    private void openTheLast(List<Item> loans) {
        if (loans.isEmpty()) return;
        var last = loans.getLast();
        boolean isLast =
                loans.stream().allMatch(i -> i == last || last.recorded().whollyAfter(i.recorded()));
        if (isLast) draft.replace(last, last.in(ItemState.OPEN));
    }

    private boolean isChain(List<Item> loans) {
        for (int i = 1; i < loans.size(); i++) if (!isOver(loans.get(i - 1), loans.get(i))) return false;
        return true;
    }

    /// Whether a loan had ended when the next began: who lent it next knew of it, or no clock leaves a doubt.
    private boolean isOver(Item item, Item next) {
        long begins = next.at().at() - next.recorded().doubt();
        return item.end()
                .filter(e -> draft.saw(next.opened(), item.opened())
                        || draft.saw(next.opened(), e.fact())
                        || e.at().at() + e.recorded().doubt() <= begins)
                .isPresent();
    }
}
