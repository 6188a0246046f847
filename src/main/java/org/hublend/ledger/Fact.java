package org.hublend.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that happened at a desk, recorded once and never changed.
///
/// @param number contiguous from 1 within a desk's incarnation
/// @param kind the name of a [Kind], with its version
/// @param after the last facts of each subject that the desk knew when it recorded this one
/// @param actor the member of staff, or the desk itself where nobody was signed in
/// @param body the exact bytes of the kind's JSON; no personal data
/// @param coarse statistics about a person, for the own hub and the centre
/// @param personal sealed under the key of the subject that it is about
/// @param chain SHA-256 over the fact before and this one's envelope, body and commitments
public record Fact(
        UUID id,
        UUID desk,
        UUID incarnation,
        long number,
        String kind,
        int version,
        List<Subject> subjects,
        List<UUID> after,
        Recorded recorded,
        Happened happened,
        UUID actor,
        byte[] body,
        Optional<Part> coarse,
        Optional<Part> personal,
        byte[] chain) {
    public Fact {
        subjects = List.copyOf(subjects);
        after = List.copyOf(after);
    }

    public boolean isAbout(Subject subject) {
        return subjects.contains(subject);
    }

    /// The chain that this fact must have behind the given one.
    public byte[] chainAfter(byte[] previous) {
        return Envelope.chain(previous, this);
    }

    /// Whether its chain hangs on the given one; where that is not known it is empty, and nothing is said.
    public boolean follows(byte[] previous) {
        return previous.length == 0 || Arrays.equals(chain, chainAfter(previous));
    }

    public Fact chained(byte[] previous) {
        return new Fact(
                id,
                desk,
                incarnation,
                number,
                kind,
                version,
                subjects,
                after,
                recorded,
                happened,
                actor,
                body,
                coarse,
                personal,
                chainAfter(previous));
    }

    /// Whether it stood in another stream of its desk before this one, which began later.
    public boolean isRenumbered() {
        return Ids.compare(id, incarnation) < 0;
    }

    /// The same fact at another place; its chain must be computed anew.
    public Fact in(UUID incarnation, long number) {
        return new Fact(
                id,
                desk,
                incarnation,
                number,
                kind,
                version,
                subjects,
                after,
                recorded,
                happened,
                actor,
                body,
                coarse,
                personal,
                chain);
    }

    /// The same fact without what erasure takes away.
    public Fact stripped() {
        return new Fact(
                id,
                desk,
                incarnation,
                number,
                kind,
                version,
                subjects,
                after,
                recorded,
                happened,
                actor,
                body,
                coarse.map(Part::gone),
                personal.map(Part::gone),
                chain);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && id.equals(fact.id) && Arrays.equals(chain, fact.chain);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + id + " #" + number + " " + HexFormat.of().formatHex(chain, 0, Math.min(4, chain.length));
    }
}
