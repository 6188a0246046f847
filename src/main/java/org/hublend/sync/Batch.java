package org.hublend.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.storage.SubjectKeys;

/// What goes to the centre in one request.
final class Batch {
    private Batch() {}

    /// Facts of one stream that follow each other, up to the size of a batch.
    static List<Fact> of(List<Fact> next, UUID incarnation) {
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
        return batch;
    }

    /// The keys that open what is private in them, wrapped for the centre.
    static List<Wire.Key> keys(SubjectKeys known, List<Fact> facts, byte[] receivingKey) {
        var keys = new LinkedHashMap<UUID, Wire.Key>();
        for (var fact : facts) {
            if (fact.personal().isEmpty()) continue;
            var owner = Kinds.read(fact).map(Kind::owner).map(Subject::id);
            owner.flatMap(o -> known.forCentral(o, receivingKey))
                    .ifPresent(wrapped -> keys.put(owner.get(), new Wire.Key(owner.get(), wrapped)));
        }
        return List.copyOf(keys.values());
    }
}
