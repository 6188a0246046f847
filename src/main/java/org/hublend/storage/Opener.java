package org.hublend.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Local;
import org.hublend.vault.Sealed;

/// Opens the sealed parts of a subject for the registers.
public final class Opener {
    private final SubjectKeys keys;

    Opener(SubjectKeys keys) {
        this.keys = keys;
    }

    /// What was sealed under the key of a subject and tied to `fact`; empty where this desk can't open it.
    public Optional<byte[]> open(UUID subject, UUID fact, byte[] sealed) {
        return keys.find(subject).flatMap(key -> Sealed.of(sealed).flatMap(s -> key.open(fact, s)));
    }

    /// The parts in the order in which they were recorded; those that this desk may not or can't open are left out.
    public List<byte[]> open(UUID subject, Local local) {
        if (local.sealed().isEmpty()) return List.of();
        var key = keys.find(subject);
        var opened = new ArrayList<byte[]>();
        for (var piece : local.sealed()) {
            key.flatMap(k -> Sealed.of(piece.bytes()).flatMap(s -> k.open(piece.fact(), s)))
                    .ifPresent(opened::add);
        }
        return opened;
    }
}
