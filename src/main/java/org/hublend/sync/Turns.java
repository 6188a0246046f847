package org.hublend.sync;

import org.hublend.storage.DataFolder;

/// Gives the requests of an exchange their turns, no two of which ever have the same number. Some numbers are taken
/// at a time, since taking them is a write to the disk; the centre asks only that they rise, so what is left over is
/// left out.
final class Turns {
    private static final int AT_A_TIME = 32;
    /// So many may be given to those that ask ahead before more are taken.
    private static final int LEAST = 2 * Ahead.PAGES;

    private final DataFolder folder;
    private long next;
    private long last = -1;

    Turns(DataFolder folder) {
        this.folder = folder;
    }

    /// Sees to it that those who ask ahead have numbers, and need not wait for the disk.
    void provide() {
        if (left() < LEAST) take(folder.writeLater(recording -> Membership.requestsTaken(recording, AT_A_TIME)));
    }

    Turn now() {
        provide();
        long number = number();
        return folder.read(sql -> Turn.of(sql, number, folder.clock()));
    }

    /// For a request after another one, where nothing was sent since; on any thread.
    Turn after(Turn earlier) {
        return earlier.next(number(), folder.clock());
    }

    /// Numbers that are left over are of no use any more.
    synchronized void drop() {
        next = last + 1;
    }

    private synchronized long left() {
        return last - next + 1;
    }

    private synchronized void take(long upTo) {
        next = upTo - AT_A_TIME + 1;
        last = upTo;
    }

    private synchronized long number() {
        if (next > last) throw new IllegalStateException("No number is left.");
        return next++;
    }
}
