package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// That a centre's file can say by one number that its tables are this program's.
class MigrationsTest {
    @Test
    void the_version_counts_the_migrations() throws IOException {
        int files = 0;
        for (var folder : Migrations.FOLDERS) {
            try (var all = Files.list(Path.of("src/main/resources/db", folder))) {
                files += (int) all.filter(f -> f.toString().endsWith(".sql")).count();
            }
        }
        assertEquals(Migrations.VERSION, files);
    }
}
