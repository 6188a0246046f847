package org.hublend.lending;

import static org.hublend.state.tables.Tables.CODE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.ledger.CodeKind;
import org.hublend.people.People;
import org.hublend.scanning.Codes;
import org.hublend.scanning.Shape;
import org.hublend.staff.Staff;
import org.hublend.state.Store;
import org.jooq.DSLContext;

/// Finds what a scanned or typed code stands for. What is registered goes before what a code looks like.
@Store
public final class Identify {
    private final Devices devices;
    private final People people;
    private final Staff staff;
    private final Loans loans;
    private final String prefix;

    /// @param prefix the letters that this alliance's labels begin with
    public Identify(Devices devices, People people, Staff staff, Loans loans, String prefix) {
        this.devices = devices;
        this.people = people;
        this.staff = staff;
        this.loans = loans;
        this.prefix = prefix;
    }

    public Meaning of(DSLContext sql, String typed) {
        var code = Codes.normal(typed);
        if (code.isEmpty()) return new Meaning.Unknown("");
        var meanings = new ArrayList<Meaning>(devicesAndKits(sql, code));
        people.withCard(sql, code).forEach(p -> meanings.add(new Meaning.OfPerson(p)));
        loans.numbered(sql, code).forEach(l -> meanings.add(new Meaning.OfAgreement(l)));
        staff.withBadge(sql, code).ifPresent(m -> meanings.add(new Meaning.OfStaff(m)));
        return switch (meanings.size()) {
            case 0 -> unknown(code);
            case 1 -> meanings.getFirst();
            default -> new Meaning.Ambiguous(List.copyOf(meanings));
        };
    }

    private List<Meaning> devicesAndKits(DSLContext sql, String code) {
        record Claim(UUID owner, String kind) {}
        var claims = sql.select(CODE.OWNER, CODE.KIND)
                .from(CODE)
                .where(CODE.TEXT.eq(code), CODE.OWNER_TYPE.eq("device"))
                .orderBy(CODE.OWNER)
                .fetch(r -> new Claim(r.value1(), r.value2()));
        var meanings = new ArrayList<Meaning>();
        boolean isKit = claims.stream().anyMatch(c -> c.kind().equals(CodeKind.KIT.word()));
        if (isKit) {
            var parts = devices.kit(sql, code);
            if (!parts.isEmpty()) meanings.add(new Meaning.OfKit(code, parts));
        }
        var seen = new ArrayList<UUID>();
        for (var claim : claims) {
            if (claim.kind().equals(CodeKind.KIT.word()) || seen.contains(claim.owner())) continue;
            seen.add(claim.owner());
            boolean throughSerial = !claim.kind().equals(CodeKind.TAG.word());
            devices.find(sql, claim.owner()).ifPresent(d -> meanings.add(meaning(sql, d, throughSerial)));
        }
        return meanings;
    }

    /// A device that has accessories is scanned for the whole kit.
    private Meaning meaning(DSLContext sql, Device device, boolean throughSerial) {
        if (device.kit().isEmpty() || device.isAccessory()) return new Meaning.OfDevice(device, throughSerial);
        var parts = devices.kit(sql, device.kit());
        return parts.size() > 1 && parts.getFirst().id().equals(device.id())
                ? new Meaning.OfKit(device.kit(), parts)
                : new Meaning.OfDevice(device, throughSerial);
    }

    private Meaning unknown(String code) {
        return Shape.of(code) instanceof Shape.Tag tag && tag.prefix().equals(prefix) && !tag.sound()
                ? new Meaning.ReadBadly()
                : new Meaning.Unknown(code.substring(Math.max(0, code.length() - 4)));
    }
}
