package org.hublend.cases;

import java.util.ArrayList;
import java.util.List;
import org.hublend.shell.Texts;

/// One of the ways in which somebody may settle a contradiction, in words.
public record CaseChoice(String words, Decision decision) {
    public static List<CaseChoice> of(OpenCase open, CaseWords words, Texts texts) {
        return switch (open.kind()) {
            case DOUBLE_LOAN, DECIDED_TWICE, LENT_WHILE_GONE, STATED_WHILE_OUT, UNDONE_BUT_USED ->
                places(open, words, texts);
            case LENT_WHILE_OUT, LENT_UNPREPARED, RETURNED_NOT_OUT, RENEWED_NOT_OUT, ACTIVITY_AFTER_ERASURE ->
                List.of(new CaseChoice(texts.of("cases.seen"), new Decision.Seen()));
            case FIELD_CLASH ->
                open.sides().stream()
                        .map(side -> new CaseChoice(side.value(), new Decision.Value(value(open, side))))
                        .toList();
            case SAME_CODE ->
                open.sides().stream()
                        .flatMap(side -> side.owner().stream()
                                .map(owner -> new CaseChoice(
                                        texts.of("cases.owner", side.value()), new Decision.Owner(owner))))
                        .toList();
        };
    }

    /// What the attribute is set to: where it names a record, nothing for the one that it is about.
    private static String value(OpenCase open, OpenCase.Side side) {
        return side.owner()
                .map(owner -> owner.equals(open.subject()) ? "" : owner.id().toString())
                .orElse(side.value());
    }

    /// With one of those who may have it, or here.
    private static List<CaseChoice> places(OpenCase open, CaseWords words, Texts texts) {
        var all = new ArrayList<CaseChoice>();
        for (var side : open.sides())
            side.loan().ifPresent(loan -> all.add(new CaseChoice(words.with(side), new Decision.With(loan))));
        all.add(new CaseChoice(texts.of("cases.here"), new Decision.Here()));
        return all;
    }
}
