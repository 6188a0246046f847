/// A desk's data folder: opening it safely, one writer, and recording a fact with its effect in one transaction.
@NullMarked
package org.hublend.storage;

import org.jspecify.annotations.NullMarked;
