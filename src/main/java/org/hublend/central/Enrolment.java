package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.INVITATION;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Ids;
import org.hublend.state.HubAliases;
import org.hublend.state.tables.tables.records.DeskRecord;
import org.hublend.state.tables.tables.records.InvitationRecord;
import org.hublend.sync.Link;
import org.hublend.sync.Wire;
import org.hublend.vault.VaultException;
import org.hublend.vault.Wraps;
import org.jooq.DSLContext;

/// Lets desks in by invitation: for one hub, once, for a time. Codes are kept as hashes.
public final class Enrolment {
    private static final int CODE_BYTES = 10;

    private final Database database;
    private final CentreIdentity identity;
    private final Clock clock;
    private final SecureRandom random;

    Enrolment(Database database, CentreIdentity identity, Clock clock, SecureRandom random) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        this.random = random;
    }

    /// The code of a new invitation; it is told once and kept nowhere.
    String invite(UUID hub, Duration valid) {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        var code = Link.letters(bytes);
        database.write(sql -> sql.insertInto(INVITATION)
                .set(INVITATION.HASH, hash(code))
                .set(INVITATION.HUB, hub)
                .set(INVITATION.EXPIRES, clock.millis() + valid.toMillis())
                .execute());
        return code;
    }

    Wire.Invited look(Wire.Ask ask) {
        return database.read(sql -> {
            var invitation = find(sql, ask.code());
            if (invitation.getUsedBy() == null && invitation.getExpires() < clock.millis()) throw expired();
            return new Wire.Invited(
                    invitation.getHub(),
                    new HubAliases(sql).name(invitation.getHub()).orElse(""),
                    identity.alliance());
        });
    }

    /// The same code with the same keys gives the same answer again: the first may have been lost on the way.
    Wire.Enrolled enrol(Wire.Enrol enrol) {
        return database.write(sql -> {
            var invitation = find(sql, enrol.code());
            boolean isUsed = invitation.getUsedBy() != null;
            if (!isUsed && invitation.getExpires() < clock.millis()) throw expired();
            if (isUsed && !Arrays.equals(invitation.getUsedBy(), enrol.signingKey()))
                throw used("This invitation was used by another desk. Ask for a new one.");
            var alliance = wrapped(enrol);
            admit(sql, enrol, invitation.getHub(), isUsed);
            sql.update(INVITATION)
                    .set(INVITATION.USED_BY, enrol.signingKey())
                    .set(INVITATION.USED_AT, clock.millis())
                    .where(INVITATION.HASH.eq(invitation.getHash()))
                    .execute();
            return new Wire.Enrolled(
                    invitation.getHub(),
                    new HubAliases(sql).name(invitation.getHub()).orElse(""),
                    alliance,
                    identity.keyring().signingPublicKey(),
                    identity.keyring().receivingPublicKey(),
                    sql.selectFrom(HEAD).fetchSingle().getEpoch(),
                    clock.millis());
        });
    }

    private byte[] wrapped(Wire.Enrol enrol) {
        try {
            return new Wraps(random).wrapAlliance(identity.keyring(), enrol.desk(), enrol.receivingKey());
        } catch (VaultException e) {
            throw new Refused(Wire.Refusal.BAD_REQUEST, "The desk's key is not a usable key.", clock.millis());
        }
    }

    /// @param isUsed whether the same desk joined by this invitation before
    private void admit(DSLContext sql, Wire.Enrol enrol, UUID hub, boolean isUsed) {
        var known = Locking.rows(sql, sql.selectFrom(DESK).where(DESK.ID.eq(enrol.desk())))
                .fetchOptional();
        if (known.isPresent()) {
            if (isUsed && !known.get().getStatus().equals(Desks.ACTIVE))
                throw used("This invitation was used, and the desk was removed since. Ask for a new one.");
            admitAgain(sql, known.get(), enrol, hub);
            return;
        }
        if (enrol.desk().equals(identity.desk())) throw isAnother();
        sql.insertInto(DESK)
                .set(DESK.ID, enrol.desk())
                .set(DESK.HUB, hub)
                .set(DESK.NAME, Desks.shortened(enrol.name()))
                .set(DESK.SIGNING_KEY, enrol.signingKey())
                .set(DESK.RECEIVING_KEY, enrol.receivingKey())
                .set(DESK.STATUS, Desks.ACTIVE)
                .set(DESK.VERSION, Desks.shortened(enrol.version()))
                .set(DESK.ENROLLED_AT, clock.millis())
                .set(DESK.LAST_SEEN, clock.millis())
                .set(DESK.REQUEST_NUMBER, 0L)
                .set(DESK.CLOCK_OFFSET, 0L)
                .set(DESK.PENDING, 0L)
                .set(DESK.CURSOR_NUMBER, 0L)
                .execute();
    }

    /// A desk that was put back from a backup may come with a key from before the last one. That it is the same
    /// desk is for people to say: they remove it here, and invite it again. It then needs a key that it never
    /// had: whoever has an old one, with a stolen computer or a copy of its folder, is not invited by that.
    private void admitAgain(DSLContext sql, DeskRecord known, Wire.Enrol enrol, UUID hub) {
        if (!known.getHub().equals(hub) || !Arrays.equals(known.getReceivingKey(), enrol.receivingKey()))
            throw isAnother();
        boolean hasOtherKey = !Arrays.equals(known.getSigningKey(), enrol.signingKey());
        if (hasOtherKey && known.getStatus().equals(Desks.ACTIVE))
            throw new Refused(
                    Wire.Refusal.BAD_CODE,
                    "The central service knows this desk by another key. If it was put back from a backup, ask whoever"
                            + " looks after the central service to remove the desk there; then use this invitation"
                            + " again. All work is kept.",
                    clock.millis());
        if (Desks.isFormer(sql, enrol.desk(), enrol.signingKey()))
            throw new Refused(
                    Wire.Refusal.SPENT_KEY,
                    "This desk was removed, and can come back only with a new key. Install the newest Hublend on it,"
                            + " and use this invitation again.",
                    clock.millis());
        sql.update(DESK)
                .set(DESK.STATUS, Desks.ACTIVE)
                .set(DESK.SIGNING_KEY, enrol.signingKey())
                .setNull(DESK.NEXT_SIGNING_KEY)
                .where(DESK.ID.eq(enrol.desk()))
                .execute();
    }

    private Refused isAnother() {
        return new Refused(
                Wire.Refusal.BAD_CODE,
                "This desk belongs to another hub already. Use a new data folder for the other hub.",
                clock.millis());
    }

    private InvitationRecord find(DSLContext sql, String code) {
        Optional<InvitationRecord> found = Locking.rows(
                        sql, sql.selectFrom(INVITATION).where(INVITATION.HASH.eq(hash(code))))
                .fetchOptional();
        return found.orElseThrow(() -> new Refused(
                Wire.Refusal.BAD_CODE,
                "The central service does not know this invitation. Ask for a new one.",
                clock.millis()));
    }

    private Refused used(String sentence) {
        return new Refused(Wire.Refusal.BAD_CODE, sentence, clock.millis());
    }

    private Refused expired() {
        return new Refused(Wire.Refusal.BAD_CODE, "This invitation has run out. Ask for a new one.", clock.millis());
    }

    /// Codes have 80 random bits, so a plain hash can't be guessed back.
    private static String hash(String code) {
        return Ids.of("invitation:" + code).toString();
    }
}
