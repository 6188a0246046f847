/// Other people's CSV files read into rows, each bad row named; what becomes of the rows is the business of other
/// rooms.
@NullMarked
package org.hublend.imports;

import org.jspecify.annotations.NullMarked;
