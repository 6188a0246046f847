package org.hublend.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Counts what became of the rows of a list while they are taken in.
public final class Tally {
    private final Reading.Rows<?> rows;
    private final boolean dryRun;
    private final UUID run;
    private final List<Problem> rejected;
    private int created;
    private int updated;
    private int unchanged;

    /// @param dryRun the rows are looked at, and nothing is kept
    /// @param run the id of this import
    public Tally(Reading.Rows<?> rows, boolean dryRun, UUID run) {
        this.rows = rows;
        this.dryRun = dryRun;
        this.run = run;
        this.rejected = new ArrayList<>(rows.rejected());
    }

    public UUID run() {
        return run;
    }

    public void created() {
        created++;
    }

    /// A row of something that was there already.
    public void known(boolean changed) {
        if (changed) updated++;
        else unchanged++;
    }

    public void rejected(Problem problem) {
        rejected.add(problem);
    }

    public ImportReport report() {
        return new ImportReport(
                rows.read(),
                created,
                updated,
                unchanged,
                List.copyOf(rejected),
                rows.ignored(),
                rows.remarks(),
                rows.dates().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                dryRun,
                dryRun || created + updated == 0 ? "" : run.toString());
    }
}
