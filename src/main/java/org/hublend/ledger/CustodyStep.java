package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// One step of a device's custody: what a single fact changes. Contradictions become troubles, never errors.
final class CustodyStep {
    /// Two scans of one lending within this time are one lending.
    private static final long DOUBLE_SCAN = 5 * 60 * 1000L;

    private final Fact fact;
    private final CustodyDraft draft;
    private final DoubleLoans doubleLoans;

    CustodyStep(Custody before, Fact fact) {
        this.fact = fact;
        draft = new CustodyDraft(before, fact);
        doubleLoans = new DoubleLoans(draft);
    }

    Custody take(Kind kind) {
        switch (kind) {
            case Kind.DeviceRegistered k when draft.is(k.device()) -> register(k);
            case Kind.DeviceChanged k when draft.is(k.device()) -> draft.change(k.fields());
            case Kind.DeviceStated k when draft.is(k.device()) -> state(k.state(), k.hub());
            case Kind.DevicesSent k when k.devices().stream().anyMatch(draft::is) -> send(k);
            case Kind.LoanOpened k ->
                k.items().stream().filter(i -> draft.is(i.device())).findFirst().ifPresent(i -> lend(k, i));
            case Kind.ItemsReturned k ->
                k.items().stream().filter(i -> draft.is(i.device())).findFirst().ifPresent(i -> takeBack(k.hub(), i));
            case Kind.ItemsRenewed k ->
                k.items().stream().filter(i -> draft.is(i.device())).findFirst().ifPresent(i -> renew(k.hub(), i));
            case Kind.CaseSettled k when draft.is(k.subject().id()) -> new CustodySettlement(draft, k).settle();
            case Kind.Undone k -> new CustodyUndo(draft, doubleLoans, k.fact()).undo();
            case Kind _ -> {
                // About another subject of the same fact.
            }
        }
        doubleLoans.settleWhatIsExplained();
        return draft.finished();
    }

    private void register(Kind.DeviceRegistered k) {
        if (draft.registered.isEmpty()) {
            draft.registered = Optional.of(fact.id());
            // A loan can be known before the device that it is about.
            draft.spells.addFirst(new Custody.Spell(k.state(), fact.happened(), fact.id(), k.hub()));
        }
        draft.change(k.fields());
    }

    private void lend(Kind.LoanOpened k, Kind.LoanOpened.Lent lent) {
        var term = new Item.Term(fact.id(), lent.due(), fact.happened(), k.hub());
        var item = new Item(
                k.loan(),
                k.person(),
                k.hub(),
                fact.id(),
                fact.happened(),
                fact.recorded(),
                ItemState.OPEN,
                List.of(term),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var first = draft.live(i -> isSameLending(i, item)).stream().findFirst();
        if (first.isPresent()) {
            draft.items.add(item.ended(ItemState.VOID, Item.End.by(first.get())));
            return;
        }
        troubleOfState();
        for (var known : draft.live(draft::sees))
            if (known.state() == ItemState.OPEN) draft.trouble(CaseKind.LENT_WHILE_OUT, known.opened(), fact.id());
        draft.presumeOver(k.hub());
        draft.items.add(item);
        draft.spell(DeviceState.OUT, k.hub());
        doubleLoans.clash();
        doubleLoans.doubt(item);
    }

    private static boolean isSameLending(Item one, Item other) {
        return one.person().equals(other.person())
                && one.hub().equals(other.hub())
                && Math.abs(one.recorded().time() - other.recorded().time()) < DOUBLE_SCAN;
    }

    private void troubleOfState() {
        if (draft.spells.isEmpty() || draft.registered.isEmpty()) return;
        var latest = draft.spells.getLast();
        switch (latest.state()) {
            case LOST, STOLEN, RETIRED -> draft.trouble(CaseKind.LENT_WHILE_GONE, latest.fact(), fact.id());
            case PREPARATION, REPAIR, QUARANTINE, ON_THE_WAY -> {
                // A desk that could not know is not to be told that it should have waited.
                if (draft.sees(latest.fact())) draft.trouble(CaseKind.LENT_UNPREPARED, latest.fact(), fact.id());
            }
            case READY, OUT, TO_SETTLE, UNREGISTERED -> {
                // Ready is as it should be; a device that is out is looked at loan by loan.
            }
        }
    }

    private void takeBack(UUID hub, Kind.ItemsReturned.Back back) {
        var item = broughtBack(back);
        if (item.isEmpty() || isAlreadyBack(item.get())) draft.trouble(CaseKind.RETURNED_NOT_OUT, fact.id());
        var end = new Item.End(
                fact.id(), fact.happened(), fact.recorded(), hub, back.condition(), back.accounts(), back.missing());
        item.ifPresent(i -> draft.replace(i, i.broughtBack(end)));
        // A second scan that is named counts, with its return, when the first is undone.
        for (var scan : named(back, i -> i.state() == ItemState.VOID)) draft.replace(scan, scan.broughtBack(end));
        draft.presumeOver(hub);
        if (draft.live(_ -> true).isEmpty() && !isRetiredUnseen()) draft.spell(DeviceState.PREPARATION, hub);
    }

    private List<Item> named(Kind.ItemsReturned.Back back, Predicate<Item> which) {
        return draft.items.stream()
                .filter(i -> back.loan().filter(i.loan()::equals).isPresent())
                .filter(which)
                .toList();
    }

    /// The loan that is named, or that of which it is the second scan; else the one that the desk knew of; else, where
    /// none was named, any.
    private Optional<Item> broughtBack(Kind.ItemsReturned.Back back) {
        return named(back, i -> i.state() != ItemState.VOID).stream()
                .reduce((_, later) -> later)
                .or(() -> named(back, i -> i.state() == ItemState.VOID).stream()
                        .flatMap(scan -> scan.end().stream())
                        .flatMap(first ->
                                draft.items.stream().filter(i -> i.opened().equals(first.fact())))
                        .filter(i -> i.state() != ItemState.VOID)
                        .findFirst())
                .or(() -> draft.open().filter(draft::sees))
                .or(() -> draft.live(draft::sees).stream().findFirst())
                .or(() -> back.loan().isPresent()
                        ? Optional.empty()
                        : draft.open().or(() -> draft.live(_ -> true).stream().findFirst()));
    }

    /// Two desks that each took it back agree; only one who knew better says something odd.
    private boolean isAlreadyBack(Item item) {
        return item.state() == ItemState.RETURNED
                && item.end().filter(e -> draft.sees(e.fact())).isPresent();
    }

    /// A return recorded by somebody who did not know that the device had been given up meanwhile.
    private boolean isRetiredUnseen() {
        return !draft.spells.isEmpty()
                && draft.spells.getLast().state() == DeviceState.RETIRED
                && !draft.sees(draft.spells.getLast().fact());
    }

    private void renew(UUID hub, Kind.ItemsRenewed.Renewed renewed) {
        var term = new Item.Term(fact.id(), renewed.due(), fact.happened(), hub);
        draft.live(i -> i.loan().equals(renewed.loan())).stream()
                .findFirst()
                .ifPresentOrElse(
                        i -> draft.replace(i, i.with(term)), () -> draft.trouble(CaseKind.RENEWED_NOT_OUT, fact.id()));
    }

    /// Whoever sends it has it in hand; it belongs to where it goes from then on.
    private void send(Kind.DevicesSent k) {
        draft.presumeOver(k.hub());
        troubleOfALoanUnseen();
        draft.spell(DeviceState.ON_THE_WAY, k.to());
    }

    /// A device can be lost while it is lent, but whoever has it in hand knows that it is back.
    private void state(DeviceState next, UUID hub) {
        if (!next.isGone()) draft.presumeOver(hub);
        troubleOfALoanUnseen();
        draft.spell(next, hub);
    }

    private void troubleOfALoanUnseen() {
        draft.open()
                .filter(i -> !draft.sees(i))
                .ifPresent(i -> draft.trouble(CaseKind.STATED_WHILE_OUT, i.opened(), fact.id()));
    }
}
