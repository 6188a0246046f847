package org.hublend.state;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.DEVICE_SPELL;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.RENEWAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Item;
import org.hublend.ledger.ItemState;
import org.jooq.TableRecord;

/// The rows of one device: itself, the states it went through, its loans and their renewals.
final class DeviceRows {
    List<TableRecord<?>> of(Custody custody) {
        var rows = new ArrayList<TableRecord<?>>();
        var type = Texts.clean(custody.fields().get("type").orElse(""));
        if (custody.registered().isPresent()) rows.add(device(custody, type));
        rows.addAll(spells(custody, type));
        for (var item : byLoan(custody)) {
            rows.add(item(custody.id(), type, item));
            rows.addAll(renewals(custody.id(), type, item));
        }
        return rows;
    }

    private static TableRecord<?> device(Custody custody, String type) {
        var fields = custody.fields();
        var row = DEVICE.newRecord();
        row.setId(custody.id());
        row.setTag(Texts.indexed(fields.get("tag").orElse("")));
        row.setType(type);
        row.setMake(Texts.clean(fields.get("make").orElse("")));
        row.setModel(Texts.clean(fields.get("model").orElse("")));
        row.setSerial(Texts.clean(fields.get("serial").orElse("")));
        row.setKit(Texts.indexed(fields.get("kit").orElse("")));
        row.setHub(custody.hub().orElse(null));
        row.setState(custody.state().word());
        row.setStateSince(
                custody.spells().isEmpty() ? 0 : custody.spells().getLast().at().at());
        row.setFunder(Texts.clean(fields.get("funder").orElse("")));
        row.setFoundBy(Sought.folded(row.getTag() + row.getMake() + row.getModel() + row.getSerial()));
        row.setSupportEnds(Texts.clean(fields.get("support_ends").orElse("")));
        custody.open().ifPresent(open -> {
            row.setLoan(open.loan());
            row.setDueOn(open.due().toString());
        });
        return row;
    }

    private static List<TableRecord<?>> spells(Custody custody, String type) {
        var rows = new ArrayList<TableRecord<?>>();
        var spells = custody.spells();
        for (int i = 0; i < spells.size(); i++) {
            var spell = spells.get(i);
            var row = DEVICE_SPELL.newRecord();
            row.setDevice(custody.id());
            row.setOrdinal(i);
            row.setState(spell.state().word());
            row.setType(type);
            row.setHub(spell.hub());
            row.setSince(spell.at().at());
            row.setSinceOn(spell.at().on().toString());
            if (i + 1 < spells.size()) {
                row.setUntilAt(spells.get(i + 1).at().at());
                row.setUntilOn(spells.get(i + 1).at().on().toString());
            }
            rows.add(row);
        }
        return rows;
    }

    /// A double scan leaves a void item beside the one that counts; a forged loan id may even appear twice.
    private static List<Item> byLoan(Custody custody) {
        var items = new LinkedHashMap<UUID, Item>();
        for (var item : custody.items()) {
            items.merge(item.loan(), item, (old, next) -> next.state() == ItemState.VOID ? old : next);
        }
        return List.copyOf(items.values());
    }

    private static TableRecord<?> item(UUID device, String type, Item item) {
        var row = LOAN_ITEM.newRecord();
        row.setLoan(item.loan());
        row.setDevice(device);
        row.setPerson(item.person());
        row.setHub(item.hub());
        row.setType(type);
        row.setState(item.state().word());
        row.setOpenedAt(item.at().at());
        row.setOpenedOn(item.at().on().toString());
        row.setMonth(Texts.month(item.at().on()));
        row.setDueOn(item.due().toString());
        row.setCondition("");
        row.setAccounts("");
        item.end().ifPresent(end -> {
            row.setClosedAt(end.at().at());
            row.setClosedOn(end.at().on().toString());
            row.setClosedHub(end.hub());
            row.setCondition(end.condition().word());
            row.setAccounts(end.accounts().word());
        });
        return row;
    }

    private static List<TableRecord<?>> renewals(UUID device, String type, Item item) {
        var rows = new ArrayList<TableRecord<?>>();
        for (var term : item.terms()) {
            if (term.fact().equals(item.opened()) || item.state() == ItemState.VOID) continue;
            var row = RENEWAL.newRecord();
            row.setDevice(device);
            row.setFact(term.fact());
            row.setLoan(item.loan());
            row.setPerson(item.person());
            row.setHub(term.hub());
            row.setType(type);
            row.setRenewedAt(term.at().at());
            row.setRenewedOn(term.at().on().toString());
            row.setMonth(Texts.month(term.at().on()));
            row.setDueOn(term.due().toString());
            rows.add(row);
        }
        return rows;
    }
}
