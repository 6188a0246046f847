package org.hublend.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk remembers of its printer and its folder.
class PaperChoicesTest {
    @TempDir
    Path temp;

    @Test
    void the_printer_that_was_chosen_is_kept() {
        choices().use("Office");
        assertEquals(Optional.of("Office"), choices().printer());
        assertEquals(temp.resolve("papers"), choices().folder());
    }

    @Test
    void a_folder_of_ones_own_is_used_and_stays_when_a_printer_is_chosen() throws Exception {
        Files.writeString(temp.resolve("papers.json"), "{\"folder\":\"elsewhere\"}");
        choices().use("Office");
        assertEquals(Path.of("elsewhere"), choices().folder());
    }

    @Test
    void a_damaged_file_is_as_good_as_none() throws Exception {
        Files.writeString(temp.resolve("papers.json"), "{[");
        assertEquals(Optional.empty(), choices().printer());
        assertEquals(temp.resolve("papers"), choices().folder());
    }

    @Test
    void papers_are_saved_among_the_documents_where_there_are_any() throws Exception {
        assertEquals(temp.resolve("papers"), PaperChoices.usualFolder(temp));
        Files.createDirectory(temp.resolve("Documents"));
        assertEquals(temp.resolve("Documents").resolve("papers"), PaperChoices.usualFolder(temp));
    }

    private PaperChoices choices() {
        return new PaperChoices(temp.resolve("papers.json"), temp.resolve("papers"));
    }
}
