package org.hublend.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hublend.central.CentreException;
import org.hublend.central.OlderProgram;
import org.hublend.sync.Carrier;
import org.hublend.sync.HandingOver;

/// What the people do who look after the centre: they invite and remove desks, put a backup back, take in what was
/// carried to them, and install a newer program.
final class Office {
    private final World world;
    private int files;

    Office(World world) {
        this.world = world;
    }

    String join(SimDesk desk, Carrier.Way way) {
        return world.centre
                .invitation(desk.hubName)
                .map(link -> desk.join(link, way))
                .orElse("no invitation");
    }

    /// A desk that worked alone was copied; its copy has joined and got a new key since. The sentence says what to do.
    String letIn(SimDesk desk, Carrier.Way way) {
        var came = join(desk, way);
        if (!came.contains("remove the desk there")) return came;
        return isRemoved(desk) ? join(desk, way) : "the centre died";
    }

    String remove(SimDesk desk) {
        if (!desk.isJoined() || world.desks.stream().filter(d -> !d.isOut()).count() < 3) return "not now";
        // A centre that was put back may never have heard of it, and then removes nothing.
        var known = Sql.column(world.centre.eye(), "SELECT id FROM desk WHERE id = '" + desk.id() + "'");
        if (known.isEmpty()) return "not known there";
        if (!isRemoved(desk)) return "the centre died";
        for (var one : twins(desk)) one.revoked = true;
        return "done";
    }

    /// Who was removed before is removed again: the list is on paper.
    void removeAgain() {
        for (var desk : world.desks) if (desk.revoked) isRemoved(desk);
    }

    /// Whether the centre did it.
    private boolean isRemoved(SimDesk desk) {
        return world.centre.administer(c -> c.revoke(desk.id())).isPresent();
    }

    /// Other computers that are the same desk are copies, and are shut out by it.
    String newKey(SimDesk desk, Carrier.Way way) {
        if (!desk.isJoined() || desk.busy > 0) return "not now";
        var came = desk.newKey(way);
        if (came.equals(SimDesk.NEW_KEY)) {
            var key = desk.key();
            for (var one : twins(desk)) if (!one.key().equals(key)) one.isShutOut = true;
        }
        return came;
    }

    /// A desk in good faith is refused. One with the right key makes it a copy; otherwise it was put back from a
    /// backup, or the centre was: it is removed and invited again.
    String sort(SimDesk desk, Carrier.Way way) {
        var keys = keys(desk);
        if (keys.contains(desk.key())) return "all is well";
        boolean hasRightTwin = twins(desk).stream().anyMatch(one -> !one.isOut() && keys.contains(one.key()));
        if (hasRightTwin) {
            desk.isShutOut = true;
            return "is a copy";
        }
        if (!keys.isEmpty() && !isRemoved(desk)) return "the centre died";
        return join(desk, way);
    }

    /// By which the centre knows the desk.
    private List<String> keys(SimDesk desk) {
        return Sql.column(
                world.centre.eye(),
                "SELECT hex(signing_key) FROM desk WHERE status = 'active' AND id = '" + desk.id()
                        + "' UNION SELECT hex(next_signing_key) FROM desk WHERE next_signing_key IS NOT NULL AND"
                        + " status = 'active' AND id = '" + desk.id() + "'");
    }

    private List<SimDesk> twins(SimDesk desk) {
        var id = desk.id();
        return world.desks.stream()
                .filter(SimDesk::isJoined)
                .filter(one -> one.id().equals(id))
                .toList();
    }

    /// Work in a file, by the ways that the sentences name, as far as they lead. Who is out can't send again what a
    /// restored centre has lost, so all of theirs is carried.
    String carry(SimDesk desk) {
        if (!desk.isJoined() || desk.busy > 0 || world.centre.edge.isDead()) return "not now";
        var which = desk.isOut() ? HandingOver.Facts.ALL : HandingOver.Facts.PENDING;
        for (int tries = 1; ; tries++) {
            var file = world.folder.resolve("carried-" + ++files);
            var written = desk.handOver(file, which);
            if (!written.equals(SimDesk.WRITTEN)) return written;
            var came = world.centre.administer(c -> {
                try {
                    return c.takeFile(file, desk.isOut()).taken() + " taken";
                } catch (CentreException e) {
                    return String.valueOf(e.getMessage());
                }
            });
            var next = came.flatMap(Office::told);
            if (next.isEmpty() || tries == 4) return came.orElse("the centre died");
            which = next.get();
        }
    }

    private static Optional<HandingOver.Facts> told(String sentence) {
        if (sentence.contains("--all")) return Optional.of(HandingOver.Facts.ALL);
        return sentence.contains("--renumber") ? Optional.of(HandingOver.Facts.RENUMBERED) : Optional.empty();
    }

    /// The centre turns out to be that of an older program, which had understood some things otherwise.
    String upgrade(Random random) {
        var some = Sql.column(
                world.centre.eye(),
                "SELECT id FROM subject WHERE type IN ('person', 'session') AND id NOT IN (SELECT person FROM erased)"
                        + " ORDER BY id");
        var wrong = some.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(UUID::fromString)
                .toList();
        return world.centre
                .administer(c -> {
                    OlderProgram.left(c, wrong);
                    return wrong.size() + " were understood otherwise";
                })
                .orElse("the centre died");
    }

    /// A piece of what a newer program catches up on. Answers whether there may be more.
    boolean catchUp() {
        return world.centre.administer(OlderProgram::catchUp).orElse(false);
    }
}
