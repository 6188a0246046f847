package org.hublend.imports;

/// One person as a file describes them; what the file leaves out is empty.
///
/// @param line where the row starts in the file
/// @param card empty when one is to be allotted; otherwise once in a reading
/// @param theirKey what the other system calls this person (Snipe-IT's username), by which the same file read twice
/// finds the
///     same person; otherwise empty
/// @param name never empty
/// @param hub the name of a hub as the file has it
public record PersonRow(
        long line,
        String card,
        String theirKey,
        String name,
        String phone,
        String email,
        String address,
        String postcode,
        String ageBand,
        String reason,
        String referredBy,
        String household,
        String language,
        String format,
        String organisation,
        String hub,
        String notes) {
    /// Personal data stays out of logs and test output.
    @Override
    public String toString() {
        return "PersonRow[line=" + line + "]";
    }
}
