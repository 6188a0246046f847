package org.hublend.imports;

/// The order of day, month and year that the reader was told to expect in dates such as 3/4/23.
public enum DateOrder {
    /// Found from the whole file; where the file does not settle it, the rows in question are rejected and the reading
    /// says so.
    AUTO,
    DMY,
    MDY,
    YMD
}
