package org.hublend.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.imports.ImportFile;
import org.hublend.imports.ImportReport;
import org.hublend.imports.PersonRow;
import org.hublend.imports.Reading;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.CheckCharacters;
import org.hublend.storage.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of people, from the file to the register.
class PersonImportTest {
    private static final Path SNIPE_IT = Path.of("src/test/resources/org/hublend/imports/users-like-snipe-it.csv");

    @TempDir
    Path temp;

    private SmallLibrary library;
    private Hub home;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("desk"));
        home = library.counter().hub();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void all_hundred_come_in_and_a_second_time_nothing_changes() {
        assertEquals(100, run(SNIPE_IT, true).created());
        assertEquals(100, run(SNIPE_IT, false).created());
        long facts = facts();
        assertEquals(100, run(SNIPE_IT, false).unchanged());
        assertEquals(facts, facts());
    }

    @Test
    void whoever_has_no_card_gets_one_and_is_known_again_without_it() throws IOException {
        var list = list("name,phone,postcode", "Zoë Quill (sample),07700 900777,SK6 6BA");
        assertEquals(1, run(list, false).created());
        assertEquals(1, run(list, false).unchanged());
        var zoe = library.rooms
                .folder()
                .read(sql -> library.rooms.people().all(sql).stream()
                        .flatMap(id -> library.rooms.people().find(sql, id).stream())
                        .filter(p -> p.name().startsWith("Zoë"))
                        .toList());
        assertEquals(1, zoe.size());
        assertTrue(CheckCharacters.luhn(zoe.getFirst().card()));
        assertEquals("Zoë Q.", zoe.getFirst().shortName());
    }

    @Test
    void a_new_phone_is_taken_and_what_the_row_leaves_out_stays() throws IOException {
        var list = list("card,name,phone", SmallLibrary.ANNA + ",Anna Malinowska,0161 496 0123");
        assertEquals(1, run(list, false).updated());
        var anna = library.rooms
                .folder()
                .read(sql -> library.rooms.people().withCard(sql, SmallLibrary.ANNA))
                .getFirst();
        assertEquals("0161 496 0123", anna.fields().get("phone"));
        assertEquals("large-print", anna.format());
    }

    private ImportReport run(Path file, boolean dryRun) {
        var reading = new ImportFile(file).people();
        var rows = (Reading.Rows<PersonRow>) assertInstanceOf(Reading.Rows.class, reading);
        return new PersonImport(library.rooms.folder(), library.rooms.people())
                .run(rows, home, UUID.randomUUID(), dryRun);
    }

    private Path list(String... lines) throws IOException {
        return Files.writeString(temp.resolve("list.csv"), String.join("\n", lines));
    }

    private long facts() {
        return library.rooms.folder().<Long>read(sql -> new Outbox(sql).count());
    }
}
