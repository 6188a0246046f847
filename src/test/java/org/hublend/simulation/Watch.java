package org.hublend.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// Looks at every node after every step: what is committed there must make sense, and never go back.
final class Watch {
    private static final String TWICE_OUT =
            "SELECT device FROM loan_item WHERE state = 'open' GROUP BY device HAVING count(*) > 1";

    private record Reached(String epoch, long cursor, long request) {}

    private final World world;
    private final Map<SimDesk, Reached> reached = new HashMap<>();
    /// Those who can't know yet that the centre was restored.
    private final Set<SimDesk> behind = new HashSet<>();

    private long head;
    private int restores;

    Watch(World world) {
        this.world = world;
    }

    void look(SimDesk desk) {
        if (desk.edge.isDead()) return;
        var eye = desk.eye();
        once(eye, desk.name);
        var ids = Sql.column(eye, "SELECT id FROM fact");
        Oracle.O1.holds(ids.size() >= desk.facts, desk.name + " had " + desk.facts + " facts and has " + ids.size());
        if (ids.size() > desk.facts) {
            world.confirmed.addAll(ids);
            world.everConfirmed.addAll(ids);
        }
        desk.facts = ids.size();
        var central = Sql.rows(eye, "SELECT epoch, cursor_number, request_number FROM central");
        if (central.isEmpty()) return;
        var row = central.getFirst();
        var now = new Reached(row.get(0), Long.parseLong(row.get(1)), Long.parseLong(row.get(2)));
        var before = reached.put(desk, now);
        if (before == null) return;
        Oracle.O7.holds(now.request() >= before.request(), desk.name + " used request numbers again");
        boolean isBack = now.epoch().equals(before.epoch()) && now.cursor() < before.cursor();
        Oracle.O7.holds(!isBack, desk.name + " read up to " + before.cursor() + " and went back to " + now.cursor());
        acknowledged(desk);
    }

    /// What a desk believes to be at the centre is there.
    private void acknowledged(SimDesk desk) {
        if (world.centre.edge.isDead()) return;
        var there = atCentre();
        boolean isTrue = there.containsAll(Sql.column(desk.eye(), "SELECT fact FROM outbox WHERE state <> 'pending'"));
        Oracle.O7.holds(
                isTrue || behind.contains(desk), desk.name + " calls a fact sent that the centre does not have");
        if (isTrue) behind.remove(desk);
    }

    void look(SimCentre centre) {
        if (centre.edge.isDead()) return;
        once(centre.eye(), "the centre");
        long now = Sql.number(centre.eye(), "SELECT number FROM head");
        Oracle.O7.holds(now >= head || restores != centre.restores(), "the head went back from " + head + " to " + now);
        head = now;
        restores = centre.restores();
    }

    private static void once(Connection eye, String name) {
        var twice = Sql.column(eye, TWICE_OUT);
        Oracle.O5.holds(twice.isEmpty(), name + " has devices on two open loans: " + twice);
    }

    void restored(SimDesk desk) {
        desk.facts = 0;
        reached.remove(desk);
        behind.add(desk);
        excuse();
    }

    void copied(SimDesk copy) {
        behind.add(copy);
    }

    void centreRestored() {
        behind.addAll(world.desks);
        excuse();
    }

    /// What no node has any more may be lost; nothing else may be.
    private void excuse() {
        var survivors = atCentre();
        for (var desk : world.desks) survivors.addAll(Sql.column(desk.eye(), "SELECT id FROM fact"));
        world.confirmed.retainAll(survivors);
    }

    Set<String> atCentre() {
        var there = new HashSet<>(Sql.column(world.centre.eye(), "SELECT id FROM fact"));
        there.addAll(Sql.column(world.centre.eye(), "SELECT fact FROM set_aside"));
        return there;
    }

    /// The same for the same history.
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : Sql.rows(world.centre.eye(), "SELECT id, standing FROM subject ORDER BY id"))
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
