/// The window: its frame, keys, texts, look and threads; it knows no feature.
@NullMarked
package org.hublend.shell;

import org.jspecify.annotations.NullMarked;
