package org.hublend.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// How sessions are said.
final class SessionWords {
    private final Texts texts;
    private final Dates dates;

    SessionWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.dates = new Dates(texts, clock);
    }

    Texts texts() {
        return texts;
    }

    /// A word that a batch file brought and this program does not know is shown as it is.
    String form(String word) {
        return switch (word) {
            case "drop-in" -> texts.of("session.form.drop-in");
            case "one-to-one" -> texts.of("session.form.one-to-one");
            case "group" -> texts.of("session.form.group");
            case "phone" -> texts.of("session.form.phone");
            case "home-visit" -> texts.of("session.form.home-visit");
            default -> word;
        };
    }

    String topic(String word) {
        return switch (word) {
            case "awareness-raising" -> texts.of("session.topic.awareness-raising");
            case "device-basics" -> texts.of("session.topic.device-basics");
            case "communicating" -> texts.of("session.topic.communicating");
            case "transacting" -> texts.of("session.topic.transacting");
            case "managing-information" -> texts.of("session.topic.managing-information");
            case "problem-solving" -> texts.of("session.topic.problem-solving");
            case "creating" -> texts.of("session.topic.creating");
            case "security" -> texts.of("session.topic.security");
            default -> word;
        };
    }

    /// Why nobody can have used a device.
    String whyNot(DeviceState state) {
        return switch (state) {
            case LOST -> texts.of("rule.lost");
            case RETIRED -> texts.of("rule.retired");
            case ON_THE_WAY -> texts.of("rule.on-the-way");
            case TO_SETTLE -> texts.of("rule.to-settle");
            case READY, OUT, PREPARATION, REPAIR, QUARANTINE, STOLEN, UNREGISTERED -> texts.of("rule.not-registered");
        };
    }

    /// In the order of the tiles.
    String topics(Collection<String> words) {
        var all = new ArrayList<>(words);
        all.sort((a, b) -> Integer.compare(Form.TOPICS.indexOf(a), Form.TOPICS.indexOf(b)));
        return all.stream().map(this::topic).collect(Collectors.joining(", "));
    }

    String people(int count) {
        return texts.of("session.people", count);
    }

    /// "Group, 60 minutes, 5 people".
    String brief(String form, int minutes, int headcount) {
        return texts.of("session.brief", form(form), minutes, people(headcount));
    }

    String brief(Draft draft) {
        return brief(draft.form(), draft.length(), draft.headcount());
    }

    String brief(SessionLine line) {
        return brief(line.form(), line.minutes(), line.headcount());
    }

    String moment(SessionLine line) {
        return dates.moment(line.held());
    }

    String corrected(SessionLine line) {
        return line.corrected()
                .map(at -> texts.of("session.corrected.at", dates.moment(at)))
                .orElse("");
    }

    /// A named person, or words for one whom this desk may not name.
    String name(Came person) {
        return person.shortName().isEmpty() ? texts.of("session.somebody") : person.shortName();
    }

    /// "yesterday", "Tue 24 Nov, 14:30".
    String when(When when) {
        return when.at()
                .map(at -> texts.of("session.when.at", dates.near(when.on()), dates.time(at)))
                .orElseGet(() -> dates.near(when.on()));
    }

    String day(LocalDate date) {
        return dates.near(date);
    }
}
