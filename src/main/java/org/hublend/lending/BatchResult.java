package org.hublend.lending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.hublend.imports.BatchRow;
import org.hublend.storage.Recording;

/// What became of one line of a batch file.
///
/// @param agreement the number of the agreement, for a loan
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BatchResult(long line, String outcome, String reason, String agreement) {
    /// The words for the four outcomes.
    public enum Word {
        DONE,
        CONFIRM,
        REFUSED,
        UNKNOWN
    }

    static BatchResult of(long line, Word word, String reason) {
        return new BatchResult(line, word.name().toLowerCase(Locale.ROOT), reason, "");
    }

    static BatchResult refused(BatchRow row, String reason) {
        return of(row.line(), Word.REFUSED, reason);
    }

    static BatchResult unknown(BatchRow row, String reason) {
        return of(row.line(), Word.UNKNOWN, reason);
    }

    /// Of what the rules said; a line that was recorded is remembered, so that it is not recorded again.
    static BatchResult of(Recording recording, BatchRow row, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var fact) -> {
                recording.lineBecame(row.key(), fact.id());
                yield of(row.line(), Word.DONE, "");
            }
            case Outcome.Lent(var fact, var loan) -> {
                recording.lineBecame(row.key(), fact.id());
                yield new BatchResult(row.line(), "done", "", loan.number());
            }
            case Outcome.Refused(var objections) -> refused(row, words(objections));
            case Outcome.Confirm(var objections) -> of(row.line(), Word.CONFIRM, words(objections));
        };
    }

    private static String words(List<Objection> objections) {
        return String.join(
                ", ", objections.stream().map(o -> o.rule().word()).distinct().toList());
    }
}
