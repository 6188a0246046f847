package org.hublend.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// The figures of a period at a glance, as a rule of disclosure lets them be seen: nothing in it is a true number
/// that the rule hides.
///
/// @param devicesOut of all that could be lent, at the end of the period or today
public record Overview(
        Number issues,
        Number renewals,
        Number borrowers,
        Number devicesOut,
        Number sessions,
        Number hours,
        String devicesLendable,
        List<Plot> plots) {
    /// Months that a plot over time shows.
    private static final int MONTHS = 12;

    private static final Set<String> GONE = Set.of("lost", "stolen", "retired", "unregistered");

    /// One number as it may be seen.
    ///
    /// @param before the same of the period before
    /// @param change from before; empty where the rule hides either
    public record Number(Shown now, Shown before, OptionalLong change) {
        private static Number of(Shown now, Shown before) {
            return new Number(
                    now,
                    before,
                    now.plotted().isPresent() && before.plotted().isPresent()
                            ? OptionalLong.of(
                                    now.plotted().getAsLong() - before.plotted().getAsLong())
                            : OptionalLong.empty());
        }
    }

    /// @param text as the rule writes it, `[c]` where it hides
    /// @param plotted what the text says, in whole units; empty where it hides
    public record Shown(String text, OptionalLong plotted) {
        static final Shown NOTHING = new Shown("0", OptionalLong.of(0));

        public boolean isHidden() {
            return plotted.isEmpty();
        }
    }

    /// What a plot shows.
    public enum What {
        ISSUES_BY_MONTH,
        SESSIONS_BY_MONTH,
        ISSUES_BY_TYPE,
        DEVICES_BY_STATE
    }

    /// @param bars in their order, by month, type or state
    public record Plot(What what, List<Bar> bars) {
        public Plot {
            bars = List.copyOf(bars);
        }

        /// Whether there is nothing to plot.
        public boolean isEmpty() {
            return bars.stream().allMatch(b -> b.value().equals(Shown.NOTHING));
        }
    }

    /// @param name a month such as 2026-09, a type of device or a state
    public record Bar(String name, Shown value) {}

    /// Reads with several queries: give it a connection in one read transaction.
    public static Overview of(DSLContext sql, Request request) {
        var now = new Reading(sql, request);
        var before = new Reading(sql, with(request, request.period().before()));
        return new Overview(
                now.against(before, Measure.ISSUES),
                now.against(before, Measure.RENEWALS),
                now.against(before, Measure.BORROWERS),
                Number.of(now.devices("out"), before.devices("out")),
                now.against(before, Measure.SESSIONS),
                now.against(before, Measure.HOURS),
                now.lendable(),
                plots(sql, request, now));
    }

    private static List<Plot> plots(DSLContext sql, Request request, Reading now) {
        var last = YearMonth.from(request.today()).isBefore(request.period().last())
                ? YearMonth.from(request.today())
                : request.period().last();
        var year = new Reading(
                sql, with(request, new Period(request.period().word(), last.minusMonths(MONTHS - 1), last)));
        return List.of(
                new Plot(What.ISSUES_BY_MONTH, year.byMonth(Measure.ISSUES)),
                new Plot(What.SESSIONS_BY_MONTH, year.byMonth(Measure.SESSIONS)),
                new Plot(What.ISSUES_BY_TYPE, now.by(Measure.ISSUES, Dimension.DEVICE_TYPE)),
                new Plot(What.DEVICES_BY_STATE, now.states()));
    }

    private static Request with(Request request, Period period) {
        return new Request(period, request.by(), request.rule(), request.scope(), request.today());
    }

    /// The figures of one period, seen through its rule.
    private record Reading(Measures measures, Request request) {
        Reading(DSLContext sql, Request request) {
            this(new Measures(sql, new Hubs(sql), request), request);
        }

        Number against(Reading before, Measure measure) {
            return Number.of(total(measure), before.total(measure));
        }

        Shown total(Measure measure) {
            return measures.of(measure, List.of()).stream()
                    .findFirst()
                    .map(this::shown)
                    .orElse(Shown.NOTHING);
        }

        List<Bar> byMonth(Measure measure) {
            var found = by(measure, Dimension.MONTH);
            var bars = new ArrayList<Bar>();
            for (var month : request.period().begun(request.today()))
                bars.add(found.stream()
                        .filter(b -> b.name().equals(month.toString()))
                        .findFirst()
                        .orElse(new Bar(month.toString(), Shown.NOTHING)));
            return bars;
        }

        List<Bar> by(Measure measure, Dimension dimension) {
            var bars = new TreeMap<String, Shown>();
            for (var row : measures.of(measure, List.of(dimension))) bars.put(row.at(dimension), shown(row));
            return bars.entrySet().stream()
                    .map(e -> new Bar(e.getKey(), e.getValue()))
                    .toList();
        }

        List<Bar> states() {
            return by(Measure.DEVICES, Dimension.STATE);
        }

        Shown devices(String state) {
            return states().stream()
                    .filter(b -> b.name().equals(state))
                    .findFirst()
                    .map(Bar::value)
                    .orElse(Shown.NOTHING);
        }

        /// All that are not gone for good. With those that are out it is told by the rule for people.
        String lendable() {
            long lendable = measures.of(Measure.DEVICES, List.of(Dimension.STATE)).stream()
                    .filter(row -> !GONE.contains(row.at(Dimension.STATE)))
                    .mapToLong(row -> row.figure().amount())
                    .sum();
            return shown(new Row(Measure.DEVICES, Map.of(), new Figure(lendable, 1, lendable)))
                    .text();
        }

        private Shown shown(Row row) {
            var text = row.measure().isAboutPeople(row.cell())
                    ? request.rule().publish(row.figure())
                    : row.figure().exact();
            return new Shown(text, plotted(text));
        }

        /// Only what the text itself says: a bar must not tell what the rule hides.
        private static OptionalLong plotted(String text) {
            try {
                return OptionalLong.of(Math.round(Double.parseDouble(text)));
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }
    }
}
