package org.hublend.storage;

import static org.hublend.state.tables.Tables.SUBJECT_KEY;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.Pages;
import org.hublend.vault.Keyring;
import org.hublend.vault.SubjectKey;
import org.hublend.vault.Wraps;
import org.jooq.DSLContext;

/// The keys of people, staff and devices, as far as this desk holds them; each is kept only as wraps.
public final class SubjectKeys {
    /// This desk itself, as a holder.
    public static final String DESK = "desk";
    /// The centre, as a holder.
    public static final String CENTRAL = "central";

    private final DSLContext sql;
    private final Keyring keyring;
    private final SecureRandom random;
    private final Wraps wraps;

    SubjectKeys(DSLContext sql, Keyring keyring, SecureRandom random) {
        this.sql = sql;
        this.keyring = keyring;
        this.random = random;
        this.wraps = new Wraps(random);
    }

    public Optional<SubjectKey> find(UUID subject) {
        return wrap(subject, DESK).flatMap(wrapped -> wraps.unwrap(wrapped, subject, keyring));
    }

    public SubjectKey findOrCreate(UUID subject) {
        return find(subject).orElseGet(() -> {
            var key = SubjectKey.create(random);
            put(subject, DESK, wraps.wrap(key, subject, keyring.receivingPublicKey()));
            return key;
        });
    }

    /// The subject's key for the centre, made when it is first sent there; empty where this desk has no key.
    public Optional<byte[]> forCentral(UUID subject, byte[] centralPublicKey) {
        var known = wrap(subject, CENTRAL);
        if (known.isPresent()) return known;
        var made = find(subject).map(key -> wraps.wrap(key, subject, centralPublicKey));
        made.ifPresent(wrapped -> put(subject, CENTRAL, wrapped));
        return made;
    }

    /// Keeps wraps that the centre made for this desk, of keys that it can't open yet.
    public void take(Map<UUID, byte[]> wrapped) {
        var kept = new HashMap<UUID, byte[]>();
        for (var some : Pages.of(wrapped.keySet()))
            kept.putAll(sql.select(SUBJECT_KEY.SUBJECT, SUBJECT_KEY.WRAPPED)
                    .from(SUBJECT_KEY)
                    .where(SUBJECT_KEY.HOLDER.eq(DESK), SUBJECT_KEY.SUBJECT.in(some))
                    .fetchMap(SUBJECT_KEY.SUBJECT, SUBJECT_KEY.WRAPPED));
        wrapped.forEach((subject, sent) -> {
            var own = Optional.ofNullable(kept.get(subject)).flatMap(wrap -> wraps.unwrap(wrap, subject, keyring));
            if (own.isEmpty()) put(subject, DESK, sent);
        });
    }

    void put(UUID subject, String holder, byte[] wrapped) {
        sql.insertInto(SUBJECT_KEY)
                .set(SUBJECT_KEY.SUBJECT, subject)
                .set(SUBJECT_KEY.HOLDER, holder)
                .set(SUBJECT_KEY.WRAPPED, wrapped)
                .onConflict(SUBJECT_KEY.SUBJECT, SUBJECT_KEY.HOLDER)
                .doUpdate()
                .set(SUBJECT_KEY.WRAPPED, wrapped)
                .execute();
    }

    private Optional<byte[]> wrap(UUID subject, String holder) {
        return sql.select(SUBJECT_KEY.WRAPPED)
                .from(SUBJECT_KEY)
                .where(SUBJECT_KEY.SUBJECT.eq(subject), SUBJECT_KEY.HOLDER.eq(holder))
                .fetchOptional(SUBJECT_KEY.WRAPPED);
    }
}
