/// The figures of a period on screen, as they are safe to share.
@NullMarked
package org.hublend.figures;

import org.jspecify.annotations.NullMarked;
