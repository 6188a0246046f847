package org.hublend.lending;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.PERSON;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.ItemState;
import org.hublend.people.People;
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
    static Optional<Tour> of(DataFolder folder, UUID hub, People people, Loans loans) {
        return folder.read(sql -> {
            var ready = ready(sql, hub);
            var out = out(sql, hub);
            if (ready.isEmpty()) return Optional.empty();
            return sql
                    .select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.HUB.eq(hub))
                    .orderBy(PERSON.ID)
                    .limit(LOOKED_AT)
                    .fetch(PERSON.ID)
                    .stream()
                    .flatMap(id -> people.find(sql, id).stream())
                    .filter(p -> !p.card().isEmpty())
                    .min(Comparator.comparing(p -> loans.openOf(sql, p.id()).size()))
                    .map(p -> new Tour(p.shortName(), p.card(), ready, out));
        });
    }

    private static List<String> ready(DSLContext sql, UUID hub) {
        return sql.select(DEVICE.TAG)
                .from(DEVICE)
                .where(DEVICE.HUB.eq(hub), DEVICE.STATE.eq(DeviceState.READY.word()), DEVICE.TYPE.ne(Device.ACCESSORY))
                .orderBy(DEVICE.KIT.eq(""), DEVICE.TAG)
                .limit(2)
                .fetch(DEVICE.TAG);
    }

    private static Optional<String> out(DSLContext sql, UUID hub) {
        return sql.select(DEVICE.TAG)
                .from(DEVICE)
                .join(LOAN_ITEM)
                .on(LOAN_ITEM.DEVICE.eq(DEVICE.ID))
                .where(
                        LOAN_ITEM.STATE.eq(ItemState.OPEN.word()),
                        LOAN_ITEM.HUB.eq(hub),
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
