/// A whole alliance in one thread, from one seed: desks and a centre with real databases, a network that fails, and
/// oracles that say what must be so whatever happens.
@NullMarked
package org.hublend.simulation;

import org.jspecify.annotations.NullMarked;
