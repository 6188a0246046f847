/// Keys or camera frames become a scan here, and the shape of its code says what it may be.
@NullMarked
package org.hublend.scanning;

import org.jspecify.annotations.NullMarked;
