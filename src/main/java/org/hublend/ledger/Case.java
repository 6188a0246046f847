package org.hublend.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A contradiction between facts that a person must settle or look at. Every node gives it the same id,
/// since that is the hash of its kind and its facts.
///
/// @param detail the attribute, where the contradiction is about one
public record Case(UUID id, CaseKind kind, Subject subject, List<UUID> facts, String detail, long since) {
    static Case of(CaseKind kind, Subject subject, Collection<UUID> facts, String detail, long since) {
        var sorted = facts.stream().distinct().sorted(Ids::compare).toList();
        var name = sorted.stream().map(UUID::toString).collect(Collectors.joining(","));
        // The same two facts can clash in several fields and about several devices.
        return new Case(
                Ids.of("case:" + kind.word() + ":" + subject.id() + ":" + detail + ":" + name),
                kind,
                subject,
                sorted,
                detail,
                since);
    }
}
