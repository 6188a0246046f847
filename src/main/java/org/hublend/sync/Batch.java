package org.hublend.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.storage.SubjectKeys;

/// Facts of one stream that follow each other, not more than go at once; never none.
record Batch(List<Fact> facts) {
    /// Empty where none of the next facts is of the stream.
    static Optional<Batch> of(List<Fact> next, UUID incarnation) {
        var batch = new ArrayList<Fact>();
        int bytes = 0;
        for (var fact : next) {
            boolean follows =
                    batch.isEmpty() || fact.number() == batch.getLast().number() + 1;
            if (!follows || !fact.incarnation().equals(incarnation)) break;
            bytes += 600
                    + fact.body().length
                    + fact.personal().map(p -> p.content().length).orElse(0);
            if (bytes > Wire.BATCH_BYTES && !batch.isEmpty()) break;
            batch.add(fact);
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(List.copyOf(batch)));
    }

    /// The keys of its sealed parts, as far as this desk holds them, wrapped for the centre.
    List<Wire.Key> keys(SubjectKeys known, byte[] receivingKey) {
        var keys = new LinkedHashMap<UUID, Wire.Key>();
        for (var fact : facts) {
            if (fact.personal().isEmpty()) continue;
            var owner = Kinds.read(fact).map(Kind::owner).map(Subject::id);
            owner.flatMap(o -> known.forCentral(o, receivingKey))
                    .ifPresent(wrapped -> keys.put(owner.get(), new Wire.Key(owner.get(), wrapped)));
        }
        return List.copyOf(keys.values());
    }

    Wire.Push push(List<Wire.Key> keys, Wire.Sender sender) {
        var first = facts.getFirst();
        return new Wire.Push(
                first.incarnation(),
                first.number(),
                facts.stream().map(Wire::node).toList(),
                keys,
                sender);
    }

    long last() {
        return facts.getLast().number();
    }
}
