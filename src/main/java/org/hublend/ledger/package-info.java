/// What happened and what it means: facts, their order, what they say of each subject, and where they contradict.
@NullMarked
package org.hublend.ledger;

import org.jspecify.annotations.NullMarked;
