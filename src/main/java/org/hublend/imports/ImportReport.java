package org.hublend.imports;

import java.util.List;

/// What an import did, or would do: how many rows became what, and which were rejected and why.
public record ImportReport(
        int read,
        int created,
        int updated,
        int unchanged,
        List<Problem> rejected,
        List<String> ignoredColumns,
        List<String> remarks,
        String dates,
        boolean dryRun) {}
