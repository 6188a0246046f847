package org.hublend.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Role;
import org.hublend.scanning.BadgeNumber;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Makes an empty data folder a desk, with one administrator.
@Command(name = "init", description = "Makes an empty data folder ready, with one administrator.")
final class Init implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Option(names = "--alliance", required = true, paramLabel = "NAME", description = "The alliance's name.")
    private String alliance;

    @Option(names = "--hub", required = true, paramLabel = "NAME", description = "The hub that this desk is in.")
    private String hub;

    @Option(
            names = "--prefix",
            defaultValue = "DK",
            description = "The letters that the labels on devices begin with. Default: ${DEFAULT-VALUE}.")
    private String prefix;

    /// What was made. The PIN is shown once and is kept nowhere in clear.
    record Made(UUID desk, UUID hub, String badge, String pin) {}

    @Override
    public Integer call() {
        if (!prefix.matches("[A-Z]{2,4}")) throw new Refusal("The prefix has to be 2 to 4 capital letters.");
        try (var folder = program.openFolder()) {
            if (folder.self().isPresent())
                throw new Refusal("This data folder is a desk already. Choose an empty one with --data.");
            var made = found(folder, program.rooms(folder), alliance, hub, prefix);
            program.screen()
                    .show(
                            made,
                            () -> "This desk is ready. Your badge is " + made.badge() + " and your PIN is " + made.pin()
                                    + ". Write them down: they are not shown again.");
            return 0;
        }
    }

    static Made found(DataFolder folder, Rooms rooms, String alliance, String hubName, String prefix) {
        var hub = folder.newId();
        var made = foundAt(folder, rooms, alliance, hub, prefix);
        folder.write(recording -> recording.record(Draft.of(
                new Kind.HubRegistered(hub, Map.of("name", hubName, "zone", "Europe/London")),
                now(recording),
                made.desk())));
        return made;
    }

    /// The same for a hub that is registered elsewhere.
    static Made foundAt(DataFolder folder, Rooms rooms, String alliance, UUID hub, String prefix) {
        folder.found(alliance, hub, prefix);
        var badge = new BadgeNumber(folder.random().nextInt(1 << 30)).code();
        var pin = "%06d".formatted(folder.random().nextInt(1_000_000));
        folder.write(recording -> {
            var self = folder.self().orElseThrow();
            return rooms.staff()
                    .register(
                            recording,
                            recording.newId(),
                            hub,
                            Role.ADMINISTRATOR,
                            "Administrator",
                            badge,
                            pin,
                            now(recording),
                            self.desk());
        });
        return new Made(folder.self().orElseThrow().desk(), hub, badge, pin);
    }

    private static Happened now(Recording recording) {
        return new Happened(
                recording.now(), LocalDate.ofInstant(Instant.ofEpochMilli(recording.now()), ZoneId.systemDefault()));
    }
}
