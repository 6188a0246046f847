package org.hublend.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Which figures somebody wants.
///
/// @param by what to break them down by; each measure takes those that it has
/// @param today on the hubs' calendar; nothing later is counted as still going on
public record Request(Period period, Set<Dimension> by, Disclosure rule, HubScope scope, LocalDate today) {
    /// Tables with more dimensions have cells of one person each.
    static final int MOST_DIMENSIONS = 3;

    /// What is told where nothing is asked for.
    public static final String BY_DEFAULT = "hub,month";

    public Request {
        by = Set.copyOf(by);
    }

    /// What became of words that were typed.
    public sealed interface Asked {
        record Understood(Request request) implements Asked {}

        /// @param says what is wrong, in a sentence for whoever typed it
        record Unclear(String says) implements Asked {}
    }

    /// @param by words with commas between, such as `hub,month` or `ward,age-band`; nothing for
    /// [Request#BY_DEFAULT]
    public static Asked read(String period, String by, String rule, HubScope scope, LocalDate today) {
        var months = Period.read(period.strip());
        if (months.isEmpty())
            return new Asked.Unclear("The period must be " + Period.FORMS + ": only whole months, since tables whose"
                    + " periods differ by a few days give people away.");
        var guard = Disclosure.read(rule.strip());
        if (guard.isEmpty()) return new Asked.Unclear("There is no such rule; there are " + rules() + ".");
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var word : (by.isBlank() ? BY_DEFAULT : by).split(",")) {
            var dimension = Dimension.read(word.strip());
            if (dimension.isEmpty())
                return new Asked.Unclear("Figures can't be broken down by that; they can by " + dimensions() + ".");
            dimensions.add(dimension.get());
        }
        if (guard.get() != Disclosure.INTERNAL && dimensions.size() > MOST_DIMENSIONS)
            return new Asked.Unclear(
                    "A table for others has three breakdowns at most, so that nobody stands alone in it.");
        return new Asked.Understood(new Request(months.get(), dimensions, guard.get(), scope, today));
    }

    private static String rules() {
        return String.join(
                ", ", Arrays.stream(Disclosure.values()).map(Disclosure::word).toList());
    }

    private static String dimensions() {
        return String.join(
                ", ", Arrays.stream(Dimension.values()).map(Dimension::word).toList());
    }
}
