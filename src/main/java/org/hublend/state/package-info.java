/// The tables that say how things stand, and the applying of facts to them: the same on a desk and at the centre.
@NullMarked
package org.hublend.state;

import org.jspecify.annotations.NullMarked;
