package org.hublend.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;

/// A fact that is about to be recorded; the desk adds the rest.
///
/// @param personal what will be sealed under the key of the kind's owner, as it is read by the registers
public record Draft(Kind kind, Happened happened, UUID actor, List<Coarse> coarse, Optional<byte[]> personal) {
    public static Draft of(Kind kind, Happened happened, UUID actor) {
        return new Draft(kind, happened, actor, List.of(), Optional.empty());
    }

    public Draft withCoarse(List<Coarse> coarse) {
        return new Draft(kind, happened, actor, coarse, personal);
    }

    public Draft withPersonal(byte[] personal) {
        return new Draft(kind, happened, actor, coarse, Optional.of(personal));
    }
}
