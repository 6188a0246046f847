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
/// @param before what it was taken to be over by before it was brought back; absent where there was nothing
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
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<End> before,

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
        private static final long UNKNOWN = 24 * 3_600_000L;

        /// Ended by being lent anew.
        static End by(Item next) {
            return new End(
                    next.opened, next.at, next.recorded, next.hub, Condition.UNCHECKED, Accounts.NOT_ASKED, List.of());
        }

        /// Ended by somebody who had the device in hand. How good their clock was is not remembered; nor is, of what
        /// was sent away, where from.
        static End by(Custody.Spell spell) {
            var recorded = new Recorded(spell.at().at(), 0, UNKNOWN);
            return new End(
                    spell.fact(),
                    spell.at(),
                    recorded,
                    spell.hub(),
                    Condition.UNCHECKED,
                    Accounts.NOT_ASKED,
                    List.of());
        }
    }

    public LocalDate due() {
        return terms.getLast().due();
    }

    Item in(ItemState next) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, end, before, alsoBack);
    }

    Item ended(ItemState next, End how) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, Optional.of(how), before, alsoBack);
    }

    Item broughtBack(End how) {
        if (state == ItemState.RETURNED || state == ItemState.VOID)
            return withAlsoBack(Stream.concat(alsoBack.stream(), Stream.of(how)));
        return new Item(
                loan, person, hub, opened, at, recorded, ItemState.RETURNED, terms, Optional.of(how), end, alsoBack);
    }

    /// Over by what it was taken to be over by before it was brought back.
    Item presumedAgain() {
        return new Item(
                loan, person, hub, opened, at, recorded, ItemState.PRESUMED, terms, before, Optional.empty(), alsoBack);
    }

    private Item withAlsoBack(Stream<End> ends) {
        return new Item(loan, person, hub, opened, at, recorded, state, terms, end, before, ends.toList());
    }

    Item reopened(ItemState next) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, Optional.empty(), before, alsoBack);
    }

    Item with(Term term) {
        var all = new ArrayList<>(terms);
        all.add(term);
        return new Item(loan, person, hub, opened, at, recorded, state, List.copyOf(all), end, before, alsoBack);
    }

    /// Without what a fact said beside opening or ending it.
    Item without(UUID fact) {
        var left = terms.stream()
                .filter(t -> t.fact().equals(opened) || !t.fact().equals(fact))
                .toList();
        var still = before.filter(e -> !e.fact().equals(fact));
        return new Item(loan, person, hub, opened, at, recorded, state, left, end, still, alsoBack)
                .withAlsoBack(alsoBack.stream().filter(e -> !e.fact().equals(fact)));
    }
}
