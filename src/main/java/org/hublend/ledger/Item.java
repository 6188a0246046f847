package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One device in one loan, from hand-over to return.
///
/// @param opened the fact that lent it
/// @param terms the day to give it back by, as lent and after each renewal
/// @param alsoBack returns of what was back already, or does not count, for when that is undone; absent where there are
///     none
public record Item(
        UUID loan,
        UUID person,
        UUID hub,
        UUID opened,
        Happened at,
        Recorded recorded,
        ItemState state,
        List<Term> terms,
        Optional<End> end,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<End> alsoBack) {
    /// A promise to give back by a day: the first by the loan, later ones by renewals.
    public record Term(UUID fact, LocalDate due, Happened at, UUID hub) {}

    /// How the item came to its end.
    public record End(
            UUID fact,
            Happened at,
            Recorded recorded,
            UUID hub,
            Condition condition,
            Accounts accounts,
            List<String> missing) {
        /// Ended by being lent anew.
        static End by(Item next) {
            return new End(
                    next.opened, next.at, next.recorded, next.hub, Condition.UNCHECKED, Accounts.NOT_ASKED, List.of());
        }
    }

    public LocalDate due() {
        return terms.getLast().due();
    }

    Item in(ItemState next) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, end, alsoBack);
    }

    Item ended(ItemState next, End how) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, Optional.of(how), alsoBack);
    }

    Item broughtBack(End how) {
        return state == ItemState.RETURNED || state == ItemState.VOID
                ? withAlsoBack(Stream.concat(alsoBack.stream(), Stream.of(how)))
                : ended(ItemState.RETURNED, how);
    }

    private Item withAlsoBack(Stream<End> ends) {
        return new Item(loan, person, hub, opened, at, recorded, state, terms, end, ends.toList());
    }

    Item reopened(ItemState next) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, Optional.empty(), alsoBack);
    }

    Item with(Term term) {
        var all = new ArrayList<>(terms);
        all.add(term);
        return new Item(loan, person, hub, opened, at, recorded, state, List.copyOf(all), end, alsoBack);
    }

    /// Without what a fact said beside opening or ending it.
    Item without(UUID fact) {
        var left = terms.stream()
                .filter(t -> t.fact().equals(opened) || !t.fact().equals(fact))
                .toList();
        return new Item(loan, person, hub, opened, at, recorded, state, left, end, alsoBack)
                .withAlsoBack(alsoBack.stream().filter(e -> !e.fact().equals(fact)));
    }
}
