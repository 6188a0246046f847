package org.hublend.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hubs;
import org.hublend.lending.Batch;
import org.hublend.lending.Identify;
import org.hublend.lending.LendingDesk;
import org.hublend.lending.Loans;
import org.hublend.lending.Policy;
import org.hublend.people.Areas;
import org.hublend.people.People;
import org.hublend.sessions.Sessions;
import org.hublend.staff.SignIn;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The whole year of the sample goes through the registers and the counter's rules without one refusal.
@Execution(ExecutionMode.CONCURRENT)
class SampleAllianceTest {
    @TempDir
    Path temp;

    @Test
    void every_line_of_the_sample_is_taken() throws IOException {
        var opening = DataFolder.open(temp, Clock.systemUTC(), new SecureRandom());
        try (var folder = assertInstanceOf(Opening.Opened.class, opening).folder()) {
            var sample = new SampleAlliance(folder);
            sample.found();
            var devices = new Devices();
            var people = new People(folder, Areas.read(temp));
            var staff = new Staff(folder);
            var loans = new Loans(devices);
            var identify = new Identify(devices, people, staff, loans, "DK");
            var desk = new LendingDesk(devices, people, loans, staff, Policy.USUAL);
            var batch = new Batch(desk, identify, devices, staff, new Sessions(people));
            var problems = new ArrayList<String>();
            sample.fill(devices, people, staff, batch, problems::add);
            assertEquals(List.of(), problems);
            assertEquals(18, folder.read(sql -> new Hubs(sql).all()).size());
            assertEquals(40, folder.read(people::all).size());
            var signIn = folder.read(sql -> staff.signIn(sql, "STAFF0101H", "639204"));
            assertInstanceOf(SignIn.SignedIn.class, signIn);
            assertTrue(folder.isWhole());
        }
    }
}
