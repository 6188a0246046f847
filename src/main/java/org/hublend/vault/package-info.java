/// Keys, the sealing and opening of personal data, and PIN verifiers; it knows nothing of the other rooms.
@NullMarked
package org.hublend.vault;

import org.jspecify.annotations.NullMarked;
