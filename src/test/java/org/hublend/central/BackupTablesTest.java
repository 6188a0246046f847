package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever adds a table to the centre says here whether a backup has to keep it.
class BackupTablesTest {
    /// Made anew from the facts, or of use for a moment only.
    private static final Set<String> MADE_ANEW = Set.of(
            "subject",
            "cases",
            "coarse",
            "code",
            "device",
            "device_spell",
            "hub",
            "loan",
            "loan_item",
            "gift",
            "loan_signature",
            "person",
            "renewal",
            "session",
            "session_person",
            "session_topic",
            "staff",
            "invitation",
            "subject_lock",
            "upkeep",
            "erased");

    @TempDir
    Path temp;

    @Test
    void every_table_is_kept_or_made_anew() {
        var known = new TreeSet<>(MADE_ANEW);
        Stream.concat(BackupTables.KEPT.stream(), BackupTables.WRAPS.stream())
                .map(Named::getName)
                .forEach(known::add);
        try (var database = SqliteDatabase.open(temp, UnaryOperator.identity())) {
            Set<String> there = database.read(sql -> sql.fetch("select name from sqlite_master where type = 'table'"
                            + " and name not like 'sqlite_%' and name not like 'migrations_%'")
                    .intoSet(0, String.class));
            assertEquals(known, there);
        }
    }
}
