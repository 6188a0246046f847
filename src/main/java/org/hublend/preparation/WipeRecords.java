package org.hublend.preparation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.people.Names;
import org.hublend.shell.Dates;
import org.hublend.shell.Sheet;
import org.hublend.shell.Texts;
import org.hublend.staff.Staff;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// The record of a device's last wipe on paper: how, when, what was looked at, and by whom, in initials.
@Store
public final class WipeRecords {
    private final DataFolder folder;
    private final Devices devices;
    private final Staff staff;
    private final Texts texts;

    public WipeRecords(DataFolder folder, Devices devices, Staff staff, Texts texts) {
        this.folder = folder;
        this.devices = devices;
        this.staff = staff;
        this.texts = texts;
    }

    /// A wipe as it was recorded.
    private record Wiped(Fact fact, Kind.DeviceStated stated) {}

    /// Empty where no wipe of it is recorded here.
    public Optional<Sheet> of(UUID device) {
        return folder.read(sql ->
                devices.find(sql, device).flatMap(found -> last(sql, device).map(wiped -> sheet(sql, found, wiped))));
    }

    private static Optional<Wiped> last(DSLContext sql, UUID device) {
        var facts = new Facts(sql);
        return ((Custody) new Standings(sql).of(Subject.device(device)))
                .spells().reversed().stream()
                        .flatMap(spell -> facts.find(spell.fact()).stream())
                        .flatMap(fact -> Kinds.read(fact).stream()
                                .filter(kind -> kind instanceof Kind.DeviceStated stated
                                        && stated.detail().containsKey("wipe"))
                                .map(kind -> new Wiped(fact, (Kind.DeviceStated) kind)))
                        .findFirst();
    }

    private Sheet sheet(DSLContext sql, Device device, Wiped wiped) {
        var detail = wiped.stated().detail();
        var zone = folder.clock().getZone();
        var dates = new Dates(texts, folder.clock());
        var recorded = LocalDateTime.ofInstant(
                Instant.ofEpochMilli(wiped.fact().recorded().time()), zone);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(texts.of("prepare.column.tag"), device.tag()));
        rows.add(List.of(texts.of("prepare.column.name"), device.name()));
        rows.add(List.of(texts.of("devices.column.serial"), device.serial()));
        rows.add(List.of(texts.of("wipe.how"), how(detail.getOrDefault("wipe", ""))));
        rows.add(List.of(
                texts.of("wipe.on"), dates.longDay(wiped.fact().happened().on())));
        rows.add(List.of(texts.of("wipe.checked"), checked(detail.getOrDefault("checked", ""))));
        rows.add(List.of(
                texts.of("wipe.label"),
                detail.getOrDefault("verified", "").equals("label") ? texts.of("wipe.label.yes") : ""));
        rows.add(List.of(
                texts.of("wipe.by"),
                staff.find(sql, wiped.fact().actor())
                        .map(member -> Names.initials(member.name()))
                        .orElse("")));
        rows.add(List.of(
                texts.of("wipe.recorded"),
                texts.of(
                        "wipe.recorded.at",
                        dates.longDay(recorded.toLocalDate()),
                        dates.time(recorded.toLocalTime()))));
        return Sheet.of("wipe-" + device.tag(), texts.of("wipe.title", device.tag()))
                .table(List.of(texts.of("wipe.what"), texts.of("wipe.record")), rows);
    }

    private String how(String word) {
        return switch (word) {
            case "clear" -> texts.of("prepare.wipe.clear");
            case "purge" -> texts.of("prepare.wipe.purge");
            default -> word;
        };
    }

    private String checked(String words) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(this::check)
                .collect(Collectors.joining("; "));
    }

    private String check(String word) {
        return switch (word) {
            case "accounts" -> texts.of("prepare.check.accounts");
            case "clean" -> texts.of("prepare.check.clean");
            case "parts" -> texts.of("prepare.check.parts");
            case "charged" -> texts.of("prepare.check.charged");
            default -> word;
        };
    }
}
