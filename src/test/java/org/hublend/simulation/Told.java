package org.hublend.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.Case;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;

/// A case as a node tells it.
record Told(UUID id, CaseKind kind, Subject subject, String detail, Set<UUID> facts) {
    static Told of(CaseKind kind, Subject subject, String detail, Collection<UUID> facts) {
        return new Told(id(kind, subject, detail, facts), kind, subject, detail, Set.copyOf(facts));
    }

    static Told of(Case told) {
        return new Told(told.id(), told.kind(), told.subject(), told.detail(), Set.copyOf(told.facts()));
    }

    /// All that a node tells.
    static List<Told> by(Connection eye) {
        return Sql.rows(eye, "SELECT id, kind, subject_type, subject, detail, facts FROM cases ORDER BY id").stream()
                .map(Told::of)
                .toList();
    }

    private static Told of(List<String> row) {
        var facts = Arrays.stream(row.get(5).split(" "))
                .filter(f -> !f.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        var subject = new Subject(SubjectType.of(row.get(2)), UUID.fromString(row.get(3)));
        return new Told(UUID.fromString(row.get(0)), kind(row.get(1)), subject, row.get(4), facts);
    }

    static CaseKind kind(String word) {
        return Arrays.stream(CaseKind.values())
                .filter(k -> k.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// The id that every node must give to it: a hash over what it is about.
    static UUID id(CaseKind kind, Subject subject, String detail, Collection<UUID> facts) {
        var sorted = facts.stream().map(UUID::toString).collect(Collectors.toCollection(TreeSet::new));
        var name = "case:" + kind.word() + ":" + subject.id() + ":" + detail + ":" + String.join(",", sorted);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) (hash[6] & 0x0f | 0x80);
            hash[8] = (byte) (hash[8] & 0x3f | 0x80);
            var bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean names(UUID... some) {
        return facts.containsAll(Set.of(some));
    }

    @Override
    public String toString() {
        return kind.word() + " " + detail + facts;
    }
}
