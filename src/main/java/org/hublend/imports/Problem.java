package org.hublend.imports;

/// Why a row was rejected: the line it starts on (the header is usually 1), the column as the file calls it, and
/// what to do about it in words that repeat nothing of the row.
public record Problem(long line, String column, String problem) {}
