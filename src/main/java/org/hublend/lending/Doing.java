package org.hublend.lending;

import org.hublend.scanning.CommandCode;
import org.hublend.shell.Answer;

/// What the desk is doing, and so what scans and keys mean: each column of the counter's table is one.
interface Doing {
    /// Answers a scan.
    void show(Shown shown);

    /// Says something that changes nothing.
    void mention(Answer what);

    /// The printed commands that begin something: lend, return, renew.
    void begin(CommandCode command);

    /// Enter, where the answer names nothing that it does.
    void enter();

    /// Esc: one step back of what is not recorded.
    void back();

    /// F9: the second action.
    void second();

    /// F4: the day that matters here.
    void date();

    /// F2: ready for the next person.
    void next();
}
