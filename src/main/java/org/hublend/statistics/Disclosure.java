package org.hublend.statistics;

import java.util.Optional;

/// How a true number is changed before it may be seen, so that nobody can be found in a table.
///
/// Totals are never added up from published cells: each is published by the same rule from its own true
/// value. A figure made from a few happenings goes with them: hours out of fewer than 8 sessions, or
/// loan-months out of fewer than 8 loans, are hidden however large they are, since one person's are what
/// one person may be known by.
public enum Disclosure {
    /// NHS England's rule for hospital figures below national level: 0 is 0, 1 to 7 is hidden, the rest is
    /// rounded to the nearest 5. For all that leaves the building.
    NHS_HES("nhs-hes") {
        @Override
        String publish(Figure figure) {
            if (figure.behind() == 0) return "0";
            return figure.behind() <= 7 ? HIDDEN : Long.toString(nearest5(figure.whole()));
        }
    },
    /// Ofqual's rule: to the nearest 5, and 1 to 4 in words. For quick notes among colleagues.
    ROUND5("round5") {
        @Override
        String publish(Figure figure) {
            if (figure.behind() == 0) return "0";
            return figure.behind() <= 4 ? "fewer than 5" : Long.toString(nearest5(figure.whole()));
        }
    },
    /// As it is. For managers only.
    INTERNAL("internal") {
        @Override
        String publish(Figure figure) {
            return figure.exact();
        }

        @Override
        Optional<String> warning() {
            return Optional.of("CONTAINS PERSONAL DATA – not for publication");
        }
    };

    /// Stands for a suppressed number (Government Analysis Function, symbols in tables; `*` is no longer
    /// used).
    static final String HIDDEN = "[c]";

    private final String word;

    Disclosure(String word) {
        this.word = word;
    }

    /// What a figure about people becomes.
    abstract String publish(Figure figure);

    /// What every row that this rule let through must say.
    Optional<String> warning() {
        return Optional.empty();
    }

    public String word() {
        return word;
    }

    public static Optional<Disclosure> read(String word) {
        for (var rule : values()) if (rule.word.equals(word)) return Optional.of(rule);
        return Optional.empty();
    }

    /// Whole numbers have no ties at 5: 2 goes down and 3 up.
    static long nearest5(long n) {
        return 5 * ((n + 2) / 5);
    }
}
