package org.hublend.central;

import static org.hublend.state.tables.Tables.KEY_WRAP;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.sync.Wire;
import org.hublend.vault.VaultException;
import org.hublend.vault.Wraps;
import org.jooq.DSLContext;

/// The keys of sealed parts: kept wrapped for the centre, handed on wrapped for one desk.
final class KeyWraps {
    private final DSLContext sql;
    private final CentreIdentity identity;

    KeyWraps(DSLContext sql, CentreIdentity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    /// Keeps the subject's key as the first desk sent it; later ones can't replace it.
    void keep(List<Wire.Key> sent, UUID subject) {
        for (var key : sent)
            if (key.subject().equals(subject) && key.wrapped().length <= 200) put(key, identity.desk());
    }

    /// Those that were made for this desk before.
    Map<UUID, byte[]> made(Collection<UUID> subjects, UUID holder) {
        return sql.select(KEY_WRAP.SUBJECT, KEY_WRAP.WRAPPED)
                .from(KEY_WRAP)
                .where(KEY_WRAP.HOLDER.eq(holder), KEY_WRAP.SUBJECT.in(subjects))
                .fetchMap(KEY_WRAP.SUBJECT, KEY_WRAP.WRAPPED);
    }

    /// Wraps anew what the centre holds, for a desk that may have it; what the centre can't open is left out.
    Map<UUID, byte[]> make(Collection<UUID> subjects, byte[] receivingKey, SecureRandom random) {
        var wraps = new Wraps(random);
        var made = new HashMap<UUID, byte[]>();
        made(subjects, identity.desk()).forEach((subject, wrapped) -> {
            var key = wraps.unwrap(wrapped, subject, identity.keyring());
            if (key.isEmpty()) return;
            try {
                made.put(subject, wraps.wrap(key.get(), subject, receivingKey));
            } catch (VaultException e) {
                throw new IllegalStateException("A desk was let in with a key that is none.", e);
            }
        });
        return made;
    }

    void put(Wire.Key key, UUID holder) {
        sql.insertInto(KEY_WRAP)
                .set(KEY_WRAP.SUBJECT, key.subject())
                .set(KEY_WRAP.HOLDER, holder)
                .set(KEY_WRAP.WRAPPED, key.wrapped())
                .onConflict(KEY_WRAP.SUBJECT, KEY_WRAP.HOLDER)
                .doNothing()
                .execute();
    }
}
