package org.hublend.lending;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.LOAN_ITEM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.ItemState;
import org.hublend.people.People;
import org.hublend.state.HubAliases;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Reads what is due, late, ready and to be prepared at a hub.
@Store
public final class TodayLists {
    static final int MOST = 50;

    private final DataFolder folder;
    private final People people;
    private final Papers papers;
    private final Counter counter;

    public TodayLists(DataFolder folder, People people, Papers papers, Counter counter) {
        this.folder = folder;
        this.people = people;
        this.papers = papers;
        this.counter = counter;
    }

    /// @param full whether short names may be read, and not initials alone
    /// @param days how far ahead what is due is shown; 0 for today alone
    TodayBoard read(boolean full, int days) {
        var hub = counter.hub();
        var today = hub.happened(folder.clock().millis()).on();
        return folder.read(sql -> {
            var hubs = new HubAliases(sql).sameAs(hub.id());
            var here = LOAN_ITEM
                    .HUB
                    .in(hubs)
                    .and(LOAN_ITEM.STATE.eq(ItemState.OPEN.word()))
                    .and(LOAN_ITEM.TYPE.ne(Device.ACCESSORY));
            var stock = DEVICE.HUB.in(hubs).and(DEVICE.TYPE.ne(Device.ACCESSORY));
            return new TodayBoard(
                    out(
                            sql,
                            here.and(LOAN_ITEM.DUE_ON.between(
                                    today.toString(), today.plusDays(days).toString())),
                            full),
                    out(sql, here.and(LOAN_ITEM.DUE_ON.lt(today.toString())), full),
                    papers(sql, full),
                    in(sql, stock.and(DEVICE.STATE.eq(DeviceState.READY.word())), hub.zone()),
                    in(sql, stock.and(DEVICE.STATE.eq(DeviceState.PREPARATION.word())), hub.zone()));
        });
    }

    /// What is late the longest comes first.
    private TodayBoard.Column out(DSLContext sql, Condition which, boolean full) {
        var lines = sql.select(DEVICE.TAG, DEVICE.MAKE, DEVICE.MODEL, LOAN_ITEM.PERSON, LOAN_ITEM.DUE_ON)
                .from(LOAN_ITEM)
                .join(DEVICE)
                .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                .where(which)
                .orderBy(LOAN_ITEM.DUE_ON, DEVICE.TAG)
                .limit(MOST)
                .fetch(r -> new TodayBoard.Line(
                        r.value1(),
                        name(r.value2(), r.value3()),
                        who(sql, r.value4(), full),
                        Optional.of(LocalDate.parse(r.value5()))));
        var all = sql.fetchCount(sql.selectOne()
                .from(LOAN_ITEM)
                .join(DEVICE)
                .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                .where(which));
        return new TodayBoard.Column(lines, all - lines.size());
    }

    /// What has waited the longest comes first.
    private static TodayBoard.Column in(DSLContext sql, Condition which, ZoneId zone) {
        var lines = sql.select(DEVICE.TAG, DEVICE.MAKE, DEVICE.MODEL, DEVICE.STATE_SINCE)
                .from(DEVICE)
                .where(which)
                .orderBy(DEVICE.STATE_SINCE, DEVICE.TAG)
                .limit(MOST)
                .fetch(r -> new TodayBoard.Line(
                        r.value1(),
                        name(r.value2(), r.value3()),
                        "",
                        Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(r.value4()), zone))));
        return new TodayBoard.Column(lines, sql.fetchCount(DEVICE, which) - lines.size());
    }

    private TodayBoard.Column papers(DSLContext sql, boolean full) {
        // One more than is shown tells that there are more.
        var waiting = papers.waiting(sql, MOST + 1);
        var lines = waiting.stream()
                .limit(MOST)
                .map(paper -> new TodayBoard.Line(
                        paper.number(), "", who(sql, paper.person(), full), Optional.empty(), !paper.isMade()))
                .toList();
        return new TodayBoard.Column(lines, waiting.size() - lines.size());
    }

    private String who(DSLContext sql, UUID person, boolean full) {
        return people.find(sql, person)
                .map(p -> full ? p.shortName() : p.initials())
                .orElse("");
    }

    private static String name(String make, String model) {
        return model.startsWith(make) ? model : (make + " " + model).strip();
    }
}
