/// What the alliance can say in numbers: measures over the tables of state, guarded by a rule of
/// disclosure, as a file.
@NullMarked
package org.hublend.statistics;

import org.jspecify.annotations.NullMarked;
