package org.hublend.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.hublend.storage.StorageException;

/// Sees to it that one exchange goes on in a data folder at a time, whichever program it is in. Two of them would take
/// each other's request numbers, and the slower one would put older news over newer.
final class OneAtATime implements AutoCloseable {
    private static final String FILE = "exchange.lock";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE = 50;
    private static final String TAKEN =
            "Another exchange of this desk with the central service is going on, in this program or another one on this"
                    + " PC. Wait until it is done, then try again.";

    private final FileChannel channel;

    private OneAtATime(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until no other one goes on, but not for ever; the system ends the turn of a program that died.
    static OneAtATime in(Path folder) {
        return in(folder, LONGEST);
    }

    static OneAtATime in(Path folder, Duration longest) {
        try {
            var one = new OneAtATime(
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            one.waitForTurn(longest);
            return one;
        } catch (IOException e) {
            throw new StorageException("This desk's data folder can't be locked for an exchange.", e);
        }
    }

    private void waitForTurn(Duration longest) throws IOException {
        long until = System.nanoTime() + longest.toNanos();
        try {
            while (!isTaken()) {
                if (System.nanoTime() > until) throw new StorageException(TAKEN);
                Thread.sleep(PAUSE);
            }
        } catch (IOException | StorageException e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StorageException("This desk closes, so nothing was exchanged.", e);
        }
    }

    private boolean isTaken() throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException e) {
            // Another thread of this program has it.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("This desk's data folder can't be unlocked after an exchange.", e);
        }
    }
}
