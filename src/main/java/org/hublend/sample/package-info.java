/// The sample alliance, and the generator of sizes.
@NullMarked
package org.hublend.sample;

import org.jspecify.annotations.NullMarked;
