package org.hublend.simulation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hublend.sync.Problem;

/// Runs one plan, in one thread: each step, then the cheap oracles; at the end the network heals and all must be well.
final class World implements AutoCloseable {
    private static final long BEGIN = Instant.parse("2026-11-23T09:00:00Z").toEpochMilli();
    private static final long YEAR = 365L * 24 * 3600 * 1000;
    private static final int ROUNDS = 8;

    private final Plan plan;
    final Faults faults;
    final Path folder = Templates.folder();
    private final List<String> trace = new ArrayList<>();
    private long now = BEGIN;

    final SimCentre centre;
    final Net net;
    final List<SimDesk> desks = new ArrayList<>();
    /// What was ever on a desk's disk and is not excused by the loss of every copy.
    final Set<String> confirmed = new HashSet<>();
    /// Those, and others that only a request that is still on its way may bring.
    final Set<String> everConfirmed = new HashSet<>();

    final Secrets secrets = new Secrets(this);

    private final Watch watch = new Watch(this);
    private final Office office = new Office(this);
    private int nested;

    World(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
        this.centre = new SimCentre(folder.resolve("centre"), clock(), plan.seed() * 1000, faults);
        this.net = new Net(faults.line().apply(centre, folder.resolve("centre")));
    }

    /// Runs the plan to its end and gives what happened, line by line.
    static List<String> run(Plan plan, Faults faults) {
        var world = new World(plan, faults);
        try (world) {
            world.begin();
            int number = 0;
            for (var step : plan.steps()) world.step(++number, step);
            world.end();
        } catch (AssertionError | RuntimeException | NodeDied e) {
            throw new Failure(world.trace, e);
        }
        return world.trace;
    }

    /// A run that went wrong, and what happened until then.
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        final transient List<String> trace;

        Failure(List<String> trace, Throwable cause) {
            super(cause.toString(), cause);
            this.trace = List.copyOf(trace);
        }
    }

    private void begin() {
        for (int i = 0; i < plan.hubs(); i++) centre.hub("Hub " + i);
        for (int i = 0; i < plan.desks(); i++) {
            var name = "desk" + i;
            var desk = new SimDesk(
                    name,
                    "Hub " + i % plan.hubs(),
                    folder.resolve(name),
                    clock(),
                    plan.seed() * 1000 + i + 1,
                    faults.desk().get());
            desks.add(desk);
            if (i < plan.alone())
                new Hands(desk, new Random(plan.seed())).found(desk.folder().newId());
            else office.join(desk, net.calm());
            watch.look(desk);
        }
    }

    private WorldClock clock() {
        return new WorldClock(() -> now);
    }

    private void step(int number, Step step) {
        var random = new Random(step.salt());
        now += 1000 + random.nextInt(2_400_000);
        var desk = desks.get(step.node() % desks.size());
        var came = perform(step.act(), desk, random);
        trace.add("%3d %s %s: %s".formatted(number, step.act(), desk.name, came));
        if (random.nextInt(4) == 0) office.catchUp();
        if (centre.revived()) trace.add("    the centre started again");
        for (var one : desks) if (one.revived()) trace.add("    " + one.name + " started again");
        for (var one : desks) watch.look(one);
        watch.look(centre);
        if (!desk.edge.isDead()) secrets.look(desk);
    }

    private String perform(Step.Act act, SimDesk desk, Random random) {
        if (desk.edge.isDead()) return "is dead";
        return switch (act) {
            case DEVICE, PERSON, LEND, TAKE_BACK, RENEW, STATE, SESSION, CORRECT, UNDO, CHANGE, SETTLE, NEWS ->
                desk.attempt(() -> new Hands(desk, random).act(act));
            case ERASE -> {
                secrets.look();
                yield desk.attempt(() -> new Hands(desk, random).act(act));
            }
            case EXCHANGE -> desk.busy > 0 ? "busy" : desk.exchange(net.way(random, () -> meanwhile(random)));
            case JOIN -> join(desk, random);
            case LATE_REQUEST -> {
                net.deliverOne(random);
                yield "delivered";
            }
            case DESK_DIES -> {
                desk.edge.dieAt(1 + random.nextInt(60), random.nextBoolean());
                yield "soon";
            }
            case CENTRE_DIES -> {
                centre.edge.dieAt(1 + random.nextInt(120), random.nextBoolean());
                yield "soon";
            }
            case DISK_FULL -> {
                desk.edge.fill(true);
                yield "full";
            }
            case DISK_FREE -> {
                desk.edge.fill(false);
                yield "free";
            }
            case CENTRE_FULL, CENTRE_FREE -> {
                centre.edge.fill(act == Step.Act.CENTRE_FULL);
                yield "done";
            }
            case CLOCK -> clock(desk.clock, random);
            case CENTRE_CLOCK -> clock(centre.clock, random);
            case BACK_UP_DESK, RESTORE_DESK, COPY_DESK -> desk.busy > 0 ? "busy" : files(act, desk, random);
            case BACK_UP_CENTRE -> centre.backUp() ? "done" : "not done";
            case RESTORE_CENTRE -> restoreCentre();
            case REVOKE -> office.remove(desk);
            case NEW_KEY -> office.newKey(desk, net.way(random, () -> meanwhile(random)));
            case CARRY -> office.carry(desk);
            case UPGRADE -> office.upgrade(random);
        };
    }

    private String join(SimDesk desk, Random random) {
        if (desk.isJoined() || desk.busy > 0 || centre.edge.isDead()) return "no need";
        return office.join(desk, net.way(random, () -> meanwhile(random)));
    }

    /// While a message is on its way, others go on.
    private void meanwhile(Random random) {
        if (nested > 1 || random.nextInt(100) >= 12) return;
        nested++;
        var acts = new Step.Act[] {
            Step.Act.LEND,
            Step.Act.TAKE_BACK,
            Step.Act.DEVICE,
            Step.Act.EXCHANGE,
            Step.Act.LATE_REQUEST,
            Step.Act.UNDO,
            Step.Act.ERASE
        };
        var act = acts[random.nextInt(acts.length)];
        var desk = desks.get(random.nextInt(desks.size()));
        var came = perform(act, desk, new Random(random.nextLong()));
        trace.add("    meanwhile %s %s: %s".formatted(act, desk.name, came));
        nested--;
    }

    private static String clock(WorldClock clock, Random random) {
        long wrong = switch (random.nextInt(5)) {
            case 0 -> 3 * YEAR;
            case 1 -> -BEGIN;
            case 2 -> -2 * 3_600_000L;
            case 3 -> random.nextInt(600_000) - 300_000;
            default -> 0;
        };
        clock.wrong(wrong);
        return "wrong by " + wrong;
    }

    private String files(Step.Act act, SimDesk desk, Random random) {
        if (act == Step.Act.BACK_UP_DESK) {
            desk.backUp();
            return "done";
        }
        if (act == Step.Act.RESTORE_DESK) {
            if (!desk.restore()) return "no backup";
            watch.restored(desk);
            return "done";
        }
        if (desks.size() >= 8) return "enough";
        var copy = desk.copy(desk.name + "-copy" + desks.size(), clock(), random.nextLong());
        desks.add(copy);
        watch.copied(copy);
        return "as " + copy.name;
    }

    private String restoreCentre() {
        if (nested > 0 || desks.stream().anyMatch(d -> d.busy > 0)) return "busy";
        if (!centre.restore()) return "no backup";
        watch.centreRestored();
        office.removeAgain();
        return "done";
    }

    private void end() {
        net.heal();
        centre.edge.live();
        centre.edge.fill(false);
        if (centre.revived()) trace.add("the centre started again");
        for (var desk : desks) {
            desk.edge.live();
            desk.edge.fill(false);
            desk.revived();
            if (!desk.isJoined()) trace.add(desk.name + " " + office.letIn(desk, net.calm()));
            watch.look(desk);
        }
        while (office.catchUp()) trace.add("the centre caught up");
        if (plan.seed() % 2 == 0) for (var desk : desks) if (desk.isOut()) carried(desk);
        quiesce();
        new Verdict(this).all();
        trace.add("end " + watch.digest());
    }

    private void carried(SimDesk desk) {
        var came = office.carry(desk);
        trace.add(desk.name + " was carried: " + came);
        desk.isCarried = came.endsWith(" taken") || came.equals("nothing to send");
        watch.look(desk);
    }

    private void quiesce() {
        for (int round = 1; round <= ROUNDS; round++) {
            boolean quiet = true;
            for (var desk : desks) {
                now += 1000;
                var outcome = desk.exchanged(net.calm()).orElseThrow();
                trace.add("round " + round + " " + desk.name + ": " + outcome.sent() + " up, " + outcome.received()
                        + " down" + outcome.problem().map(p -> ", " + p.kind()).orElse(""));
                quiet &= outcome.sent() == 0;
                watch.look(desk);
                boolean isRefused = outcome.problem()
                        .filter(p -> p.kind() == Problem.Kind.REMOVED || p.kind() == Problem.Kind.REFUSED)
                        .isPresent();
                Oracle.O13.holds(isRefused || !desk.revoked, desk.name + " was removed and is heard");
                if (desk.isOut()) continue;
                if (isRefused) trace.add(desk.name + " " + office.sort(desk, net.calm()));
                quiet &= desk.isOut() || outcome.isComplete() && outcome.received() == 0;
            }
            if (quiet) return;
        }
        throw new Oracle.Broken(Oracle.O8, "after " + ROUNDS + " rounds there is still something under way");
    }

    @Override
    public void close() {
        for (var desk : desks) desk.stop();
        centre.stop();
        Templates.delete(folder);
    }
}
