package org.hublend.staff;

import static org.hublend.state.tables.Tables.STAFF;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.state.Store;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// Everybody who may sign in at this desk, and the changes to them.
@Store
public final class StaffList {
    private final Staff staff;

    public StaffList(Staff staff) {
        this.staff = staff;
    }

    public List<Member> all(DSLContext sql) {
        return sql.select(STAFF.ID).from(STAFF).fetch(STAFF.ID).stream()
                .flatMap(id -> staff.find(sql, id).stream())
                .sorted(Comparator.comparing(Member::isActive)
                        .reversed()
                        .thenComparing(Member::name)
                        .thenComparing(Member::id))
                .toList();
    }

    /// Somebody left, or is back; what they did stays theirs.
    public Fact setActive(Recording recording, UUID member, boolean isActive, Happened happened, UUID actor) {
        var left = Map.of("left", isActive ? "" : happened.on().toString());
        return recording.record(Draft.of(new Kind.StaffChanged(member, left, List.of(), List.of()), happened, actor));
    }

    /// A badge in place of one that is lost, which lets nobody in any more.
    Fact newBadge(Recording recording, Member member, String badge, Happened happened, UUID actor) {
        return staff.changeBadge(recording, member, badge, happened, actor);
    }

    /// A PIN that somebody gave out; its holder chooses another at the next sign-in.
    public Fact newPin(Recording recording, UUID member, Staff.Verifier pin, Happened happened, UUID actor) {
        return staff.changePin(recording, member, pin, happened, actor);
    }
}
