/// How desks and the centre talk: the messages, the pure engine of an exchange, and the desk's side of it over HTTP.
@NullMarked
package org.hublend.sync;

import org.jspecify.annotations.NullMarked;
