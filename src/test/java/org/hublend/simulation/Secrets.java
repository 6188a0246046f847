package org.hublend.simulation;

import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// What each node had of each person before somebody was erased, byte for byte, to look for it afterwards.
final class Secrets {
    private static final String PARTS =
            "SELECT subject, personal, personal_salt, coarse_salt FROM fact JOIN fact_subject"
                    + " ON fact = id WHERE type = 'person'";

    private final World world;
    private final Map<String, Set<String>> ofPeople = new HashMap<>();

    Secrets(World world) {
        this.world = world;
    }

    void look() {
        if (!world.centre.edge.isDead()) {
            parts(world.centre.eye());
            keys(world.centre.eye(), "key_wrap");
        }
        for (var desk : world.desks) if (!desk.edge.isDead()) look(desk);
    }

    void look(SimDesk desk) {
        parts(desk.eye());
        keys(desk.eye(), "subject_key");
    }

    /// As bytes.
    Set<byte[]> of(String person) {
        var all = new HashSet<byte[]>();
        for (var hex : ofPeople.getOrDefault(person, Set.of()))
            all.add(HexFormat.of().parseHex(hex));
        return all;
    }

    private void parts(Connection eye) {
        for (var row : Sql.rows(eye, PARTS)) row.subList(1, 4).forEach(part -> add(row.getFirst(), part));
    }

    private void keys(Connection eye, String table) {
        for (var row : Sql.rows(eye, "SELECT subject, wrapped FROM " + table)) add(row.getFirst(), row.getLast());
    }

    private void add(String person, String hex) {
        if (!hex.isEmpty())
            ofPeople.computeIfAbsent(person, _ -> new HashSet<>()).add(hex);
    }
}
