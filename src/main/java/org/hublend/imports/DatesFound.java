package org.hublend.imports;

/// The order of dates that a file was read with.
public enum DatesFound {
    /// No date left a choice: there were none, or all had the year first or the month as a word.
    NO_QUESTION,
    DMY,
    MDY,
    YMD,
    /// Every date would do as day first and as month first; the rows with such dates were rejected.
    AMBIGUOUS,
    /// Some dates can only be day first and others only month first; the rows between were rejected.
    MIXED;

    /// Whether the reading has to be done again with an order that a person gives.
    public boolean needsAnswer() {
        return this == AMBIGUOUS || this == MIXED;
    }
}
