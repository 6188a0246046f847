package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.hublend.shell.OneWindow.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second start on the same folder brings the first window to the front and opens none.
class OneWindowTest {
    @TempDir
    Path folder;

    @Test
    void whoever_comes_second_knocks_and_the_first_one_comes_to_the_front() throws IOException {
        var raised = new AtomicInteger();
        try (var first = mine()) {
            first.whenKnocked(raised::incrementAndGet);
            assertEquals(new Claim.Another(true), OneWindow.claim(folder));
            assertEquals(new Claim.Another(true), OneWindow.claim(folder));
            assertEquals(2, raised.get());
        }
    }

    @Test
    void after_it_was_closed_the_next_start_has_a_window_of_its_own() throws IOException {
        mine().close();
        mine().close();
    }

    @Test
    void a_file_that_a_killed_program_left_keeps_nobody_out() throws IOException {
        Files.write(folder.resolve("window.lock"), new byte[] {0, 0, (byte) 0xff, (byte) 0xfe});
        mine().close();
    }

    @Test
    void one_that_is_there_and_does_not_answer_is_told_from_one_that_does() throws IOException {
        try (var stuck = FileChannel.open(
                        folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = stuck.lock(1024, 1, false)) {
            assertEquals(true, lock.isValid());
            assertEquals(new Claim.Another(false), OneWindow.claim(folder));
        }
    }

    @Test
    void other_folders_have_windows_of_their_own() throws IOException {
        try (var here = mine();
                var there = assertInstanceOf(
                                Claim.Mine.class, OneWindow.claim(Files.createDirectory(folder.resolve("other"))))
                        .window()) {
            here.whenKnocked(() -> {});
            there.whenKnocked(() -> {});
        }
    }

    private OneWindow mine() throws IOException {
        return assertInstanceOf(Claim.Mine.class, OneWindow.claim(folder)).window();
    }
}
