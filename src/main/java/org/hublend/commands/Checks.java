package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.hublend.ledger.Fact;
import org.hublend.state.Facts;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Outbox;
import org.hublend.storage.Self;
import org.hublend.storage.StorageException;

/// What the doctor looks at.
final class Checks {
    private static final int PAGE = 1000;
    private static final long LITTLE = 200L * 1024 * 1024;

    /// One thing that was looked at.
    record Check(String name, boolean ok, String says) {}

    private final DataFolder folder;
    private final Self self;

    Checks(DataFolder folder) {
        this.folder = folder;
        this.self = folder.self().orElseThrow();
    }

    List<Check> all() {
        return List.of(database(), keys(), chain(), clock(), sending(), disk());
    }

    long facts() {
        return folder.read(Outbox::new).count();
    }

    long pending() {
        return folder.read(Outbox::new).pending();
    }

    private Check database() {
        boolean found = folder.isWhole();
        return found
                ? new Check("database", true, "whole")
                : new Check("database", false, "damaged; keep the folder and restore the newest backup into a new one");
    }

    private Check keys() {
        try {
            folder.keyring();
            return new Check("keys", true, "there; kept in a file that only its owner can read");
        } catch (StorageException e) {
            return new Check("keys", false, e.sentence());
        }
    }

    /// Every fact's chain hangs on the one before it.
    private Check chain() {
        var previous = new byte[32];
        long next = 1;
        while (true) {
            long from = next;
            var page = folder.read(sql -> new Facts(sql).stream(self.incarnation(), from, PAGE));
            for (Fact fact : page) {
                boolean fits = fact.number() == next && Arrays.equals(fact.chain(), fact.chainAfter(previous));
                if (!fits && next > 1)
                    return new Check("chain", false, "broken at fact " + next + "; ask for help, and change nothing");
                previous = fact.chain();
                next = fact.number() + 1;
            }
            if (page.size() < PAGE) return new Check("chain", true, (next - 1) + " facts, each in its place");
        }
    }

    private Check clock() {
        int year = Instant.ofEpochMilli(folder.clock().millis())
                .atZone(ZoneOffset.UTC)
                .getYear();
        return year >= 2026 && year < 2100
                ? new Check("clock", true, "looks right")
                : new Check("clock", false, "this computer says it is " + year + "; set its date and time");
    }

    private Check sending() {
        var stuck = folder.read(Outbox::new).stuck();
        return stuck.isEmpty()
                ? new Check("sending", true, pending() + " still to be sent")
                : new Check(
                        "sending",
                        false,
                        stuck.size() + " not accepted; the first: "
                                + stuck.getFirst().reason());
    }

    private Check disk() {
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace();
            return new Check("disk", free > LITTLE, free / (1024 * 1024) + " MB free");
        } catch (IOException e) {
            return new Check("disk", false, "did not answer");
        }
    }
}
