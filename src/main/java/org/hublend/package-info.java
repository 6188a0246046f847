/// The two programs and the one place that puts their parts together.
@NullMarked
package org.hublend;

import org.jspecify.annotations.NullMarked;
