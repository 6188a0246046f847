package org.hublend.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.hubs.Hours.Span;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.hubs.LooseHours;
import org.hublend.people.People;
import org.hublend.scanning.Codes;
import org.hublend.staff.Member;
import org.hublend.staff.Staff;
import org.hublend.staff.StaffList;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import org.hublend.storage.Self;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Link;
import org.hublend.vault.Keyring;
import org.jooq.DSLContext;

/// What the settings ask of the data folder: each is one question, or one transaction.
@Store
public final class DeskSettings {
    private final DataFolder folder;
    private final Staff staff;
    private final StaffList list;
    private final SendingDesk sending;

    public DeskSettings(DataFolder folder, Staff staff, People people) {
        this.folder = folder;
        this.staff = staff;
        this.list = new StaffList(staff);
        this.sending = new SendingDesk(folder, people);
    }

    Optional<Hub> hub() {
        return folder.read(this::hub);
    }

    void changeHub(Member by, String name, String postcode, Map<DayOfWeek, List<Span>> week) {
        var fields = Map.of("name", name, "postcode", postcode, "hours", LooseHours.written(week));
        folder.write(recording -> {
            var hub = hub(recording.sql()).orElseThrow();
            for (var change : new Hubs(recording.sql()).changes(hub.id(), fields))
                recording.record(Draft.of(change, hub.happened(recording.now()), by.id()));
            return hub.id();
        });
    }

    List<Member> staff() {
        return folder.read(list::all);
    }

    void setActive(Member by, UUID member, boolean isActive) {
        folder.write(recording ->
                list.setActive(recording, member, isActive, hub(recording).happened(recording.now()), by.id()));
    }

    void newPin(Member by, UUID member, String pin) {
        var verifier = staff.firstVerifier(pin);
        folder.write(recording ->
                list.newPin(recording, member, verifier, hub(recording).happened(recording.now()), by.id()));
    }

    Sending sending() {
        return sending.read();
    }

    void clockIsRight() {
        sending.clockIsRight();
    }

    Joining look(Link link) {
        return Enrolling.look(link, Keyring.create(folder.random()));
    }

    Joining join(Link link, Joining.Invited invited) {
        return Enrolling.join(folder, link, "A desk of " + invited.hubName(), Codes::normal);
    }

    private Hub hub(Recording recording) {
        return hub(recording.sql()).orElseThrow();
    }

    private Optional<Hub> hub(DSLContext sql) {
        return folder.self().map(Self::hub).flatMap(id -> new Hubs(sql).find(id));
    }
}
