/// The places that lend, and when they are staffed.
@NullMarked
package org.hublend.hubs;

import org.jspecify.annotations.NullMarked;
