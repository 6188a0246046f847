package org.hublend.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hublend.storage.StorageException;

/// Sees to it that one exchange goes on in a data folder at a time, whichever program it is in. Two of them would take
/// each other's request numbers, and the slower one would put older news over newer.
final class OneAtATime implements AutoCloseable {
    static final String FILE = "exchange.lock";
    private static final long PAUSE = 50;

    private final FileChannel channel;

    private OneAtATime(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until no other one goes on; the system ends the turn of a program that died.
    static OneAtATime in(Path folder) {
        try {
            var one = new OneAtATime(
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            one.waitForTurn();
            return one;
        } catch (IOException e) {
            throw new StorageException("This desk's data folder can't be locked for an exchange.", e);
        }
    }

    private void waitForTurn() throws IOException {
        try {
            while (!isTaken()) Thread.sleep(PAUSE);
        } catch (IOException e) {
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
