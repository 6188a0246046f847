package org.hublend.lending;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.hublend.shell.Dates;
import org.hublend.shell.Done;
import org.hublend.shell.Texts;

/// What the foot says of the things that this desk did today.
final class DoneWords {
    private final Texts texts;
    private final Dates dates;

    DoneWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /// A line of the foot; initials only where nobody is open.
    Done line(DaysWork.Entry entry, ZoneId zone, boolean personOpen, Instant now) {
        var words = what(entry, personOpen);
        return new Done(
                LocalTime.ofInstant(entry.at(), zone),
                entry.isUndone() ? texts.of("desk.done.undone", words) : words,
                !entry.isUndone() && !entry.isTooLate(now));
    }

    String what(DaysWork.Entry entry, boolean personOpen) {
        var tags = String.join(", ", entry.tags());
        var who = personOpen || entry.initials().isEmpty() ? texts.of("desk.somebody") : entry.initials();
        var due = entry.due().map(dates::day).orElse("");
        return switch (entry.what()) {
            case LENT ->
                entry.isToSign()
                        ? texts.of("papers.done.lent", tags, who, due)
                        : texts.of("desk.done.lent", tags, who, due);
            case RETURNED -> texts.of("desk.done.returned", tags, who);
            case RENEWED -> texts.of("desk.done.renewed", tags, who, due);
            case FOUND -> texts.of("desk.done.found", tags);
            case PREPARED -> texts.of("desk.done.prepared", tags);
            case ASIDE -> texts.of("desk.done.aside", tags);
        };
    }
}
