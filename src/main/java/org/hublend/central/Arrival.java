package org.hublend.central;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Part;
import org.hublend.sync.Wire;
import org.hublend.vault.Commitment;
import tools.jackson.databind.JsonNode;

/// What a number of a push brought, looked at by itself.
sealed interface Arrival {
    /// Well-formed, and says something to this program.
    record Readable(Fact fact, Kind kind) implements Arrival {}

    /// Well-formed, but of a kind or version that a newer program wrote.
    record Newer(Fact fact) implements Arrival {}

    /// Something that no desk of ours would send; the reason is for people.
    record Bad(Optional<Fact> fact, String reason) implements Arrival {}

    int LARGEST = 512 << 10;
    int MOST_SUBJECTS = 1000;

    static Arrival of(JsonNode node, UUID desk, UUID incarnation, long number) {
        var read = Wire.fact(node);
        if (read.isEmpty()) return new Bad(read, "It lacks parts that every record has.");
        var fact = read.get();
        if (!fact.desk().equals(desk)) return new Bad(read, "It says that another desk recorded it.");
        if (!fact.incarnation().equals(incarnation) || fact.number() != number)
            return new Bad(read, "It says that it stands at another place.");
        if (fact.body().length + size(fact.coarse()) + size(fact.personal()) > LARGEST)
            return new Bad(read, "It is larger than any record may be.");
        if (fact.subjects().isEmpty()
                || fact.subjects().size() > MOST_SUBJECTS
                || fact.after().size() > MOST_SUBJECTS) return new Bad(read, "It is about nothing, or about too much.");
        if (fact.version() < 1 || fact.recorded().doubt() < 0 || !Wire.isJson(fact.body()))
            return new Bad(read, "Its content can't be read.");
        if (!isWhole(fact.coarse()) || !isWhole(fact.personal()))
            return new Bad(read, "A private part of it is not the one that was recorded.");
        if (!Kinds.knows(fact.kind(), fact.version())) return new Newer(fact);
        var kind = Kinds.read(fact);
        if (kind.isEmpty()) return new Bad(read, "Its content can't be read.");
        if (!List.copyOf(kind.get().subjects()).equals(fact.subjects()))
            return new Bad(read, "It is about other things than it says.");
        return new Readable(fact, kind.get());
    }

    private static int size(Optional<Part> part) {
        return part.map(p -> p.content().length).orElse(0);
    }

    /// Parts that were erased before they were sent are empty, and their commitment is all that is left.
    private static boolean isWhole(Optional<Part> part) {
        if (part.isEmpty()) return true;
        var p = part.get();
        if (p.isGone()) return p.salt().length == 0 && p.commitment().length == 32;
        if (p.salt().length != 16 || p.commitment().length != 32) return false;
        return new Commitment(p.salt(), p.commitment()).matches(p.content());
    }
}
