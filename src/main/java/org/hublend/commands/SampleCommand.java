package org.hublend.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.hublend.lending.Batch;
import org.hublend.sample.SampleAlliance;
import org.hublend.sample.Sizes;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Fills an empty folder with the sample alliance.
@Command(
        name = "sample",
        description = "Fills an empty folder with the sample alliance. All people in it are invented.")
final class SampleCommand implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Option(names = "--loans", paramLabel = "N", description = "About N more past loans, for trying out size.")
    private int loans;

    @Override
    public Integer call() throws IOException {
        try (var folder = program.openFolder()) {
            if (folder.self().isPresent())
                throw new Refusal("This data folder is a desk already. Choose an empty one with --data.");
            var problems = new ArrayList<String>();
            var rooms = fill(program, folder, problems);
            if (loans > 0) new Sizes(folder, rooms.people()).make(loans);
            var made = new LinkedHashMap<String, Object>();
            made.put("alliance", SampleAlliance.NAME);
            made.put("hub", SampleAlliance.HOME);
            made.put("facts", folder.<Long>read(sql -> new Outbox(sql).count()));
            made.put("problems", problems);
            program.screen()
                    .show(
                            made,
                            () -> "The sample alliance is here: " + made.get("facts")
                                    + " facts. Badges and PINs are in sample-data/staff.csv.");
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private static Rooms fill(DeskProgram program, DataFolder folder, ArrayList<String> problems) throws IOException {
        var sample = new SampleAlliance(folder);
        sample.found();
        var rooms = program.rooms(folder);
        sample.fill(rooms.devices(), rooms.people(), rooms.staff(), batch(rooms), problems::add);
        return rooms;
    }

    static Batch batch(Rooms rooms) {
        return new Batch(rooms.desk(), rooms.identify(), rooms.devices(), rooms.staff(), rooms.sessions());
    }
}
