package org.hublend.ledger;

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

    /// Takes a loan that was undone out of its case; one that is left alone is no longer disputed.
    void forget(UUID undone) {
        for (var trouble : List.copyOf(draft.troubles)) {
            if (trouble.kind() != CaseKind.DOUBLE_LOAN || !trouble.facts().contains(undone)) continue;
            var left = trouble.facts().stream().filter(f -> !f.equals(undone)).toList();
            int index = draft.troubles.indexOf(trouble);
            if (left.size() < 2) draft.troubles.remove(index);
            else
                draft.troubles.set(
                        index, new Custody.Trouble(trouble.kind(), left, trouble.settled(), trouble.since()));
            var live = draft.live(i -> left.contains(i.opened()));
            if (live.size() == left.size() && draft.open().isEmpty()) openTheLast(live);
        }
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
            draft.troubles.set(i, new Custody.Trouble(trouble.kind(), trouble.facts(), true, trouble.since()));
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

    private static boolean isChain(List<Item> loans) {
        for (int i = 1; i < loans.size(); i++) {
            var next = loans.get(i);
            long begins = next.at().at() - next.recorded().doubt();
            boolean over = loans.get(i - 1)
                    .end()
                    .filter(e -> e.at().at() + e.recorded().doubt() <= begins)
                    .isPresent();
            if (!over) return false;
        }
        return true;
    }
}
