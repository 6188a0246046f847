package org.hublend.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Standing;
import org.hublend.ledger.SubjectType;
import org.hublend.storage.Recording;
import org.hublend.storage.SubjectKeys;

/// A page of the feed that was read to its end before any of it is written.
record Page(List<Entry> entries) {
    record Entry(Standing standing, Optional<byte[]> key) {}

    /// Empty where a subject is written in a way that this program does not know.
    static Optional<Page> of(List<Wire.Bundle> bundles) {
        var entries = new ArrayList<Entry>(bundles.size());
        for (var bundle : bundles) {
            var standing = type(bundle.type())
                    .flatMap(type -> Standing.read(type, bundle.standing()))
                    .filter(s -> s.subject().id().equals(bundle.subject()));
            if (standing.isEmpty()) return Optional.empty();
            if (bundle.local().isEmpty()) {
                entries.add(new Entry(standing.get(), bundle.key()));
                continue;
            }
            var local = Standing.readLocal(bundle.local().get());
            if (local.isEmpty()) return Optional.empty();
            entries.add(new Entry(standing.get().withLocal(local.get()), bundle.key()));
        }
        return Optional.of(new Page(entries));
    }

    void writeTo(Recording recording) {
        for (var entry : entries) {
            var subject = entry.standing().subject();
            UUID id = subject.id();
            if (entry.key().isPresent() && recording.keys().find(id).isEmpty())
                recording.keys().put(id, SubjectKeys.DESK, entry.key().get());
            recording.bases().replace(subject, Optional.of(entry.standing()));
        }
    }

    private static Optional<SubjectType> type(String word) {
        for (var type : SubjectType.values()) if (type.word().equals(word)) return Optional.of(type);
        return Optional.empty();
    }
}
