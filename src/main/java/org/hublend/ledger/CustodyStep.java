package org.hublend.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// One step of a device's custody: what a single fact changes. Contradictions become troubles, never errors.
final class CustodyStep {
    /// Two scans of one lending within this time are one lending.
    private static final long DOUBLE_SCAN = 5 * 60 * 1000L;

    private final Custody before;
    private final Fact fact;
    private final List<Custody.Spell> spells;
    private final List<Item> items;
    private final List<Custody.Trouble> troubles;
    private Optional<UUID> registered;
    private Fields fields;
    private Local local;

    CustodyStep(Custody before, Fact fact) {
        this.before = before;
        this.fact = fact;
        spells = new ArrayList<>(before.spells());
        items = new ArrayList<>(before.items());
        troubles = new ArrayList<>(before.troubles());
        registered = before.registered();
        fields = before.fields();
        local = before.local();
    }

    Custody take(Kind kind) {
        switch (kind) {
            case Kind.DeviceRegistered k when is(k.device()) -> register(k);
            case Kind.DeviceChanged k when is(k.device()) -> change(k.fields());
            case Kind.DeviceStated k when is(k.device()) -> state(k.state(), k.hub());
            case Kind.LoanOpened k ->
                k.items().stream().filter(i -> is(i.device())).findFirst().ifPresent(i -> lend(k, i));
            case Kind.ItemsReturned k ->
                k.items().stream().filter(i -> is(i.device())).findFirst().ifPresent(i -> takeBack(k.hub(), i));
            case Kind.ItemsRenewed k ->
                k.items().stream().filter(i -> is(i.device())).findFirst().ifPresent(i -> renew(k.hub(), i));
            case Kind.Undone k -> undo(k.fact());
            case Kind _ -> {
                // About another subject of the same fact.
            }
        }
        settleWhatIsExplained();
        return new Custody(
                before.id(),
                before.sight().after(fact),
                registered,
                fields,
                List.copyOf(spells),
                List.copyOf(items),
                List.copyOf(troubles),
                local);
    }

    private boolean is(UUID device) {
        return device.equals(before.id());
    }

    private boolean sees(UUID earlier) {
        return before.sight().sees(fact, earlier);
    }

    private void register(Kind.DeviceRegistered k) {
        if (registered.isEmpty()) {
            registered = Optional.of(fact.id());
            // A loan can be known before the device that it is about.
            spells.addFirst(new Custody.Spell(k.state(), fact.happened(), fact.id(), k.hub()));
        }
        change(k.fields());
    }

    private void change(Map<String, String> changes) {
        fields = fields.after(changes, fact, before.sight());
        local = local.after(fact);
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
                Optional.empty());
        if (isDoubleScan(item)) {
            items.add(item.in(ItemState.VOID));
            return;
        }
        troubleOfState();
        var rivals = live(i -> !sees(i.opened()));
        for (var known : live(i -> sees(i.opened()))) {
            if (known.state() == ItemState.OPEN) trouble(CaseKind.LENT_WHILE_OUT, List.of(known.opened(), fact.id()));
            replace(known, known.ended(ItemState.PRESUMED, end(k.hub(), Condition.UNCHECKED)));
        }
        if (!rivals.isEmpty()) {
            boolean latest = rivals.stream().allMatch(r -> fact.recorded().whollyAfter(r.recorded()));
            for (var rival : rivals) replace(rival, rival.in(ItemState.DISPUTED));
            if (!latest) item = item.in(ItemState.DISPUTED);
            doubleLoan(rivals);
        }
        items.add(item);
        spells.add(new Custody.Spell(DeviceState.OUT, fact.happened(), fact.id(), k.hub()));
    }

    private boolean isDoubleScan(Item item) {
        return items.stream()
                .anyMatch(i -> i.state() == ItemState.OPEN
                        && i.person().equals(item.person())
                        && i.hub().equals(item.hub())
                        && Math.abs(i.recorded().time() - item.recorded().time()) < DOUBLE_SCAN);
    }

    private void troubleOfState() {
        if (spells.isEmpty() || registered.isEmpty()) return;
        var latest = spells.getLast();
        var facts = List.of(latest.fact(), fact.id());
        switch (latest.state()) {
            case LOST, STOLEN, RETIRED -> trouble(CaseKind.LENT_WHILE_GONE, facts);
            case PREPARATION, REPAIR, QUARANTINE -> trouble(CaseKind.LENT_UNPREPARED, facts);
            case READY, OUT, TO_SETTLE, UNREGISTERED -> {
                // Ready is as it should be; a device that is out is looked at loan by loan.
            }
        }
    }

    /// All loans that clash make one case, however many desks took part.
    private void doubleLoan(List<Item> rivals) {
        var facts = new HashSet<UUID>();
        for (var rival : rivals) facts.add(rival.opened());
        troubles.removeIf(t -> {
            boolean same = t.kind() == CaseKind.DOUBLE_LOAN
                    && !t.settled()
                    && t.facts().stream().anyMatch(facts::contains);
            if (same) facts.addAll(t.facts());
            return same;
        });
        facts.add(fact.id());
        trouble(CaseKind.DOUBLE_LOAN, List.copyOf(facts));
    }

    private void takeBack(UUID hub, Kind.ItemsReturned.Back back) {
        var end = new Item.End(
                fact.id(), fact.desk(), fact.happened(), hub, back.condition(), back.accounts(), back.missing());
        var item = back.loan().isPresent()
                ? items.stream().filter(i -> i.loan().equals(back.loan().get())).reduce((_, later) -> later)
                : live(i -> i.state() == ItemState.OPEN).stream()
                        .findFirst()
                        .or(() -> live(_ -> true).stream().findFirst());
        if (item.isEmpty() || item.get().state() == ItemState.VOID) {
            trouble(CaseKind.RETURNED_NOT_OUT, List.of(fact.id()));
        } else if (item.get().state() == ItemState.RETURNED) {
            // Two desks that each took it back agree; only one who knew better says something odd.
            if (item.get().end().filter(e -> sees(e.fact())).isPresent())
                trouble(CaseKind.RETURNED_NOT_OUT, List.of(fact.id()));
        } else {
            replace(item.get(), item.get().ended(ItemState.RETURNED, end));
        }
        if (live(i -> i.state() == ItemState.OPEN).isEmpty() && !isGoneUnseen())
            spells.add(new Custody.Spell(DeviceState.PREPARATION, fact.happened(), fact.id(), hub));
    }

    /// A return recorded by somebody who did not know that the device had been given up meanwhile.
    private boolean isGoneUnseen() {
        return !spells.isEmpty()
                && spells.getLast().state() == DeviceState.RETIRED
                && !sees(spells.getLast().fact());
    }

    private void renew(UUID hub, Kind.ItemsRenewed.Renewed renewed) {
        var item = items.stream()
                .filter(i -> i.loan().equals(renewed.loan()) && i.state().isLive())
                .findFirst();
        var term = new Item.Term(fact.id(), renewed.due(), fact.happened(), hub);
        item.ifPresentOrElse(
                i -> replace(i, i.with(term)), () -> trouble(CaseKind.RENEWED_NOT_OUT, List.of(fact.id())));
    }

    private void state(DeviceState next, UUID hub) {
        boolean inHand = !next.isGone();
        for (var item : live(i -> inHand && i.state() == ItemState.OPEN)) {
            if (!sees(item.opened())) {
                trouble(CaseKind.STATED_WHILE_OUT, List.of(item.opened(), fact.id()));
                return;
            }
            replace(item, item.ended(ItemState.PRESUMED, end(hub, Condition.UNCHECKED)));
        }
        spells.add(new Custody.Spell(next, fact.happened(), fact.id(), hub));
    }

    private void undo(UUID target) {
        if (registered.filter(target::equals).isPresent()) registered = Optional.empty();
        fields = fields.without(target);
        local = local.without(target);
        spells.removeIf(s -> s.fact().equals(target));
        for (var item : List.copyOf(items)) {
            var next = item.withoutTerm(target);
            if (item.opened().equals(target)) {
                item.end()
                        .filter(e ->
                                item.state() == ItemState.RETURNED && !e.desk().equals(fact.desk()))
                        .ifPresent(e -> trouble(CaseKind.UNDONE_BUT_USED, List.of(target, e.fact(), fact.id())));
                next = next.in(ItemState.VOID);
            }
            replace(item, next);
        }
        troubles.removeIf(t -> t.facts().contains(target) && t.kind() != CaseKind.UNDONE_BUT_USED);
        reopenWhatEndedBy(target);
    }

    private void reopenWhatEndedBy(UUID target) {
        for (var item : List.copyOf(items)) {
            boolean endedByIt = item.end().filter(e -> e.fact().equals(target)).isPresent();
            boolean noLongerDisputed = item.state() == ItemState.DISPUTED
                    && troubles.stream()
                            .noneMatch(t -> t.kind() == CaseKind.DOUBLE_LOAN
                                    && t.facts().contains(item.opened()));
            if (item.state() == ItemState.VOID || !(endedByIt || noLongerDisputed)) continue;
            boolean free = live(i -> i.state() == ItemState.OPEN).isEmpty();
            replace(item, item.reopened(free ? ItemState.OPEN : ItemState.DISPUTED));
            if (!free && endedByIt) trouble(CaseKind.UNDONE_BUT_USED, List.of(target, fact.id()));
        }
    }

    /// A double loan explains itself when each earlier loan turns out to have ended before the next began,
    /// or when none of them is open any more.
    private void settleWhatIsExplained() {
        for (int i = 0; i < troubles.size(); i++) {
            var trouble = troubles.get(i);
            if (trouble.kind() != CaseKind.DOUBLE_LOAN || trouble.settled()) continue;
            var loans = items.stream()
                    .filter(item -> trouble.facts().contains(item.opened()))
                    .sorted(Comparator.comparingLong(item -> item.at().at()))
                    .toList();
            boolean over = loans.stream().noneMatch(item -> item.state().isLive());
            if (over || isChain(loans))
                troubles.set(i, new Custody.Trouble(trouble.kind(), trouble.facts(), true, trouble.since()));
        }
    }

    private static boolean isChain(List<Item> loans) {
        for (int i = 1; i < loans.size(); i++) {
            long begins = loans.get(i).at().at();
            if (loans.get(i - 1).end().filter(e -> e.at().at() <= begins).isEmpty()) return false;
        }
        return true;
    }

    private Item.End end(UUID hub, Condition condition) {
        return new Item.End(fact.id(), fact.desk(), fact.happened(), hub, condition, Accounts.NOT_ASKED, List.of());
    }

    private List<Item> live(Predicate<Item> which) {
        return items.stream().filter(i -> i.state().isLive()).filter(which).toList();
    }

    private void replace(Item old, Item next) {
        items.set(items.indexOf(old), next);
    }

    private void trouble(CaseKind kind, List<UUID> facts) {
        troubles.add(new Custody.Trouble(
                kind,
                facts.stream().sorted(Ids::compare).toList(),
                false,
                fact.happened().at()));
    }
}
