package org.hublend.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Erasure;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Written;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// A page of the feed that was read to its end before any of it is written, and made ready meanwhile: the thread
/// that reads it is not the one that writes.
record Page(List<Entry> entries) {
    record Entry(Written written, Optional<byte[]> key) {
        Standing standing() {
            return written.standing();
        }

        UUID id() {
            return standing().subject().id();
        }
    }

    /// Empty where a subject is written in a way that this program does not know.
    static Optional<Page> of(List<Wire.Bundle> bundles) {
        var entries = new ArrayList<Entry>(bundles.size());
        for (var bundle : bundles) {
            var standing = type(bundle.type())
                    .flatMap(type -> Standing.read(type, bundle.standing()))
                    .filter(s -> s.subject().id().equals(bundle.subject()));
            if (standing.isEmpty()) return Optional.empty();
            if (bundle.local().isEmpty()) {
                entries.add(new Entry(new Written(standing.get(), bundle.standing()).made(), bundle.key()));
                continue;
            }
            var local = Standing.readLocal(bundle.local().get());
            if (local.isEmpty()) return Optional.empty();
            entries.add(
                    new Entry(Written.of(standing.get().withLocal(local.get())).made(), bundle.key()));
        }
        return Optional.of(new Page(entries));
    }

    void writeTo(Recording recording) {
        var erasures = recording.erasures();
        // First of all, since own facts are folded again below.
        for (var entry : entries) erasure(entry.standing()).ifPresent(e -> erasures.take(entry.id(), e.hub()));
        var gone = Set.copyOf(erasures.all());
        var keys = new LinkedHashMap<UUID, byte[]>();
        for (var entry : entries)
            if (!gone.contains(entry.id())) entry.key().ifPresent(key -> keys.put(entry.id(), key));
        recording.keys().take(keys);
        recording
                .bases()
                .replace(entries.stream()
                        .map(entry -> entry.written().with(Erasure.stripped(entry.standing(), gone::contains)))
                        .toList());
        for (var entry : entries)
            if (gone.contains(entry.id()) && erasures.of(entry.id()).isEmpty())
                eraseAgain(recording, entry.id(), entry.standing());
    }

    private static Optional<Erasure> erasure(Standing standing) {
        return standing instanceof RegisterEntry entry ? entry.erasure() : Optional.empty();
    }

    /// A centre that was restored to before an erasure is told of it again by every desk that knows.
    private static void eraseAgain(Recording recording, UUID person, Standing said) {
        if (!(said instanceof RegisterEntry entry)) return;
        var hub = entry.hub().orElseGet(recording::hub);
        var codes = recording.erasures().codes(person);
        recording.record(
                Draft.of(new Kind.PersonErased(person, hub, "again", codes), recording.today(), recording.desk()));
    }

    private static Optional<SubjectType> type(String word) {
        for (var type : SubjectType.values()) if (type.word().equals(word)) return Optional.of(type);
        return Optional.empty();
    }
}
