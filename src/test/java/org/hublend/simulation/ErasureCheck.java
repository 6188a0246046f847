package org.hublend.simulation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whether of the erased nothing is left at the centre and at the desks, in their tables and in their files.
final class ErasureCheck {
    private static final String PARTS =
            "length(personal) + length(personal_salt) > 0 OR length(coarse) + length(coarse_salt) > 0";
    /// A piece of a sealed text that was left is as bad as the whole.
    private static final int PIECE = 24;

    private final World world;
    private final Set<UUID> erased;

    ErasureCheck(World world) {
        this.world = world;
        this.erased = erased(world.centre.eye());
    }

    /// By the facts that are at the centre.
    static Set<UUID> erased(Connection eye) {
        return Sql.column(
                        eye,
                        "SELECT subject FROM fact JOIN fact_subject ON fact = id WHERE kind = 'person.erased' AND type"
                                + " = 'person'")
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    void holds() {
        var listed = new HashSet<>(Sql.column(world.centre.eye(), "SELECT person FROM erased"));
        for (var person : erased)
            Oracle.O9.holds(listed.contains(person.toString()), "the centre has " + person + " not on its list");
        isClean("the centre", world.centre.eye(), "key_wrap", world.centre.path());
        for (var desk : world.desks) {
            if (desk.isOut()) continue;
            isClean(desk.name, desk.eye(), "subject_key", desk.path());
            isKnown(desk);
        }
        for (var one : world.centre.administer(c -> c.erasures()).orElseThrow())
            Oracle.O9.holds(one.awaited().isEmpty(), "not confirmed by " + one.awaited());
    }

    private void isKnown(SimDesk desk) {
        var known = new HashSet<>(Sql.column(desk.eye(), "SELECT person FROM erasure"));
        for (var person : erased)
            Oracle.O9.holds(known.contains(person.toString()), desk.name + " does not know that " + person + " went");
        long open = Sql.number(
                desk.eye(), "SELECT count(*) FROM erasure WHERE is_wiped = 0 OR had_any = 1 AND is_confirmed = 0");
        Oracle.O9.holds(open == 0, desk.name + " has not finished " + open + " erasures");
        var people = new HashSet<>(Sql.column(desk.eye(), "SELECT id FROM person"));
        people.retainAll(known);
        Oracle.O9.holds(people.isEmpty(), desk.name + " has somebody back who was erased");
    }

    private void isClean(String node, Connection eye, String keys, Path folder) {
        for (var person : erased) {
            long held = Sql.number(eye, "SELECT count(*) FROM " + keys + " WHERE subject = '" + person + "'");
            Oracle.O9.holds(held == 0, node + " has keys of an erased person");
            long parts = Sql.number(
                    eye,
                    "SELECT count(*) FROM fact JOIN fact_subject ON fact = id WHERE subject = '" + person + "' AND ("
                            + PARTS + ")");
            Oracle.O9.holds(parts == 0, node + " has " + parts + " private parts of an erased person");
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                isClean(node + "'s " + file.getFileName(), new String(Files.readAllBytes(file), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isClean(String file, String content) {
        for (var person : erased)
            for (var secret : world.secrets.of(person.toString())) {
                var written = Base64.getEncoder().encodeToString(secret);
                boolean isThere = content.contains(text(Arrays.copyOf(secret, Math.min(PIECE, secret.length))))
                        || content.contains(
                                text(Arrays.copyOfRange(secret, Math.max(0, secret.length - PIECE), secret.length)))
                        || content.contains(written.substring(0, Math.min(PIECE, written.length())));
                Oracle.O9.holds(!isThere, file + " has bytes of an erased person");
            }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
