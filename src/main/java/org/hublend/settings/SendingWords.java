package org.hublend.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;
import org.hublend.sync.ExchangeLog;

/// How it is said what is sent, what waits and what is stuck: by the names of things.
final class SendingWords {
    private final Texts texts;
    private final Clock clock;
    private final Dates dates;

    SendingWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.dates = new Dates(texts, clock);
    }

    Optional<String> last(Sending now) {
        return now.last().map(last -> texts.of("settings.last", moment(last.toEpochMilli())));
    }

    String waiting(Sending now) {
        if (now.isAllSent()) return texts.of("settings.all.sent");
        return now.waiting().isEmpty()
                ? texts.of("settings.waiting.none")
                : texts.of("settings.waiting", listed(now.waiting(), this::things));
    }

    /// Those that wait, by name, as far as they are few.
    Optional<String> oldest(Sending now) {
        var names = now.oldest().stream().map(this::thing).distinct().collect(Collectors.joining("; "));
        int all = now.waiting().values().stream().mapToInt(Integer::intValue).sum();
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(
                all <= now.oldest().size()
                        ? texts.of("settings.oldest.all", names)
                        : texts.of("settings.oldest", names));
    }

    String problem(Sending now) {
        return now.waiting().isEmpty()
                ? texts.of("settings.problem", now.problem())
                : texts.of("settings.problem.waiting", now.problem());
    }

    String aside(Sending.Aside aside) {
        return aside.isWaiting()
                ? texts.of("settings.held", thing(aside.thing()))
                : texts.of("settings.aside", thing(aside.thing()), aside.reason());
    }

    String whatToDo(Sending.Aside aside) {
        return aside.isWaiting() ? texts.of("settings.held.do") : texts.of("settings.aside.do");
    }

    /// One exchange, or several that came to the same.
    String when(ExchangeLog.Entry entry) {
        return entry.times() == 1
                ? moment(entry.from())
                : texts.of("settings.log.span", moment(entry.from()), moment(entry.until()), entry.times());
    }

    String ended(ExchangeLog.Entry entry) {
        if (!entry.problem().isEmpty()) return entry.problem();
        return entry.isQuiet() ? texts.of("settings.log.quiet") : texts.of("settings.log.complete");
    }

    String sent(ExchangeLog.Entry entry) {
        return entry.sent().isEmpty() ? texts.of("settings.log.nothing") : listed(entry.sent(), this::things);
    }

    String received(ExchangeLog.Entry entry) {
        return entry.received().isEmpty() ? texts.of("settings.log.nothing") : listed(entry.received(), this::subjects);
    }

    private String listed(Map<String, Integer> counts, BiFunction<String, Integer, String> words) {
        // Some kinds have one name in common, and are one number then.
        var same = new TreeMap<String, Integer>();
        var kinds = new TreeMap<String, String>();
        counts.forEach((kind, count) -> {
            var name = words.apply(kind, 2);
            same.merge(name, count, Integer::sum);
            kinds.put(name, kind);
        });
        return same.entrySet().stream()
                .map(e -> words.apply(kinds.getOrDefault(e.getKey(), ""), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String things(String kind, int count) {
        return switch (kind) {
            case "loan.opened" -> texts.of("settings.things.loans", count);
            case "loan.signed" -> texts.of("settings.things.signatures", count);
            case "items.returned" -> texts.of("settings.things.returns", count);
            case "items.renewed" -> texts.of("settings.things.renewals", count);
            case "session.recorded", "session.corrected" -> texts.of("settings.things.sessions", count);
            case "person.registered", "person.changed" -> texts.of("settings.things.people", count);
            case "device.registered", "device.changed", "device.stated" -> texts.of("settings.things.devices", count);
            case "undone" -> texts.of("settings.things.undone", count);
            case "case.settled" -> texts.of("settings.things.settled", count);
            default -> texts.of("settings.things.other", count);
        };
    }

    private String subjects(String type, int count) {
        return switch (type) {
            case "device" -> texts.of("settings.news.devices", count);
            case "person" -> texts.of("settings.news.people", count);
            case "loan" -> texts.of("settings.things.loans", count);
            case "session" -> texts.of("settings.things.sessions", count);
            case "code" -> texts.of("settings.news.codes", count);
            case "hub" -> texts.of("settings.news.hubs", count);
            case "staff" -> texts.of("settings.news.staff", count);
            default -> texts.of("settings.things.other", count);
        };
    }

    /// "Loan of DK00401T Chromebook 314".
    private String thing(Sending.Thing thing) {
        var name = thing.name().isEmpty() ? texts.of("settings.thing.unnamed") : thing.name();
        return switch (thing.kind()) {
            case "loan.opened", "loan.signed" -> texts.of("settings.thing.loan", name);
            case "items.returned" -> texts.of("settings.thing.return", name);
            case "items.renewed" -> texts.of("settings.thing.renewal", name);
            case "session.recorded", "session.corrected" -> texts.of("settings.thing.session");
            case "person.registered", "person.changed" -> texts.of("settings.thing.person", name);
            case "device.registered", "device.changed", "device.stated" -> texts.of("settings.thing.device", name);
            case "undone" -> texts.of("settings.thing.undone", name);
            default ->
                thing.name().isEmpty() ? texts.of("settings.thing.nameless") : texts.of("settings.thing.other", name);
        };
    }

    private String moment(long at) {
        return dates.moment(LocalDateTime.ofInstant(Instant.ofEpochMilli(at), clock.getZone()));
    }
}
