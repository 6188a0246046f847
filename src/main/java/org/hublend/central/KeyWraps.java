package org.hublend.central;

import static org.hublend.state.tables.Tables.KEY_WRAP;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hublend.state.Batches;
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

    /// Whether it can be one: nobody keeps what is far too long for it.
    static boolean isKey(Wire.Key key) {
        return key.wrapped().length <= 200;
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

    /// Keeps each subject's key as it came first; later ones can't replace it.
    void put(Collection<Wire.Key> some, UUID holder) {
        var insert = sql.insertInto(KEY_WRAP, KEY_WRAP.SUBJECT, KEY_WRAP.HOLDER, KEY_WRAP.WRAPPED)
                .values(Batches.hole(KEY_WRAP.SUBJECT), Batches.hole(KEY_WRAP.HOLDER), Batches.hole(KEY_WRAP.WRAPPED))
                .onConflict(KEY_WRAP.SUBJECT, KEY_WRAP.HOLDER)
                .doNothing();
        new Batches(sql)
                .run(
                        insert,
                        some.stream()
                                .map(key -> new Object[] {key.subject(), holder, key.wrapped()})
                                .toList());
    }
}
