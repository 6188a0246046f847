/// Skills sessions: recording and correcting them.
@NullMarked
package org.hublend.sessions;

import org.jspecify.annotations.NullMarked;
