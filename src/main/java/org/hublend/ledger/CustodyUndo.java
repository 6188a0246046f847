package org.hublend.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Takes one fact back out of a device's custody; where another desk built on it, that is a case.
final class CustodyUndo {
    private final CustodyDraft draft;
    private final DoubleLoans doubleLoans;
    private final UUID target;

    CustodyUndo(CustodyDraft draft, DoubleLoans doubleLoans, UUID target) {
        this.draft = draft;
        this.doubleLoans = doubleLoans;
        this.target = target;
    }

    void undo() {
        var over = over();
        var before = List.copyOf(draft.items);
        builtOnIt()
                .ifPresent(f -> draft.trouble(
                        CaseKind.UNDONE_BUT_USED, target, f, draft.fact().id()));
        if (draft.registered.filter(target::equals).isPresent()) draft.registered = Optional.empty();
        draft.fields = draft.fields.without(target);
        draft.local = draft.local.without(target);
        var word = draft.spells.stream()
                .map(Custody.Spell::fact)
                .filter(target::equals)
                .findFirst();
        draft.spells.removeIf(s -> s.fact().equals(target));
        for (var item : List.copyOf(draft.items)) {
            boolean isIt = item.opened().equals(target);
            draft.replace(item, isIt ? item.reopened(ItemState.VOID) : item.without(target));
        }
        doubleLoans.forget(target);
        draft.troubles.replaceAll(t -> isStillAQuarrel(t, over) ? t.without(target) : t);
        draft.troubles.removeIf(t -> t.facts().contains(target) && t.kind() != CaseKind.UNDONE_BUT_USED);
        // The last lending first: it has the device.
        for (var item : List.copyOf(draft.items).reversed()) {
            boolean endedByIt = item.end().filter(e -> over.contains(e.fact())).isPresent();
            if (!endedByIt || isOwnDoubleScan(item)) continue;
            if (!item.alsoBack().isEmpty()) staysBack(item, item.alsoBack().getFirst());
            else if (item.before().filter(e -> !over.contains(e.fact())).isPresent())
                draft.replace(item, item.presumedAgain());
            else reopen(item);
        }
        for (var item : draft.live(_ -> true)) doubleLoans.doubt(item);
        draft.troubles.replaceAll(t -> isSettledAnew(t, over) ? t.reopened() : t);
        doubleLoans.settleWhatIsExplained();
        doubleLoans.oneCaseForEach();
        new Unhidden(draft).tell(before, word);
    }

    /// The undone fact, and where it is a loan, the decisions for it: of a case in which they ended all other loans.
    private Set<UUID> over() {
        var over = new HashSet<>(Set.of(target));
        for (var trouble : draft.troubles) {
            if (trouble.kind() != CaseKind.DOUBLE_LOAN || !trouble.facts().contains(target)) continue;
            trouble.by()
                    .filter(by -> loansOf(trouble)
                            .allMatch(i ->
                                    i.end().filter(e -> e.fact().equals(by)).isPresent()))
                    .ifPresent(over::add);
        }
        return over;
    }

    /// The loans of a case but for the undone one.
    private Stream<Item> loansOf(Custody.Trouble trouble) {
        return draft.items.stream()
                .filter(i -> trouble.facts().contains(i.opened()))
                .filter(i -> !i.opened().equals(target));
    }

    /// Two decided a case of which the undone fact is a loan that neither decided for, so far as can be told.
    private boolean isStillAQuarrel(Custody.Trouble trouble, Set<UUID> over) {
        return trouble.kind() == CaseKind.DECIDED_TWICE
                && draft.items.stream().anyMatch(i -> i.opened().equals(target))
                && loansOf(trouble).count() > 1
                && trouble.facts().stream().noneMatch(f -> !f.equals(target) && over.contains(f));
    }

    /// What the undone fact decided is open again; so is what explained itself, unless it still does.
    private static boolean isSettledAnew(Custody.Trouble trouble, Set<UUID> over) {
        boolean explainsItself = trouble.kind() == CaseKind.DOUBLE_LOAN || trouble.kind() == CaseKind.DECIDED_TWICE;
        return trouble.settled() && trouble.by().map(over::contains).orElse(explainsItself);
    }

    /// What another desk recorded in the knowledge of the fact, and could not have recorded without it.
    private Optional<UUID> builtOnIt() {
        var all = Stream.concat(
                draft.items.stream().flatMap(CustodyUndo::facts),
                draft.spells.stream().map(Custody.Spell::fact));
        var ofItsLoan = draft.items.stream()
                .filter(i -> i.opened().equals(target))
                .flatMap(i -> i.state() == ItemState.PRESUMED ? renewals(i) : facts(i));
        var afterItsReturn = endedSomething() ? draft.spells.stream().map(Custody.Spell::fact) : Stream.<UUID>empty();
        boolean isRegistration = draft.registered.filter(target::equals).isPresent();
        return (isRegistration ? all : Stream.concat(ofItsLoan, afterItsReturn))
                .filter(f -> !f.equals(target))
                .filter(f -> draft.sight().isByAnother(draft.fact(), f)
                        && draft.sight().saw(f, target))
                .findFirst();
    }

    private boolean endedSomething() {
        return draft.items.stream()
                .anyMatch(i -> i.state() == ItemState.RETURNED
                        && i.end().filter(e -> e.fact().equals(target)).isPresent());
    }

    private static Stream<UUID> facts(Item item) {
        return Stream.of(
                        Stream.of(item.opened()),
                        renewals(item),
                        item.end().stream().map(Item.End::fact))
                .flatMap(f -> f);
    }

    private static Stream<UUID> renewals(Item item) {
        return item.terms().stream().map(Item.Term::fact);
    }

    /// The second scan of a lending counts when the first is undone, unless the desk that undoes it made it in the
    /// knowledge of the first.
    private boolean isOwnDoubleScan(Item item) {
        return item.state() == ItemState.VOID
                && !draft.sight().isByAnother(draft.fact(), item.opened())
                && draft.sight().saw(item.opened(), target);
    }

    private void reopen(Item item) {
        for (var known : draft.live(i -> draft.sight().saw(item.opened(), i.opened()))) {
            if (known.state() == ItemState.OPEN) draft.trouble(CaseKind.LENT_WHILE_OUT, known.opened(), item.opened());
            draft.replace(known, known.ended(ItemState.PRESUMED, Item.End.by(item)));
        }
        var next = draft.next(item);
        var had = draft.inHand(item);
        if (had.isPresent() && next.flatMap(n -> draft.place(n.opened())).orElse(Integer.MAX_VALUE) > had.get()) {
            draft.replace(item, item.ended(ItemState.PRESUMED, Item.End.by(draft.spells.get(had.get()))));
        } else if (next.isPresent()) {
            if (item.state() == ItemState.RETURNED) lentAgain(item, next.get());
            draft.replace(item, item.ended(ItemState.PRESUMED, Item.End.by(next.get())));
        } else if (draft.live(_ -> true).isEmpty()) {
            draft.replace(item, item.reopened(ItemState.OPEN));
            doubleLoans.doubt(item);
        } else {
            draft.replace(item, item.reopened(ItemState.DISPUTED));
            doubleLoans.clash();
            doubleLoans.doubt(item);
        }
    }

    /// Somebody else took it back, too, or the same desk once more.
    private void staysBack(Item item, Item.End back) {
        draft.next(item)
                .filter(next -> !draft.saw(next.opened(), back.fact()))
                .ifPresent(next -> lentAgain(item, next));
        draft.replace(item, item.ended(ItemState.RETURNED, back).without(back.fact()));
        draft.troubles.removeIf(
                t -> t.kind() == CaseKind.RETURNED_NOT_OUT && t.facts().equals(List.of(back.fact())));
    }

    /// Lent again in the knowledge of the return that was undone, or of nothing but the loan.
    private void lentAgain(Item item, Item next) {
        if (draft.sight().saw(next.opened(), target))
            draft.trouble(
                    CaseKind.UNDONE_BUT_USED,
                    target,
                    next.opened(),
                    draft.fact().id());
        else draft.trouble(CaseKind.LENT_WHILE_OUT, item.opened(), next.opened());
    }
}
