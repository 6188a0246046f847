/// How an empty data folder becomes a desk: alone, or as one of an alliance.
@NullMarked
package org.hublend.founding;

import org.jspecify.annotations.NullMarked;
