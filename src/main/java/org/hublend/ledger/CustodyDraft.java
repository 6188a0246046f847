package org.hublend.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// A device's custody while one fact is worked into it.
final class CustodyDraft {
    private final Custody before;
    private final Fact fact;
    final List<Custody.Spell> spells;
    final List<Item> items;
    final List<Custody.Trouble> troubles;
    Optional<UUID> registered;
    Fields fields;
    Local local;

    CustodyDraft(Custody before, Fact fact) {
        this.before = before;
        this.fact = fact;
        spells = new ArrayList<>(before.spells());
        items = new ArrayList<>(before.items());
        troubles = new ArrayList<>(before.troubles());
        registered = before.registered();
        fields = before.fields();
        local = before.local();
    }

    Custody finished() {
        goesOutWithWhatIsLive();
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

    boolean is(UUID device) {
        return device.equals(before.id());
    }

    Fact fact() {
        return fact;
    }

    Sight sight() {
        return before.sight();
    }

    boolean sees(UUID earlier) {
        return before.sight().sees(fact, earlier);
    }

    boolean sees(Item item) {
        return sees(item.opened());
    }

    /// Whether who recorded the one knew of the other; of this fact, too, which comes last.
    boolean saw(UUID later, UUID earlier) {
        if (earlier.equals(fact.id())) return false;
        return later.equals(fact.id()) ? sees(earlier) : before.sight().saw(later, earlier);
    }

    void change(Map<String, String> changes) {
        fields = fields.after(changes, fact, before.sight());
        local = local.after(fact);
    }

    List<Item> live(Predicate<Item> which) {
        return items.stream().filter(i -> i.state().isLive()).filter(which).toList();
    }

    Optional<Item> open() {
        return items.stream().filter(i -> i.state() == ItemState.OPEN).findFirst();
    }

    /// The first loan after this one by somebody who knew of it.
    Optional<Item> next(Item loan) {
        return items.subList(items.indexOf(loan) + 1, items.size()).stream()
                .filter(i -> i.state() != ItemState.VOID && saw(i.opened(), loan.opened()))
                .findFirst();
    }

    /// Where among the spells the one stands that a fact began.
    Optional<Integer> place(UUID began) {
        return place(0, s -> s.fact().equals(began));
    }

    /// Where among the spells somebody who knew of a loan had the device in hand; to register one says no such thing.
    /// That was after the loan; a second scan of one began no spell, and there the clocks tell.
    Optional<Integer> inHand(Item loan) {
        var own = place(loan.opened());
        return place(
                own.orElse(0),
                s -> s.state() != DeviceState.OUT
                        && !s.state().isGone()
                        && !registered.filter(s.fact()::equals).isPresent()
                        && (own.isPresent() || loan.at().at() <= s.at().at())
                        && saw(s.fact(), loan.opened()));
    }

    private Optional<Integer> place(int from, Predicate<Custody.Spell> which) {
        for (int i = from; i < spells.size(); i++) if (which.test(spells.get(i))) return Optional.of(i);
        return Optional.empty();
    }

    void replace(Item old, Item next) {
        items.set(items.indexOf(old), next);
    }

    void spell(DeviceState state, UUID hub) {
        spells.add(new Custody.Spell(state, fact.happened(), fact.id(), hub));
    }

    void trouble(CaseKind kind, UUID... facts) {
        trouble(kind, List.of(facts));
    }

    void trouble(CaseKind kind, List<UUID> facts) {
        var sorted = facts.stream().distinct().sorted(Ids::compare).toList();
        boolean known = troubles.stream()
                .anyMatch(t -> t.kind() == kind && !t.settled() && t.facts().equals(sorted));
        if (!known)
            troubles.add(
                    new Custody.Trouble(kind, sorted, false, fact.happened().at(), Optional.empty()));
    }

    /// Whoever has the device in hand says by it that the loans that they know of are over.
    void presumeOver(UUID hub) {
        for (var item : live(this::sees)) presumeOver(item, hub);
    }

    void presumeOver(Item item, UUID hub) {
        replace(item, item.ended(ItemState.PRESUMED, end(hub)));
    }

    private Item.End end(UUID hub) {
        return new Item.End(
                fact.id(), fact.happened(), fact.recorded(), hub, Condition.UNCHECKED, Accounts.NOT_ASKED, List.of());
    }

    /// A device with a live loan is out, whatever was said of it by those who did not know of the loan.
    private void goesOutWithWhatIsLive() {
        var live = live(_ -> true);
        if (live.isEmpty()) return;
        if (!spells.isEmpty()
                && (spells.getLast().state() == DeviceState.OUT
                        || spells.getLast().state().isGone())) return;
        var item = open().orElse(live.getLast());
        spells.add(new Custody.Spell(DeviceState.OUT, fact.happened(), item.opened(), item.hub()));
    }
}
