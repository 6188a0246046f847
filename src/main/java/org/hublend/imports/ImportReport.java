package org.hublend.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What an import did, or would do: how many rows became what, and which were rejected and why.
///
/// @param run by which it can be taken back; empty where it changed nothing
public record ImportReport(
        int read,
        int created,
        int updated,
        int unchanged,
        List<Problem> rejected,
        List<String> ignoredColumns,
        List<String> remarks,
        String dates,
        boolean dryRun,
        @JsonProperty("import") String run) {}
