package org.hublend.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What only the own hub and the centre may hold of a subject: coarse values, and sealed parts as they were recorded.
public record Local(List<Piece> coarse, List<Piece> sealed) {
    public static final Local NONE = new Local(List.of(), List.of());

    /// How the text of a standing ends whose last part is an empty one of these.
    static final String NOTHING = ",\"local\":" + Standing.writeLocal(NONE) + "}";

    /// The bytes that one fact brought.
    public record Piece(UUID fact, byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece && fact.equals(piece.fact) && Arrays.equals(bytes, piece.bytes);
        }

        @Override
        public int hashCode() {
            return fact.hashCode();
        }

        @Override
        public String toString() {
            return "Piece[" + fact + "]";
        }
    }

    Local after(Fact fact) {
        return new Local(
                with(coarse, fact.id(), fact.coarse().map(Part::content)),
                with(sealed, fact.id(), fact.personal().map(Part::content)));
    }

    Local without(UUID fact) {
        return new Local(
                coarse.stream().filter(p -> !p.fact().equals(fact)).toList(),
                sealed.stream().filter(p -> !p.fact().equals(fact)).toList());
    }

    public boolean isEmpty() {
        return coarse.isEmpty() && sealed.isEmpty();
    }

    private static List<Piece> with(List<Piece> pieces, UUID fact, Optional<byte[]> bytes) {
        if (bytes.isEmpty() || bytes.get().length == 0) return pieces;
        var all = new ArrayList<>(pieces);
        all.add(new Piece(fact, bytes.get()));
        return List.copyOf(all);
    }
}
