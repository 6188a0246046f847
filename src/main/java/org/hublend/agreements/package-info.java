/// Papers: the agreement of a loan as an accessible PDF, kept sealed as it was given, printed, saved and opened.
@NullMarked
package org.hublend.agreements;

import org.jspecify.annotations.NullMarked;
