package org.hublend;

import java.io.IOException;
import java.nio.file.Path;
import org.hublend.agreements.Agreements;
import org.hublend.agreements.PaperChoices;
import org.hublend.agreements.PaperDesk;
import org.hublend.agreements.SystemPrinters;
import org.hublend.agreements.SystemViewer;
import org.hublend.agreements.Wording;
import org.hublend.commands.Rooms;
import org.hublend.devices.Devices;
import org.hublend.lending.Identify;
import org.hublend.lending.LendingDesk;
import org.hublend.lending.Loans;
import org.hublend.lending.Policy;
import org.hublend.people.Areas;
import org.hublend.people.People;
import org.hublend.sessions.Sessions;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Self;
import org.hublend.storage.StorageException;

/// The one place that puts the parts together; to be read as the map of the program.
final class Wiring {
    private Wiring() {}

    static Rooms rooms(DataFolder folder) {
        var devices = new Devices();
        var people = new People(folder, areas(folder));
        var staff = new Staff(folder);
        var loans = new Loans(devices);
        var prefix = folder.self().map(Self::prefix).orElse("");
        var identify = new Identify(devices, people, staff, loans, prefix);
        var desk = new LendingDesk(devices, people, loans, staff, Policy.USUAL);
        var agreements = new Agreements(folder, new Wording(folder, devices, people, staff, loans));
        var choices = new PaperChoices(
                folder.path().resolve("papers.json"),
                PaperChoices.usualFolder(Path.of(System.getProperty("user.home", "."))));
        var papers = new PaperDesk(agreements, new SystemPrinters(), new SystemViewer(), choices);
        return new Rooms(
                folder, devices, people, staff, loans, identify, desk, new Sessions(people), agreements, papers);
    }

    private static Areas areas(DataFolder folder) {
        try {
            return Areas.read(folder.path());
        } catch (IOException e) {
            throw new StorageException("The area file of this data folder can't be read. Put a whole one there.", e);
        }
    }
}
