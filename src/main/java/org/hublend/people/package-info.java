/// The register of those whom we lend to and teach.
@NullMarked
package org.hublend.people;

import org.jspecify.annotations.NullMarked;
