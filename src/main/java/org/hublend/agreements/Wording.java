package org.hublend.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Kind;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.lending.Loan;
import org.hublend.lending.Loans;
import org.hublend.people.People;
import org.hublend.staff.Member;
import org.hublend.staff.Staff;
import org.hublend.state.Standings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Self;
import org.jooq.DSLContext;

/// Puts together what the paper of a loan says: as it was lent, whatever was renewed since.
public final class Wording {
    private final DataFolder folder;
    private final Devices devices;
    private final People people;
    private final Staff staff;
    private final Loans loans;
    private final Letters letters = new Letters();

    public Wording(DataFolder folder, Devices devices, People people, Staff staff, Loans loans) {
        this.folder = folder;
        this.devices = devices;
        this.people = people;
        this.staff = staff;
        this.loans = loans;
    }

    /// @param size that its borrower reads
    /// @param isOwn whether this desk lent it, so that the paper is its to make
    record Said(Loan loan, Terms terms, Size size, boolean isOwn) {}

    /// Empty where nothing was lent, or this desk may not read who borrowed it.
    Optional<Said> of(DSLContext sql, UUID loan) {
        var standing = (LoanStanding) new Standings(sql).of(Subject.loan(loan));
        var person = standing.opening()
                .flatMap(o -> people.find(sql, o.person()))
                .filter(p -> !p.name().isBlank());
        if (person.isEmpty()) return Optional.empty();
        var opening = standing.opening().orElseThrow();
        var hub = new Hubs(sql).find(opening.hub());
        var self = folder.self();
        var terms = new Terms(
                Terms.EDITION,
                opening.number(),
                self.map(Self::alliance).orElse(""),
                hub.map(Hub::name).orElse(""),
                phone(sql, opening.hub()),
                hub.map(Wording::hours).orElse(List.of()),
                person.get().name(),
                staff.find(sql, opening.staff()).map(Member::firstName).orElse(""),
                opening.at().on().toString(),
                things(sql, opening.items()));
        boolean isOwn = self.filter(s -> s.desk().equals(opening.desk())).isPresent();
        return loans.find(sql, loan)
                .map(l -> new Said(l, terms, Size.forFormat(person.get().format()), isOwn));
    }

    byte[] pdf(Terms terms, Size size, AgreementPage.Kind kind) {
        return AgreementPdf.of(new AgreementPage(terms, size, kind, letters).document());
    }

    /// Accessories are named with the device of their kit, where that goes along.
    private List<Terms.Thing> things(DSLContext sql, List<Kind.LoanOpened.Lent> items) {
        record Lent(Device device, String due) {}
        var lent = items.stream()
                .flatMap(item ->
                        devices
                                .find(sql, item.device())
                                .map(device -> new Lent(device, item.due().toString()))
                                .stream())
                .toList();
        var things = new ArrayList<Terms.Thing>();
        for (var one : lent) {
            var device = one.device();
            if (device.isAccessory() && lent.stream().anyMatch(l -> isOf(device, l.device()))) continue;
            var parts = lent.stream()
                    .map(Lent::device)
                    .filter(part -> part.isAccessory() && isOf(part, device))
                    .map(part -> new Terms.Part(part.name(), part.tag()))
                    .toList();
            things.add(new Terms.Thing(device.name(), device.tag(), device.serial(), one.due(), parts));
        }
        return things;
    }

    private static boolean isOf(Device part, Device device) {
        return !part.kit().isEmpty() && part.kit().equals(device.kit()) && !device.isAccessory();
    }

    private static List<Terms.Opening> hours(Hub hub) {
        return hub.hours().spans().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(day -> day.getValue().stream()
                        .map(span -> new Terms.Opening(
                                day.getKey().getValue(),
                                span.from().toString(),
                                span.until().toString())))
                .toList();
    }

    private static String phone(DSLContext sql, UUID hub) {
        return new Standings(sql).of(Subject.hub(hub)) instanceof RegisterEntry entry
                ? entry.fields().get("phone").orElse("")
                : "";
    }
}
