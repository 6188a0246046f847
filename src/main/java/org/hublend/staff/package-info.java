/// The register of those who use Hublend, and their signing in.
@NullMarked
package org.hublend.staff;

import org.jspecify.annotations.NullMarked;
