/// The central service: takes facts in, keeps them for ever, and publishes what they come to under one number.
@NullMarked
package org.hublend.central;

import org.jspecify.annotations.NullMarked;
