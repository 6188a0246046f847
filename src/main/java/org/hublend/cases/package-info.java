/// The inbox of contradictions, each told in plain words and settled by one key.
@NullMarked
package org.hublend.cases;

import org.jspecify.annotations.NullMarked;
