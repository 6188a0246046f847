package org.hublend.commands;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hublend.central.Overview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The desks that joined.
@Command(
        name = "desk",
        description = "The desks that joined.",
        subcommands = {CentralDesk.Listing.class, CentralDesk.Revoke.class})
final class CentralDesk implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Override
    public Integer call() {
        throw new Refusal("Say 'desk list' or 'desk revoke ID'.");
    }

    /// Names the desks, and when each was heard last.
    @Command(name = "list", description = "Names the desks: last seen, pending, clock, version.")
    static final class Listing implements Callable<Integer> {
        @ParentCommand
        private CentralDesk desks;

        @Override
        public Integer call() {
            try (var centre = desks.program.open()) {
                var all = centre.desks();
                desks.program
                        .screen()
                        .show(
                                all,
                                () -> all.isEmpty()
                                        ? "No desk has joined yet. Invite one with 'invite --hub NAME'."
                                        : all.stream()
                                                .map(Listing::words)
                                                .collect(Collectors.joining(System.lineSeparator())));
                return 0;
            }
        }

        private static String words(Overview.Desk desk) {
            return desk.id() + "  " + desk.name() + " (" + desk.hub() + "), " + desk.status() + ", last seen "
                    + Instant.ofEpochMilli(desk.lastSeen()) + ", " + desk.pending() + " to send, clock "
                    + desk.clockOffset() / 1000 + " s off, version " + desk.version();
        }
    }

    /// Removes a desk.
    @Command(name = "revoke", description = "Takes nothing more from a desk and gives it nothing more.")
    static final class Revoke implements Callable<Integer> {
        @ParentCommand
        private CentralDesk desks;

        @Parameters(paramLabel = "ID", description = "As 'desk list' shows it.")
        private UUID id;

        @Override
        public Integer call() {
            try (var centre = desks.program.open()) {
                if (!centre.revoke(id)) throw new Refusal("There is no such desk; 'desk list' shows them.");
                desks.program.screen().show(Map.of("revoked", id), () -> "The desk is removed. What it sent stays.");
                return 0;
            }
        }
    }
}
