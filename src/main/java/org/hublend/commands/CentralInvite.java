package org.hublend.commands;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.hublend.sync.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Invites one desk to a hub.
@Command(name = "invite", description = "Prints an invitation link for one desk, once.")
final class CentralInvite implements Callable<Integer> {
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

    @ParentCommand
    private CentralProgram program;

    @Option(names = "--hub", required = true, paramLabel = "NAME", description = "The hub that the desk will be in.")
    private String hub;

    @Option(names = "--valid", defaultValue = "24h", description = "How long: 30m, 24h, 7d. Default: ${DEFAULT-VALUE}.")
    private String valid;

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            description = "Where the desk reaches the service; http:// before it means without TLS. Default: where it"
                    + " served last.")
    private Optional<String> address = Optional.empty();

    @Option(names = "--qr", description = "Prints the link as a QR code too, to be scanned from the screen.")
    private boolean qr;

    /// @param shortCode the same in capital letters and digits, to be typed or scanned
    record Invitation(String link, String shortCode, Instant expires) {}

    @Override
    public Integer call() throws IOException {
        var duration = duration();
        try (var centre = program.open()) {
            var reached = reached();
            var code = centre.invite(hub, duration);
            var link =
                    new Link(reached.host(), reached.port(), code, Link.pin(centre.signingPublicKey()), reached.tls());
            var invitation = new Invitation(
                    link.toString(), link.shortCode(), program.clock().instant().plus(duration));
            program.screen()
                    .show(
                            invitation,
                            () -> invitation.link() + System.lineSeparator() + "To type it: " + invitation.shortCode()
                                    + System.lineSeparator() + "It stands for one desk of "
                                    + hub.strip() + ", until " + invitation.expires() + "."
                                    + (qr ? System.lineSeparator() + QrText.of(invitation.link()) : ""));
            return 0;
        }
    }

    private Reached reached() throws IOException {
        var last = Reached.last(program.dataPath());
        if (address.isEmpty()) return last;
        return Reached.read(address.get(), last.tls())
                .orElseThrow(() -> new Refusal("The address has to be HOST:PORT."));
    }

    private Duration duration() {
        var parts = DURATION.matcher(valid);
        if (!parts.matches()) throw new Refusal("Say how long as 30m, 24h or 7d.");
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
