/// What a desk can be told about itself: its hub, its look, its locking, its sending and its staff.
@NullMarked
package org.hublend.settings;

import org.jspecify.annotations.NullMarked;
