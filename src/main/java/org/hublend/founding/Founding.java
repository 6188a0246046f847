package org.hublend.founding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Role;
import org.hublend.scanning.BadgeNumber;
import org.hublend.scanning.Codes;
import org.hublend.staff.Member;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Exchange;
import org.hublend.sync.Link;
import org.hublend.sync.Problem;
import org.hublend.vault.Keyring;

/// Makes an empty data folder a desk with one administrator; the commands and the assistant both do it through here.
public final class Founding {
    private final DataFolder folder;
    private final Staff staff;

    public Founding(DataFolder folder, Staff staff) {
        this.folder = folder;
        this.staff = staff;
    }

    /// Whoever looks after the desk first.
    ///
    /// @param pin as `PinVerifier.acceptable`
    /// @param hasChosen whether the PIN is their own choice; else they choose one at the first sign-in
    public record Administrator(String name, String pin, boolean hasChosen) {
        @Override
        public String toString() {
            return "Administrator";
        }
    }

    /// A desk that was made; its administrator's badge is to be written down.
    public record Founded(UUID desk, UUID hub, Member administrator) {
        public String badge() {
            return administrator.badge();
        }
    }

    /// A desk that was made, and how its joining went.
    ///
    /// @param problem why it has not joined, or has not exchanged yet, in a sentence
    public record Arrived(Founded founded, Joining joining, Optional<String> problem) {}

    /// Whether nobody has made a desk of this folder, or did not get to the end of it.
    public boolean isWanted() {
        return folder.self().isEmpty() || folder.read(staff::isEmpty);
    }

    /// Whether labels may begin with these letters.
    public static boolean isPrefix(String letters) {
        return letters.matches("[A-Z]{2,4}");
    }

    /// An administrator for a desk that is made on the command line.
    public Administrator anybody() {
        return new Administrator(
                "Administrator", "%06d".formatted(folder.random().nextInt(1_000_000)), false);
    }

    /// A desk of a new alliance, with its first hub.
    public Founded start(String alliance, String hubName, String prefix, Administrator first) {
        return found(alliance, folder.newId(), prefix, first, Optional.of(hubName));
    }

    /// What an invitation stands for; it is not used by asking.
    public Joining look(Link link) {
        return Enrolling.look(link, Keyring.create(folder.random()));
    }

    /// A desk of the hub that the invitation stands for, which it then joins. Should the joining fail on its way, the
    /// desk is there all the same, and can join again.
    ///
    /// @param name what the desk is called at the centre; blank for a name after its hub
    public Arrived join(Link link, Joining.Invited invited, String name, String prefix, Administrator first) {
        var founded = found(invited.alliance(), invited.hub(), prefix, first, Optional.empty());
        return joinWith(founded, link, invited, name);
    }

    /// Tries again to join with a desk that was made for it.
    public Arrived joinWith(Founded founded, Link link, Joining.Invited invited, String name) {
        var joining = Enrolling.join(folder, link, called(name, invited.hubName()), Codes::normal);
        var problem = switch (joining) {
            case Joining.Refused(var sentence) -> Optional.of(sentence);
            case Joining.Invited _ -> throw new IllegalStateException("Joining asks nobody.");
            case Joining.Joined _ -> Exchange.run(folder).problem().map(Problem::sentence);
        };
        return new Arrived(founded, joining, problem);
    }

    /// What a desk is called at the centre where nobody gave it a name.
    public static String called(String name, String hubName) {
        return name.isBlank() ? "A desk of " + hubName : name.strip();
    }

    /// The hub and the administrator are one transaction, so that no desk is left that nobody can sign in to.
    private Founded found(String alliance, UUID newHub, String prefix, Administrator first, Optional<String> hubName) {
        if (folder.self().isEmpty()) folder.found(alliance, newHub, prefix);
        var self = folder.self().orElseThrow();
        var badge = new BadgeNumber(folder.random().nextInt(1 << 30)).code();
        var verifier = first.hasChosen() ? staff.verifier(first.pin()) : staff.firstVerifier(first.pin());
        var member = folder.write(recording -> {
            hubName.ifPresent(name -> recording.record(Draft.of(
                    new Kind.HubRegistered(self.hub(), Map.of("name", name, "zone", "Europe/London")),
                    now(recording),
                    self.desk())));
            var id = recording.newId();
            staff.register(
                    recording,
                    id,
                    self.hub(),
                    Role.ADMINISTRATOR,
                    first.name(),
                    badge,
                    verifier,
                    now(recording),
                    self.desk());
            return staff.find(recording.sql(), id).orElseThrow();
        });
        return new Founded(self.desk(), self.hub(), member);
    }

    private static Happened now(Recording recording) {
        return new Happened(
                recording.now(), LocalDate.ofInstant(Instant.ofEpochMilli(recording.now()), ZoneId.systemDefault()));
    }
}
