package org.hublend.shell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that a data folder has one window: whoever comes second brings the first one to the front.
///
/// The lock ends with its process, however that ends, so that nothing is left behind that would keep a window shut.
public final class OneWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);
    private static final String FILE = "window.lock";
    /// Behind the port that the file tells, since some systems let nobody read what is locked.
    private static final long LOCKED = 1024;
    private static final int PATIENCE = 2000;

    private final FileChannel channel;
    private final FileLock lock;
    private final ServerSocket door;
    private volatile Runnable raise = () -> {};

    private OneWindow(FileChannel channel, FileLock lock, ServerSocket door) {
        this.channel = channel;
        this.lock = lock;
        this.door = door;
        Thread.ofVirtual().name("one-window").start(this::listen);
    }

    /// What came of asking for the window of a folder.
    public sealed interface Claim {
        record Mine(OneWindow window) implements Claim {}

        /// @param wasRaised whether the one that is there answered
        record Another(boolean wasRaised) implements Claim {}
    }

    public static Claim claim(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = lock(channel);
        if (lock.isEmpty()) {
            try (channel) {
                return new Claim.Another(knock(channel));
            }
        }
        var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        channel.truncate(0);
        channel.write(
                ByteBuffer.allocate(Integer.BYTES).putInt(door.getLocalPort()).flip(), 0);
        return new Claim.Mine(new OneWindow(channel, lock.get(), door));
    }

    /// @param raise brings the window to the front; called on any thread
    public void whenKnocked(Runnable raise) {
        this.raise = raise;
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED, 1, false));
        } catch (OverlappingFileLockException e) {
            // Another window of this same process.
            return Optional.empty();
        }
    }

    private static boolean knock(FileChannel channel) throws IOException {
        var port = ByteBuffer.allocate(Integer.BYTES);
        if (channel.read(port, 0) < Integer.BYTES) return false;
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), port.flip().getInt()),
                    PATIENCE);
            socket.setSoTimeout(PATIENCE);
            return socket.getInputStream().read() == 1;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var knock = door.accept()) {
                raise.run();
                knock.getOutputStream().write(1);
            } catch (IOException e) {
                if (!door.isClosed()) LOG.warn("A second start was not answered.", e);
            }
        }
    }

    @Override
    public void close() {
        try (door;
                channel) {
            lock.release();
        } catch (IOException e) {
            LOG.warn("The window's lock was not given back; it ends with the program.", e);
        }
    }
}
