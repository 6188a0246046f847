package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.state.Facts;
import org.hublend.state.HubAliases;
import org.jooq.DSLContext;

/// What a desk may not say: who another hub's people and staff are, and that another hub is its own.
final class Authority {
    private static final Set<String> REGISTERS =
            Set.of("person.registered", "person.changed", "staff.registered", "staff.changed", "hub.joined");

    /// Other facts may name anybody, so they give no right over them.
    private static final Set<String> BEGINNINGS = Set.of("person.registered", "staff.registered", "session.recorded");

    private final DSLContext sql;
    private final Facts facts;
    private final HubAliases hubs;
    private final Scopes scopes;
    private final UUID desk;
    private final UUID hub;

    Authority(DSLContext sql, CentreIdentity identity, UUID desk, UUID hub) {
        this.sql = sql;
        this.facts = new Facts(sql);
        this.hubs = new HubAliases(sql);
        this.scopes = new Scopes(sql, identity);
        this.desk = desk;
        this.hub = hub;
    }

    /// Why not, in words; empty where the desk may say it.
    Optional<String> denies(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.PersonRegistered _, Kind.PersonChanged _, Kind.StaffRegistered _, Kind.StaffChanged _ ->
                mayChange(kind.owner())
                        ? Optional.empty()
                        : Optional.of("It changes somebody whom another hub registered.");
            case Kind.PersonErased _ ->
                mayChange(kind.owner())
                        ? Optional.empty()
                        : Optional.of("It erases somebody whom another hub registered.");
            case Kind.SessionCorrected _ ->
                mayChange(kind.owner()) ? Optional.empty() : Optional.of("It corrects a session of another hub.");
            case Kind.HubJoined joined ->
                mayJoin(joined) ? Optional.empty() : Optional.of("It says that another hub is this desk's hub.");
            case Kind.Undone undone ->
                mayUndo(undone) ? Optional.empty() : Optional.of("It undoes what another hub registered.");
            case Kind.DeviceRegistered _,
                    Kind.DeviceChanged _,
                    Kind.DeviceStated _,
                    Kind.DevicesSent _,
                    Kind.GiftGiven _,
                    Kind.LoanOpened _,
                    Kind.LoanSigned _,
                    Kind.ItemsReturned _,
                    Kind.ItemsRenewed _,
                    Kind.SessionRecorded _,
                    Kind.HubRegistered _,
                    Kind.HubChanged _,
                    Kind.ErasureDone _,
                    Kind.CaseSettled _ -> Optional.empty();
        };
    }

    /// The hub that it was published for may, and the desk that brought it in: an import may name people of another.
    private boolean mayChange(Subject subject) {
        var homes = scopes.published(subject.id());
        if (homes.isEmpty() || homes.contains(hub)) return true;
        // What has nothing private is published for everybody alone; then it is the hub's whose desk told of it first.
        boolean isOpen = homes.equals(Set.of(Scopes.EVERYBODY));
        return facts.about(subject).stream()
                .filter(f -> BEGINNINGS.contains(f.kind()))
                .anyMatch(f -> f.desk().equals(desk) || isOpen && isOfOurHub(f.desk()));
    }

    private boolean isOfOurHub(UUID other) {
        return sql.fetchExists(DESK, DESK.ID.eq(other), DESK.HUB.eq(hub));
    }

    private boolean mayJoin(Kind.HubJoined joined) {
        if (!joined.same().equals(hub) || hubs.resolve(joined.same()).equals(joined.hub())) return false;
        // Another desk of this hub may have said the same before.
        return hubs.resolve(joined.hub()).equals(hub)
                || facts.about(Subject.hub(joined.hub())).stream()
                        .allMatch(f -> f.desk().equals(desk));
    }

    private boolean mayUndo(Kind.Undone undone) {
        var target = facts.all(List.of(undone.fact()));
        if (target.isEmpty() || !REGISTERS.contains(target.getFirst().kind())) return true;
        var fact = target.getFirst();
        return fact.desk().equals(desk)
                || fact.subjects().stream()
                        .allMatch(s -> scopes.published(s.id()).contains(hub));
    }
}
