package org.hublend.figures;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.HUB;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.state.Store;
import org.hublend.statistics.Disclosure;
import org.hublend.statistics.HubScope;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;
import org.hublend.statistics.Request;
import org.hublend.statistics.StatisticsExport;
import org.hublend.storage.DataFolder;

/// What the screen of figures asks of the data folder.
@Store
public final class FiguresDesk {
    private final DataFolder folder;
    private final ZoneId zone;
    private final Path exports;

    /// @param zone of this hub's calendar
    /// @param exports the folder that files are saved in
    public FiguresDesk(DataFolder folder, ZoneId zone, Path exports) {
        this.folder = folder;
        this.zone = zone;
        this.exports = exports;
    }

    /// A hub, or all of them where the id is empty.
    record Where(Optional<UUID> id, String name) {
        HubScope scope() {
            return id.<HubScope>map(i -> new HubScope.Only(Set.of(i))).orElseGet(HubScope.All::new);
        }
    }

    /// @param news from when the news of other hubs is, where that is known
    record Seen(Overview overview, List<Where> hubs, Optional<LocalDateTime> news) {}

    Clock clock() {
        return folder.clock();
    }

    LocalDate today() {
        return LocalDate.ofInstant(folder.clock().instant(), zone);
    }

    Seen see(Period period, Disclosure rule, Where where) {
        var request = new Request(period, Set.of(), rule, where.scope(), today());
        return folder.read(sql -> new Seen(
                Overview.of(sql, request),
                sql.select(HUB.ID, HUB.NAME)
                        .from(HUB)
                        .where(HUB.SAME_AS.isNull(), HUB.NAME.ne(""))
                        .orderBy(HUB.NAME, HUB.ID)
                        .fetch(r -> new Where(Optional.of(r.value1()), r.value2())),
                sql.select(CENTRAL.LAST_EXCHANGE)
                        .from(CENTRAL)
                        .where(CENTRAL.LAST_EXCHANGE.isNotNull())
                        .fetchOptional(CENTRAL.LAST_EXCHANGE)
                        .map(at -> LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone))));
    }

    /// Writes the same figures in full, by hub and month, into a file of their own.
    StatisticsExport.Outcome save(Period period, Disclosure rule, Where where) {
        return switch (Request.read(period.word(), "", rule.word(), where.scope(), today())) {
            case Request.Asked.Understood(var request) ->
                folder.read(sql -> StatisticsExport.write(
                        sql, request, exports.resolve("hublend-" + period.word() + "-" + rule.word() + ".csv")));
            case Request.Asked.Unclear(var says) -> throw new IllegalStateException(says);
        };
    }
}
