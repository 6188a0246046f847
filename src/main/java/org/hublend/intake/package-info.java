/// Taking in whole lists that others made: choosing the file, seeing what would happen, and then doing it.
@NullMarked
package org.hublend.intake;

import org.jspecify.annotations.NullMarked;
