package org.hublend.figures;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.hublend.shell.Texts;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;

/// How figures are said.
final class FiguresWords {
    private final Texts texts;

    FiguresWords(Texts texts) {
        this.texts = texts;
    }

    /// "November 2026", "July to September 2026", "2026", "April 2026 to March 2027".
    String period(Period period) {
        return switch (period.length()) {
            case MONTH -> month("MMMM yyyy", period.first());
            case QUARTER -> texts.of("figures.span", month("MMMM", period.first()), month("MMMM yyyy", period.last()));
            case YEAR -> month("yyyy", period.first());
            case FINANCIAL_YEAR ->
                texts.of("figures.span", month("MMMM yyyy", period.first()), month("MMMM yyyy", period.last()));
        };
    }

    String length(Period.Length length) {
        return switch (length) {
            case MONTH -> texts.of("figures.month");
            case QUARTER -> texts.of("figures.quarter");
            case YEAR -> texts.of("figures.year");
            case FINANCIAL_YEAR -> texts.of("figures.financial");
        };
    }

    String title(Overview.What what) {
        return switch (what) {
            case ISSUES_BY_MONTH -> texts.of("figures.plot.issues");
            case SESSIONS_BY_MONTH -> texts.of("figures.plot.sessions");
            case ISSUES_BY_TYPE -> texts.of("figures.plot.types");
            case DEVICES_BY_STATE -> texts.of("figures.plot.states");
        };
    }

    /// What a bar is called; a word that this program does not know is shown as it is.
    String bar(String name) {
        return switch (name) {
            case "laptop" -> texts.of("figures.type.laptop");
            case "tablet" -> texts.of("figures.type.tablet");
            case "phone" -> texts.of("figures.type.phone");
            case "data-device" -> texts.of("figures.type.data");
            case "other" -> texts.of("figures.type.other");
            case "ready" -> texts.of("figures.state.ready");
            case "out" -> texts.of("figures.state.out");
            case "preparation" -> texts.of("figures.state.preparation");
            case "repair" -> texts.of("figures.state.repair");
            case "quarantine" -> texts.of("figures.state.quarantine");
            case "lost" -> texts.of("figures.state.lost");
            case "stolen" -> texts.of("figures.state.stolen");
            case "retired" -> texts.of("figures.state.retired");
            case "to-settle" -> texts.of("figures.state.settle");
            default -> monthOr(name);
        };
    }

    /// The whole plot as one sentence, for a screen reader.
    String spoken(Overview.Plot plot) {
        return texts.of(
                "figures.plot.spoken",
                title(plot.what()),
                plot.bars().stream()
                        .map(b -> texts.of("figures.bar", bar(b.name()), value(b.value())))
                        .collect(Collectors.joining(", ")));
    }

    private String value(Overview.Shown shown) {
        return shown.isHidden() ? texts.of("figures.hidden") : shown.text();
    }

    /// "12 more than in October 2026", or why it can't be said.
    String change(Overview.Number number, Period before, boolean unfinished) {
        var name = period(before);
        if (unfinished) return texts.of("figures.before.all", number.before().text(), name);
        if (number.change().isEmpty()) return texts.of("figures.change.hidden");
        var change = number.change().getAsLong();
        if (change == 0) return texts.of("figures.change.same", name);
        return change > 0
                ? texts.of("figures.change.more", change, name)
                : texts.of("figures.change.fewer", -change, name);
    }

    private String monthOr(String name) {
        try {
            return month("MMM", YearMonth.parse(name));
        } catch (DateTimeException e) {
            return name;
        }
    }

    private String month(String pattern, YearMonth month) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(month);
    }
}
