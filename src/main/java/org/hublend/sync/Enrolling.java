package org.hublend.sync;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Self;
import org.hublend.vault.Keyring;
import org.hublend.vault.Wraps;

/// Joins a desk to a central service by an invitation. What the desk recorded alone stays and is sent afterwards.
public final class Enrolling {
    private static final UUID NOBODY = new UUID(0, 0);

    private Enrolling() {}

    /// What came of asking or joining.
    public sealed interface Joining {
        /// The invitation is good; this is what it stands for.
        record Invited(UUID hub, String hubName, String alliance) implements Joining {}

        record Joined(UUID desk, UUID hub, String hubName) implements Joining {}

        /// Nothing changed; the sentence says why.
        record Refused(String sentence) implements Joining {}
    }

    /// Asks what an invitation stands for, without using it.
    ///
    /// @param keyring any: an empty folder has none of its own yet
    public static Joining look(Link link, Keyring keyring) {
        return look(link, keyring, HttpCarrier.pinned(link.pin()));
    }

    /// The same over any way to the centre.
    public static Joining look(Link link, Keyring keyring, Carrier.Way way) {
        try (var line = new Line(way.to(link.address()))) {
            var speaker = new Line.Speaker(NOBODY, 0, keyring, answer -> answer.isPinned(link.pin()));
            return switch (line.ask(Wire.INVITATION, new Wire.Ask(link.code()), speaker, Wire.Invited.class)) {
                case Line.Reply.Answered<Wire.Invited>(var invited) ->
                    new Joining.Invited(invited.hub(), invited.hubName(), invited.alliance());
                case Line.Reply.Refused<Wire.Invited>(var refusal) -> new Joining.Refused(refusal.sentence());
                case Line.Reply.Failed<Wire.Invited>(var problem) -> new Joining.Refused(problem.sentence());
            };
        }
    }

    /// Joins a founded desk. Doing it again with the same link changes nothing. A desk that was removed comes
    /// back with a new key, since somebody else may have the old one.
    ///
    /// @param name what the desk is called at the centre
    /// @param normal the one way of writing for a code, as the desk's registers have it
    public static Joining join(DataFolder folder, Link link, String name, UnaryOperator<String> normal) {
        return join(folder, link, name, normal, HttpCarrier.pinned(link.pin()));
    }

    /// The same over any way to the centre.
    public static Joining join(
            DataFolder folder, Link link, String name, UnaryOperator<String> normal, Carrier.Way way) {
        var self = folder.self();
        if (self.isEmpty()) return new Joining.Refused("This data folder is empty. Run 'hublend init' first.");
        var before = folder.read(Membership::find);
        if (before.filter(m -> !Link.pin(m.signingKey()).equals(link.pin())).isPresent())
            return new Joining.Refused(
                    "This desk belongs to another central service. Use a new data folder for this one.");
        try (var line = new Line(way.to(link.address()))) {
            var desk = self.get().desk();
            return switch (asked(folder, line, link, desk, name)) {
                case Line.Reply.Answered<Wire.Enrolled>(var enrolled) ->
                    joined(folder, self.get(), link, enrolled, before, normal);
                case Line.Reply.Refused<Wire.Enrolled>(var refusal) -> new Joining.Refused(refusal.sentence());
                case Line.Reply.Failed<Wire.Enrolled>(var problem) -> new Joining.Refused(problem.sentence());
            };
        } catch (IOException e) {
            return new Joining.Refused(
                    "This desk's new key could not be put on its disk. Look whether there is room, and"
                            + " use the invitation again.");
        }
    }

    private static Line.Reply<Wire.Enrolled> asked(DataFolder folder, Line line, Link link, UUID desk, String name)
            throws IOException {
        var reply = asked(folder.keyring(), line, link, desk, name);
        var next = NextKey.forJoining(folder);
        // With one that is made already, this may have been asked before, and the answer lost.
        boolean wasAsked = reply instanceof Line.Reply.Refused && next.isMade();
        if (!isSpent(reply) && !wasAsked) return reply;
        var made = next.made();
        var again = asked(made, line, link, desk, name);
        if (isSpent(again)) {
            // It was taken then, and the desk was removed since.
            next.discard();
            made = next.made();
            again = asked(made, line, link, desk, name);
        }
        if (!(again instanceof Line.Reply.Answered)) return isSpent(reply) ? again : reply;
        next.use(made);
        NextKey.forRotation(folder).discard();
        return again;
    }

    private static boolean isSpent(Line.Reply<Wire.Enrolled> reply) {
        return reply instanceof Line.Reply.Refused<Wire.Enrolled>(var refusal)
                && refusal.problem().equals(Wire.Refusal.SPENT_KEY);
    }

    private static Line.Reply<Wire.Enrolled> asked(Keyring keyring, Line line, Link link, UUID desk, String name) {
        var speaker = new Line.Speaker(desk, 0, keyring, answer -> answer.isPinned(link.pin()));
        var enrol = new Wire.Enrol(
                link.code(), desk, name, keyring.signingPublicKey(), keyring.receivingPublicKey(), Exchange.VERSION);
        return line.ask(Wire.ENROL, enrol, speaker, Wire.Enrolled.class);
    }

    /// Whether the desk belongs to an alliance.
    public static boolean isJoined(DataFolder folder) {
        return folder.read(Membership::find).isPresent();
    }

    /// The facts and the membership are one transaction; the keys follow, and [Exchange] makes up for a crash between.
    private static Joining joined(
            DataFolder folder,
            Self self,
            Link link,
            Wire.Enrolled enrolled,
            Optional<Membership> before,
            UnaryOperator<String> normal) {
        var wraps = new Wraps(folder.random());
        var joined = wraps.unwrapAlliance(enrolled.alliance(), self.desk(), folder.keyring());
        if (joined.isEmpty()) return new Joining.Refused(Problem.LIED.sentence());
        // A centre that was restored to before the hub was added knows it under another id now.
        boolean isOtherHub = before.filter(m -> !m.hub().equals(enrolled.hub())).isPresent();
        if (before.isEmpty() || isOtherHub) {
            var pepper = folder.keyring().pepper();
            var from = before.map(Membership::hub).orElse(self.hub());
            folder.write(recording -> {
                new OwnPast(recording, folder.opener(recording.sql()), self, normal)
                        .join(from, enrolled.hub(), joined.get(), pepper);
                Membership.join(recording, link.address().toString(), enrolled);
                return true;
            });
        } else {
            folder.write(recording -> {
                Membership.moved(recording, link.address().toString());
                return true;
            });
        }
        Exchange.finishJoining(folder, folder.read(Membership::find).orElseThrow());
        return new Joining.Joined(self.desk(), enrolled.hub(), enrolled.hubName());
    }
}
