/// The counter: what a code means, and lending, returning, renewing and undoing by the rules.
@NullMarked
package org.hublend.lending;

import org.jspecify.annotations.NullMarked;
