package org.hublend.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One device in one loan, from hand-over to return.
///
/// @param opened the fact that lent it
/// @param terms the day to give it back by, as lent and after each renewal
public record Item(
        UUID loan,
        UUID person,
        UUID hub,
        UUID opened,
        Happened at,
        Recorded recorded,
        ItemState state,
        List<Term> terms,
        Optional<End> end) {
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
        return new Item(loan, person, hub, opened, at, recorded, next, terms, end);
    }

    Item ended(ItemState next, End how) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, Optional.of(how));
    }

    Item reopened(ItemState next) {
        return new Item(loan, person, hub, opened, at, recorded, next, terms, Optional.empty());
    }

    Item with(Term term) {
        var all = new ArrayList<>(terms);
        all.add(term);
        return new Item(loan, person, hub, opened, at, recorded, state, List.copyOf(all), end);
    }

    Item withoutTerm(UUID fact) {
        var left = terms.stream()
                .filter(t -> t.fact().equals(opened) || !t.fact().equals(fact))
                .toList();
        return new Item(loan, person, hub, opened, at, recorded, state, left, end);
    }
}
