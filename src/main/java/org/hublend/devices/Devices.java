package org.hublend.devices;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.DEVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.HubAliases;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.Draft;
import org.hublend.storage.Personal;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// The register of devices and accessories.
@Store
public final class Devices {
    /// What can be scanned of a device, by the attribute that it stands in.
    private static final Map<String, CodeKind> CODES =
            Map.of("tag", CodeKind.TAG, "kit", CodeKind.KIT, "serial", CodeKind.SERIAL, "imei", CodeKind.IMEI);

    public Optional<Device> find(DSLContext sql, UUID id) {
        return new Standings(sql)
                .find(Subject.device(id))
                .map(Custody.class::cast)
                .filter(c -> c.registered().isPresent())
                .map(Device::of);
    }

    /// Who has this tag; two after a clash.
    public List<Device> tagged(DSLContext sql, String tag) {
        return sql
                .select(CODE.OWNER)
                .from(CODE)
                .where(CODE.TEXT.eq(Codes.normal(tag)), CODE.KIND.eq(CodeKind.TAG.word()))
                .orderBy(CODE.OWNER)
                .fetch(CODE.OWNER)
                .stream()
                .flatMap(id -> find(sql, id).stream())
                .toList();
    }

    /// All parts of a kit, the device first and then its accessories.
    public List<Device> kit(DSLContext sql, String kit) {
        if (kit.isBlank()) return List.of();
        return sql
                .select(DEVICE.ID)
                .from(DEVICE)
                .where(DEVICE.KIT.eq(kit))
                .orderBy(DEVICE.TYPE.eq(Device.ACCESSORY), DEVICE.TAG, DEVICE.ID)
                .fetch(DEVICE.ID)
                .stream()
                .flatMap(id -> find(sql, id).stream())
                .toList();
    }

    /// Another device of the same type that can be lent here now.
    public Optional<Device> readyLike(DSLContext sql, Device device, UUID hub) {
        return sql.select(DEVICE.ID)
                .from(DEVICE)
                .where(
                        DEVICE.STATE.eq(DeviceState.READY.word()),
                        DEVICE.HUB.in(new HubAliases(sql).sameAs(hub)),
                        DEVICE.TYPE.eq(device.type()),
                        DEVICE.ID.ne(device.id()))
                .orderBy(DEVICE.MODEL.ne(device.model()), DEVICE.TAG)
                .limit(1)
                .fetchOptional(DEVICE.ID)
                .flatMap(id -> find(sql, id));
    }

    /// @param fields attributes by name, the tag among them
    /// @param others codes that stand for it besides tag, kit, serial and IMEI
    public Fact register(
            Recording recording,
            UUID id,
            UUID hub,
            DeviceState state,
            Map<String, String> fields,
            List<String> others,
            String notes,
            Happened happened,
            UUID actor) {
        var codes = codes(fields, others);
        var draft = Draft.of(new Kind.DeviceRegistered(id, hub, state, fields, codes), happened, actor);
        return recording.record(notes.isBlank() ? draft : draft.withPersonal(Personal.write(Map.of("notes", notes))));
    }

    /// Records what is new; empty when nothing is.
    public Optional<Fact> change(
            Recording recording,
            UUID id,
            Map<String, String> fields,
            List<String> others,
            String notes,
            String notesBefore,
            Happened happened,
            UUID actor) {
        var custody = (Custody) recording.standings().of(Subject.device(id));
        var news = new TreeMap<>(fields);
        news.entrySet()
                .removeIf(e ->
                        e.getValue().equals(custody.fields().get(e.getKey()).orElse("")));
        var dropped = new ArrayList<Code>();
        for (var name : news.keySet()) {
            var kind = Optional.ofNullable(CODES.get(name));
            kind.flatMap(k -> custody.fields().get(name).map(old -> new Code(k, Codes.normal(old))))
                    .ifPresent(dropped::add);
        }
        var known = recording
                .sql()
                .select(CODE.TEXT)
                .from(CODE)
                .where(CODE.OWNER.eq(id))
                .fetchSet(CODE.TEXT);
        var gained = codes(
                news,
                others.stream().filter(o -> !known.contains(Codes.normal(o))).toList());
        boolean newNotes = !notes.isBlank() && !notes.equals(notesBefore);
        if (news.isEmpty() && gained.isEmpty() && !newNotes) return Optional.empty();
        var draft = Draft.of(new Kind.DeviceChanged(id, news, gained, dropped), happened, actor);
        return Optional.of(
                recording.record(newNotes ? draft.withPersonal(Personal.write(Map.of("notes", notes))) : draft));
    }

    private static List<Code> codes(Map<String, String> fields, List<String> others) {
        var codes = new ArrayList<Code>();
        CODES.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            var text = Codes.normal(fields.getOrDefault(entry.getKey(), ""));
            if (!text.isEmpty()) codes.add(new Code(entry.getValue(), text));
        });
        for (var other : others) {
            var text = Codes.normal(other);
            if (!text.isEmpty()) codes.add(new Code(CodeKind.OTHER, text));
        }
        return codes;
    }
}
