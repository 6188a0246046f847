package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.state.HubAliases;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What a desk may not say: who another hub's people and staff are, and that another hub is its own.
final class Authority {
    private static final Set<String> REGISTERS =
            Set.of("person.registered", "person.changed", "staff.registered", "staff.changed", "hub.joined");

    /// Other facts may name anybody, so they give no right over them.
    private static final Set<String> BEGINNINGS = Set.of("person.registered", "staff.registered", "session.recorded");

    private static final int MOST_CARDS = 100;

    private static final long DAY = 86_400_000;

    private final DSLContext sql;
    private final Workbench bench;
    private final HubAliases hubs;
    private final long now;
    private final UUID desk;
    private final UUID hub;

    Authority(DSLContext sql, Workbench bench, UUID desk, UUID hub, long now) {
        this.now = now;
        this.sql = sql;
        this.bench = bench;
        this.hubs = new HubAliases(sql);
        this.desk = desk;
        this.hub = hub;
    }

    /// Why not, in words; empty where the desk may say it.
    Optional<String> denies(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.PersonChanged k
            when RegisterEntry.same(k.fields()).isPresent() ->
                whyNotOne(k, RegisterEntry.same(k.fields()).get());
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
            case Kind.CardShown shown -> whyNotShown(shown);
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

    /// Who says that two records are of one person must have both; else a desk could have another hub's people sent to
    /// it. Of a record that is not known here yet, the scopes see to that.
    private Optional<String> whyNotOne(Kind.PersonChanged changed, UUID kept) {
        return mayChange(changed.owner()) && mayChange(Subject.person(kept))
                ? Optional.empty()
                : Optional.of("It says that somebody whom another hub registered is somebody else as well.");
    }

    /// A card's number could be guessed, so a desk may not ask for many.
    private Optional<String> whyNotShown(Kind.CardShown shown) {
        if (shown.card().kind() != CodeKind.CARD || !hubs.resolve(shown.hub()).equals(hub))
            return Optional.of("It asks for another hub, or for what is no card.");
        long today = now / DAY;
        boolean may = sql.update(DESK)
                        .set(
                                DESK.CARDS_SHOWN,
                                DSL.when(DESK.CARDS_DAY.eq(today), DESK.CARDS_SHOWN.plus(1))
                                        .otherwise(1))
                        .set(DESK.CARDS_DAY, today)
                        .where(DESK.ID.eq(desk), DESK.CARDS_DAY.ne(today).or(DESK.CARDS_SHOWN.lt(MOST_CARDS)))
                        .execute()
                == 1;
        return may ? Optional.empty() : Optional.of("Too many unknown cards were asked for today.");
    }

    /// The hub that it was published for may, and the desk that brought it in: an import may name people of another.
    private boolean mayChange(Subject subject) {
        var homes = bench.published(subject.id());
        if (homes.isEmpty() || homes.contains(hub)) return true;
        // What has nothing private is published for everybody alone; then it is the hub's whose desk told of it first.
        boolean isOpen = homes.equals(Set.of(Scopes.EVERYBODY));
        return bench.about(subject).stream()
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
                || bench.about(Subject.hub(joined.hub())).stream()
                        .allMatch(f -> f.desk().equals(desk));
    }

    private boolean mayUndo(Kind.Undone undone) {
        var target = bench.fact(undone.fact());
        if (target.isEmpty() || !REGISTERS.contains(target.get().kind())) return true;
        var fact = target.get();
        return fact.desk().equals(desk)
                || fact.subjects().stream()
                        .allMatch(s -> bench.published(s.id()).contains(hub));
    }
}
