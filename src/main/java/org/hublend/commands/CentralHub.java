package org.hublend.commands;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The hubs of the alliance.
@Command(
        name = "hub",
        description = "The hubs of the alliance.",
        subcommands = {CentralHub.Add.class, CentralHub.Listing.class})
final class CentralHub implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Override
    public Integer call() {
        throw new Refusal("Say 'hub add NAME' or 'hub list'.");
    }

    /// Registers a hub.
    @Command(name = "add", description = "Registers a hub.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private CentralHub hubs;

        @Parameters(paramLabel = "NAME", description = "The hub's name, as people say it.")
        private String name;

        record Added(UUID id, String name) {}

        @Override
        public Integer call() {
            try (var centre = hubs.program.open()) {
                var added = new Added(centre.addHub(name), name.strip());
                hubs.program.screen().show(added, () -> added.name() + " is registered.");
                return 0;
            }
        }
    }

    /// Names the hubs.
    @Command(name = "list", description = "Names the hubs.")
    static final class Listing implements Callable<Integer> {
        @ParentCommand
        private CentralHub hubs;

        @Override
        public Integer call() {
            try (var centre = hubs.program.open()) {
                var all = centre.hubs();
                hubs.program
                        .screen()
                        .show(
                                all,
                                () -> all.isEmpty()
                                        ? "There is no hub yet. Add one with 'hub add NAME'."
                                        : all.stream()
                                                .map(hub -> hub.name() + ": " + hub.desks() + " desks")
                                                .collect(Collectors.joining(System.lineSeparator())));
                return 0;
            }
        }
    }
}
