package org.hublend.imports;

import java.time.Instant;
import java.util.Map;

/// One action of a batch file.
///
/// @param line where it stands in the file
/// @param key the same for the same content, so that a file read twice is known again
/// @param hub and `by`: whose action it was, where a file speaks for several hubs; else empty
public record BatchRow(
        long line,
        String key,
        Instant at,
        String action,
        String person,
        String item,
        Map<String, String> detail,
        String hub,
        String by) {
    /// Cards stay out of logs and test output.
    @Override
    public String toString() {
        return "BatchRow[line=" + line + "]";
    }
}
