package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk with the data folder is gone while the window is open: a stick that was pulled out, a drive that fell away.
class FolderGoneTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        desk.scan(ANNA, CHROMEBOOK);
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void a_scan_is_answered_in_words_and_the_basket_stays() throws IOException {
        takeAway();
        desk.scan(DONGLE);
        desk.says(Tone.CANT, "That was not recorded").basket(CHROMEBOOK).open("Anna M.");
    }

    @Test
    void lending_says_that_nothing_was_saved_and_the_basket_stays() throws IOException {
        takeAway();
        desk.enter();
        desk.says(Tone.CANT, "That was not recorded").basket(CHROMEBOOK).open("Anna M.");
    }

    private void takeAway() throws IOException {
        for (var file : new String[] {"hublend.db", "hublend.db-wal"})
            try (var channel = FileChannel.open(temp.resolve(file), StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
    }
}
