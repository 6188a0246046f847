/// Preparation: what happens to a device between a return and its next loan.
@NullMarked
package org.hublend.preparation;

import org.jspecify.annotations.NullMarked;
