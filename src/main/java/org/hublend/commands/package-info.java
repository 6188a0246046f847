/// The command line of the desk and of the central service; one class for each command.
@NullMarked
package org.hublend.commands;

import org.jspecify.annotations.NullMarked;
