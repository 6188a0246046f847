package org.hublend.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hublend.ledger.RegisterEntry;
import org.hublend.shell.Dates;
import org.hublend.shell.Spans;
import org.hublend.shell.Texts;

/// Says a contradiction as people would tell it.
public final class CaseWords {
    private static final int WORTH_SAYING = 5;

    private final Texts texts;
    private final Spans spans;
    private final Dates dates;

    public CaseWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.dates = new Dates(texts, clock);
    }

    public String title(OpenCase open) {
        return switch (open.kind()) {
            case DOUBLE_LOAN -> texts.of("cases.double");
            case DECIDED_TWICE -> texts.of("cases.twice");
            case LENT_WHILE_OUT -> texts.of("cases.lent.out");
            case LENT_WHILE_GONE -> texts.of("cases.lent.gone");
            case LENT_UNPREPARED -> texts.of("cases.lent.unprepared");
            case RETURNED_NOT_OUT -> texts.of("cases.returned");
            case RENEWED_NOT_OUT -> texts.of("cases.renewed");
            case STATED_WHILE_OUT -> texts.of("cases.stated");
            case UNDONE_BUT_USED -> texts.of("cases.undone");
            case FIELD_CLASH -> texts.of("cases.field");
            case SAME_CODE -> texts.of("cases.code");
            case ACTIVITY_AFTER_ERASURE -> texts.of("cases.erased");
        };
    }

    public String question(OpenCase open) {
        return switch (open.kind()) {
            case DOUBLE_LOAN, DECIDED_TWICE, LENT_WHILE_GONE, STATED_WHILE_OUT, UNDONE_BUT_USED ->
                texts.of("cases.where", open.what());
            case LENT_WHILE_OUT, LENT_UNPREPARED, RETURNED_NOT_OUT, RENEWED_NOT_OUT ->
                texts.of("cases.look", open.what());
            case FIELD_CLASH ->
                open.detail().equals(RegisterEntry.SAME)
                        ? texts.of("cases.which.record", open.what())
                        : texts.of("cases.which.value", open.detail(), open.what());
            case SAME_CODE -> texts.of("cases.which.owner", open.what());
            case ACTIVITY_AFTER_ERASURE -> texts.of("cases.erased.look");
        };
    }

    /// "Bredbury Library lent it to R. K., Tuesday 14:02".
    public String side(OpenCase.Side side) {
        if (!side.value().isEmpty()) return side.value();
        var who = side.who().isEmpty() ? texts.of("cases.somebody") : side.who();
        var when = side.at().map(dates::moment).orElse("");
        return texts.of("cases.side", side.hub(), who, when);
    }

    /// How sure the clock is that recorded it; nothing where it hardly matters.
    Optional<String> doubt(OpenCase.Side side) {
        return side.doubtMinutes() < WORTH_SAYING
                ? Optional.empty()
                : Optional.of(texts.of(
                        "cases.doubt",
                        spans.of(Duration.ofMinutes(side.doubtMinutes()).toMillis())));
    }

    /// The same where it is always said; empty where there is no time to be sure of.
    public Optional<String> sureness(OpenCase.Side side) {
        if (side.at().isEmpty()) return Optional.empty();
        return doubt(side).or(() -> Optional.of(texts.of("cases.sure", WORTH_SAYING)));
    }

    String with(OpenCase.Side side) {
        var who = side.who().isEmpty() ? texts.of("cases.somebody") : side.who();
        return texts.of("cases.with", who, side.hub());
    }

    public String since(OpenCase open) {
        return open.since().map(dates::moment).orElse("");
    }
}
