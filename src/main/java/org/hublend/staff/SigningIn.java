package org.hublend.staff;

import static org.hublend.state.tables.Tables.PIN_TRIES;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// Lets somebody in by badge and PIN. After five wrong PINs in a row each further one has to wait, in the window and on
/// the command line alike, also after a restart.
@Store
public final class SigningIn {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final DataFolder folder;
    private final Staff staff;

    public SigningIn(DataFolder folder, Staff staff) {
        this.folder = folder;
        this.staff = staff;
    }

    /// Wrong PINs in a row, and when the last of them was.
    private record Tries(int wrong, long last) {
        Duration left(long now) {
            if (wrong < FREE) return Duration.ZERO;
            var wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, 10));
            var whole = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            // A clock that was set back makes nobody wait longer than that.
            var left = Math.min(last + whole.toMillis() - now, whole.toMillis());
            return Duration.ofMillis(Math.max(0, left));
        }
    }

    /// Takes about a tenth of a second by design.
    public SignIn signIn(String badge, String pin) {
        var member = folder.read(sql -> staff.withBadge(sql, badge))
                .filter(m -> m.isActive() && !m.verifier().isEmpty());
        if (member.isEmpty()) return new SignIn.UnknownBadge();
        var id = member.get().id();
        // The try is counted before it is looked at, so that many at a time gain nothing.
        var left = folder.write(recording -> counted(recording.sql(), id, recording.now()));
        if (!left.isZero()) return new SignIn.Wait(left);
        var answer = folder.read(sql -> staff.signIn(sql, badge, pin));
        return switch (answer) {
            case SignIn.SignedIn signedIn -> {
                folder.write(recording -> forgotten(recording.sql(), id));
                yield signedIn;
            }
            case SignIn.WrongPin wrong -> {
                var wait = folder.read(sql -> find(sql, id)).left(folder.clock().millis());
                yield wait.isZero() ? wrong : new SignIn.Wait(wait);
            }
            case SignIn.UnknownBadge unknown -> unknown;
            case SignIn.Wait wait -> wait;
        };
    }

    private static Duration counted(DSLContext sql, UUID id, long now) {
        var tries = find(sql, id);
        var left = tries.left(now);
        if (!left.isZero()) return left;
        sql.insertInto(PIN_TRIES)
                .set(PIN_TRIES.STAFF, id)
                .set(PIN_TRIES.WRONG, tries.wrong() + 1)
                .set(PIN_TRIES.LAST_TRY, now)
                .onConflict(PIN_TRIES.STAFF)
                .doUpdate()
                .set(PIN_TRIES.WRONG, tries.wrong() + 1)
                .set(PIN_TRIES.LAST_TRY, now)
                .execute();
        return Duration.ZERO;
    }

    private static int forgotten(DSLContext sql, UUID id) {
        return sql.deleteFrom(PIN_TRIES).where(PIN_TRIES.STAFF.eq(id)).execute();
    }

    private static Tries find(DSLContext sql, UUID id) {
        return Optional.ofNullable(sql.selectFrom(PIN_TRIES)
                        .where(PIN_TRIES.STAFF.eq(id))
                        .fetchOne(row -> new Tries(row.getWrong(), row.getLastTry())))
                .orElse(new Tries(0, 0));
    }
}
