package org.hublend.central;

import static org.hublend.state.tables.Tables.CENTRE;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.HEAD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.ledger.Standing;
import org.hublend.state.Surroundings;
import org.hublend.vault.Keyring;
import org.jooq.DSLContext;

/// Who the centre is: its keys, and the stream of its own facts.
record CentreIdentity(UUID desk, UUID incarnation, String alliance, Keyring keyring) {
    /// Whether the centre itself registered the hub, as it does for all that desks can be invited to.
    boolean registered(DSLContext sql, UUID hub) {
        return sql.fetchExists(sql.selectOne()
                .from(FACT_SUBJECT)
                .join(FACT)
                .on(FACT.ID.eq(FACT_SUBJECT.FACT))
                .where(FACT_SUBJECT.SUBJECT.eq(hub), FACT.DESK.eq(desk), FACT.KIND.eq("hub.registered")));
    }

    /// Reads who the centre is, founding it where there is none.
    static CentreIdentity of(Database database, Path keys, String alliance, Surroundings surroundings) {
        var keyring = database.write(sql -> {
            var known = sql.selectFrom(CENTRE).fetchOptional();
            if (known.isPresent()) return Keyring.read(keys);
            var made = Files.exists(keys) ? Keyring.read(keys) : Keyring.create(surroundings.random());
            made.write(keys);
            found(sql, alliance, made, surroundings.ids());
            return made;
        });
        var row = database.read(sql -> sql.selectFrom(CENTRE).fetchSingle());
        if (!Arrays.equals(row.getSigningKey(), keyring.signingPublicKey()))
            throw new CentreException("The keys in the data folder belong to another database. Give the folder that"
                    + " this database was begun with.");
        return new CentreIdentity(row.getDesk(), row.getIncarnation(), row.getAlliance(), keyring);
    }

    private static void found(DSLContext sql, String alliance, Keyring keyring, Supplier<UUID> ids) {
        sql.insertInto(CENTRE)
                .set(CENTRE.ID, 1)
                .set(CENTRE.ALLIANCE, alliance)
                .set(CENTRE.DESK, ids.get())
                .set(CENTRE.INCARNATION, ids.get())
                .set(CENTRE.SIGNING_KEY, keyring.signingPublicKey())
                .execute();
        sql.insertInto(HEAD)
                .set(HEAD.ID, 1)
                .set(HEAD.NUMBER, 0L)
                .set(HEAD.EPOCH, ids.get().toString())
                .set(HEAD.FOLD_VERSION, Standing.FOLD_VERSION)
                .execute();
    }
}
