package org.hublend.shell;

import java.time.LocalTime;

/// One thing that this desk recorded today, as the foot of the window lists it.
///
/// @param words such as "DK00388A returned by J. P."
public record Done(LocalTime time, String words, boolean undoable) {}
