package org.hublend.sync;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.hublend.storage.DataFolder;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;

/// Gives a desk a new key to sign with, told to the centre under the old one. A copy of the desk that still has the old
/// key is refused from then on.
/// Both are good until the new one was used.
public final class Rotation {
    private Rotation() {}

    /// Answers why not, where the centre did not take it; the old key stays then.
    public static Optional<Problem> run(DataFolder folder) throws IOException {
        var membership = folder.read(Membership::find);
        if (membership.isEmpty()) return Optional.of(Problem.NOT_JOINED);
        var way = HttpCarrier.known(membership.get().signingKey());
        return run(folder, way);
    }

    /// The same over any way to the centre.
    public static Optional<Problem> run(DataFolder folder, Carrier.Way way) throws IOException {
        try (var _ = OneAtATime.in(folder.path())) {
            return alone(folder, way);
        }
    }

    private static Optional<Problem> alone(DataFolder folder, Carrier.Way way) throws IOException {
        var membership = folder.read(Membership::find).orElseThrow();
        var made = NextKey.forRotation(folder);
        var next = made.made();
        try (var line = new Line(way.to(URI.create(membership.address())))) {
            var reply = ask(folder, membership, line, next);
            // A copy of this desk, for which somebody may want a new key, has used up the numbers.
            if (reply instanceof Line.Reply.Refused<Wire.Rotated>(var refusal)
                    && refusal.problem().equals(Wire.Refusal.STALE_REQUEST)) {
                folder.writeLater(recording -> {
                    Membership.requestsUsed(recording, refusal.value());
                    return true;
                });
                reply = ask(folder, membership, line, next);
            }
            return switch (reply) {
                case Line.Reply.Failed<Wire.Rotated>(var problem) -> Optional.of(problem);
                case Line.Reply.Refused<Wire.Rotated>(var refusal) -> {
                    if (refusal.problem().equals(Wire.Refusal.SPENT_KEY)) made.discard();
                    yield Optional.of(Problem.refused(refusal));
                }
                case Line.Reply.Answered<Wire.Rotated> _ -> {
                    made.use(next);
                    yield Optional.empty();
                }
            };
        }
    }

    private static Line.Reply<Wire.Rotated> ask(DataFolder folder, Membership membership, Line line, Keyring next) {
        var desk = folder.self().orElseThrow().desk();
        var key = next.signingPublicKey();
        var rotate = new Wire.Rotate(
                key,
                Signing.sign(next, Signed.rotation(desk, key)),
                new Wire.Sender(folder.clock().millis(), Exchange.pending(folder), Exchange.VERSION));
        long number = folder.writeLater(recording -> Membership.requestsTaken(recording, 1));
        var speaker =
                new Line.Speaker(desk, number, folder.keyring(), answer -> answer.isFrom(membership.signingKey()));
        return line.ask(Wire.ROTATE, rotate, speaker, Wire.Rotated.class);
    }
}
