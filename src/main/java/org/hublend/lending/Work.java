package org.hublend.lending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hublend.devices.Device;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;

/// The work in hand: whom the desk lends to, what lies in the basket and what is coming back. Nothing of it is
/// recorded yet, but for a pile, of which each scan is.
///
/// @param paper the agreement that lies open: what of it is out can be ticked as it comes back
/// @param until the day to give back by, where somebody chose one
public record Work(
        Optional<Borrower> borrower,
        List<Line> basket,
        List<Back> back,
        Optional<Paper> paper,
        Optional<Pile> pile,
        Optional<Counter.Due> until) {
    public static final Work NONE = of(Optional.empty(), List.of(), Optional.empty());

    /// A device in the basket with the accessories that go along.
    public record Line(Thing thing, Set<UUID> parts) {
        static Line whole(Thing thing) {
            var ready = thing.partsIn(DeviceState.READY).stream().map(Device::id);
            return new Line(thing, Set.copyOf(ready.toList()));
        }

        Line toggled(UUID part) {
            return new Line(thing, toggle(parts, part));
        }
    }

    /// A device that is coming back, with the accessories that are here, and what was answered about its accounts.
    ///
    /// @param wrong what somebody saw that is wrong with it
    public record Back(Thing thing, Set<UUID> here, Optional<Accounts> accounts, Optional<Wrong> wrong) {
        static Back of(Thing thing) {
            return new Back(thing, Set.of(), Optional.empty(), Optional.empty());
        }

        Back toggled(UUID part) {
            return new Back(thing, toggle(here, part), accounts, wrong);
        }

        Back answered(Accounts answer) {
            return new Back(thing, here, Optional.of(answer), wrong);
        }

        Back with(Wrong what) {
            return new Back(thing, here, accounts, Optional.of(what));
        }

        /// The accessories that went out with it and are not on the counter.
        public List<Device> missing() {
            return thing.partsIn(DeviceState.OUT).stream()
                    .filter(p -> !here.contains(p.id()))
                    .toList();
        }

        Condition condition() {
            if (wrong.filter(w -> w == Wrong.DAMAGED).isPresent()) return Condition.DAMAGED;
            return missing().isEmpty()
                            && wrong.filter(w -> w == Wrong.PART_MISSING).isEmpty()
                    ? Condition.UNCHECKED
                    : Condition.INCOMPLETE;
        }
    }

    static Work of(Optional<Borrower> borrower, List<Line> basket, Optional<Counter.Due> until) {
        return new Work(borrower, basket, List.of(), Optional.empty(), Optional.empty(), until);
    }

    static Work of(Pile pile) {
        return new Work(Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.of(pile), Optional.empty());
    }

    public boolean isNone() {
        return borrower.isEmpty() && basket.isEmpty() && back.isEmpty() && paper.isEmpty() && pile.isEmpty();
    }

    /// Whether it is still about the same person or pile, so that what is typed for it stays.
    boolean isOfSame(Work other) {
        return isNone() == other.isNone()
                && borrower.map(b -> b.person().id())
                        .equals(other.borrower.map(b -> b.person().id()))
                && pile.isPresent() == other.pile.isPresent();
    }

    public boolean isReturning() {
        return !back.isEmpty();
    }

    public boolean canLend() {
        return borrower.isPresent() && !basket.isEmpty() && back.isEmpty();
    }

    Work to(Borrower person) {
        return new Work(Optional.of(person), basket, back, Optional.empty(), Optional.empty(), until);
    }

    Work withBasket(List<Line> lines) {
        return new Work(borrower, List.copyOf(lines), back, paper, pile, until);
    }

    Work with(Line line) {
        return withBasket(Stream.concat(basket.stream(), Stream.of(line)).toList());
    }

    Work without(Thing thing) {
        return withBasket(basket.stream().filter(l -> l.thing() != thing).toList());
    }

    Work withBack(List<Back> lines) {
        return new Work(borrower, basket, List.copyOf(lines), paper, pile, until);
    }

    Work with(Back line) {
        return withBack(Stream.concat(back.stream(), Stream.of(line)).toList());
    }

    Work with(Paper open) {
        return new Work(borrower, basket, back, Optional.of(open), pile, until);
    }

    Work with(Pile taken) {
        return new Work(borrower, basket, back, paper, Optional.of(taken), until);
    }

    Work withoutPaper() {
        return new Work(borrower, basket, back, Optional.empty(), pile, until);
    }

    Work until(Counter.Due day) {
        return new Work(borrower, basket, back, paper, pile, Optional.of(day));
    }

    /// Of the agreement that lies open, what nobody has ticked or scanned yet.
    public List<Thing> notHereYet() {
        return paper.stream()
                .flatMap(p -> p.out().stream())
                .filter(t -> !isComingBack(t))
                .toList();
    }

    boolean hasInBasket(Thing thing) {
        return thing.isIn(basket.stream().map(Line::thing).toList());
    }

    boolean isComingBack(Thing thing) {
        return thing.isIn(back.stream().map(Back::thing).toList());
    }

    /// The next device whose accounts nobody was asked about.
    Optional<Back> unanswered() {
        return back.stream().filter(b -> b.accounts().isEmpty()).findFirst();
    }

    /// An accessory is on the counter, or is not after all.
    Work toggled(UUID part) {
        return withBasket(map(basket, l -> has(l.thing(), part) ? l.toggled(part) : l))
                .withBack(map(back, b -> has(b.thing(), part) ? b.toggled(part) : b));
    }

    Work answered(UUID device, Accounts accounts) {
        return changed(device, b -> b.answered(accounts));
    }

    Work changed(UUID device, UnaryOperator<Back> how) {
        return withBack(map(back, b -> b.thing().device().id().equals(device) ? how.apply(b) : b));
    }

    private static boolean has(Thing thing, UUID part) {
        return thing.parts().stream().anyMatch(p -> p.id().equals(part));
    }

    private static Set<UUID> toggle(Set<UUID> parts, UUID part) {
        var toggled = new HashSet<>(parts);
        if (!toggled.remove(part)) toggled.add(part);
        return Set.copyOf(toggled);
    }

    private static <T> List<T> map(List<T> lines, UnaryOperator<T> change) {
        var changed = new ArrayList<>(lines);
        changed.replaceAll(change);
        return List.copyOf(changed);
    }
}
