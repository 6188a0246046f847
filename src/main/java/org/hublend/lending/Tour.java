package org.hublend.lending;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.PERSON;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.ItemState;
import org.hublend.people.People;
import org.hublend.state.HubAliases;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// What to scan first when somebody tries the desk out, found in its folder as it is.
///
/// @param ready labels of devices that can be lent
/// @param out the label of a device that can be taken back; empty where none is out
@Store
public record Tour(String person, String card, List<String> ready, Optional<String> out) {
    private static final int LOOKED_AT = 60;

    /// Empty where the folder has nobody, or nothing, to show.
    static Optional<Tour> of(DataFolder folder, UUID hub, People people, Loans loans, LocalDate today) {
        return folder.read(sql -> {
            var hubs = new HubAliases(sql).sameAs(hub);
            var ready = ready(sql, hubs);
            var out = out(sql, hubs);
            if (ready.isEmpty()) return Optional.empty();
            return sql
                    .select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.HUB.in(hubs), PERSON.SAME_AS.isNull())
                    .orderBy(PERSON.ID)
                    .limit(LOOKED_AT)
                    .fetch(PERSON.ID)
                    .stream()
                    .flatMap(id -> people.find(sql, id).stream())
                    .filter(p -> !p.card().isEmpty())
                    .min(Comparator.comparing(p -> late(loans.openOf(sql, p.id()), today)))
                    .map(p -> new Tour(p.shortName(), p.card(), ready, out));
        });
    }

    /// Somebody with late things would be asked about first, which is no first step.
    private static long late(List<Loan> open, LocalDate today) {
        return open.stream()
                .flatMap(loan -> loan.lines().stream())
                .filter(line -> line.isOut() && line.due().isBefore(today))
                .count();
    }

    private static List<String> ready(DSLContext sql, Set<UUID> hubs) {
        return sql.select(DEVICE.TAG)
                .from(DEVICE)
                .where(DEVICE.HUB.in(hubs), DEVICE.STATE.eq(DeviceState.READY.word()), DEVICE.TYPE.ne(Device.ACCESSORY))
                .orderBy(DEVICE.KIT.ne(""), DEVICE.TAG)
                .limit(2)
                .fetch(DEVICE.TAG);
    }

    private static Optional<String> out(DSLContext sql, Set<UUID> hubs) {
        return sql.select(DEVICE.TAG)
                .from(DEVICE)
                .join(LOAN_ITEM)
                .on(LOAN_ITEM.DEVICE.eq(DEVICE.ID))
                .where(
                        LOAN_ITEM.STATE.eq(ItemState.OPEN.word()),
                        LOAN_ITEM.HUB.in(hubs),
                        DEVICE.TYPE.ne(Device.ACCESSORY))
                .orderBy(LOAN_ITEM.DUE_ON, DEVICE.TAG)
                .limit(1)
                .fetchOptional(DEVICE.TAG);
    }

    /// Without the card, which may not reach a log.
    @Override
    public String toString() {
        return "Tour" + ready;
    }
}
