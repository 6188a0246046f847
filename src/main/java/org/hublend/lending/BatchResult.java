package org.hublend.lending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

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
}
