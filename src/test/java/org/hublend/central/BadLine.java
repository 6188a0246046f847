package org.hublend.central;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A line between a desk and the centre that is slow, breaks off, comes in pieces, swallows all or says things twice.
/// It knows nothing of what goes over it.
final class BadLine implements AutoCloseable {
    private static final int MOST = 16 * 1024;

    private final int centre;
    private final Random random;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger resets = new AtomicInteger();
    private volatile Manners manners = Manners.GOOD;

    /// How the line is, for the connections that begin from now on.
    ///
    /// @param bytesPerSecond in each direction
    /// @param resets the share of connections that break off, after at most `breaksWithin` bytes
    /// @param slices the most bytes that arrive together
    /// @param swallows whether it takes all and answers nothing
    /// @param twice whether all that is sent reaches the centre on a second connection too
    record Manners(int bytesPerSecond, double resets, int breaksWithin, int slices, boolean swallows, boolean twice) {
        static final Manners GOOD = new Manners(Integer.MAX_VALUE, 0, 1, MOST, false, false);

        Manners slow(int bytes) {
            return new Manners(bytes, resets, breaksWithin, slices, swallows, twice);
        }

        Manners breaking(double share, int within) {
            return new Manners(bytesPerSecond, share, within, slices, swallows, twice);
        }

        Manners inSlices(int bytes) {
            return new Manners(bytesPerSecond, resets, breaksWithin, bytes, swallows, twice);
        }

        Manners swallowing() {
            return new Manners(bytesPerSecond, resets, breaksWithin, slices, true, twice);
        }

        Manners sayingTwice() {
            return new Manners(bytesPerSecond, resets, breaksWithin, slices, swallows, true);
        }
    }

    BadLine(int centre, long seed) throws IOException {
        this.centre = centre;
        this.random = new Random(seed);
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// Connections that there are already break off.
    void be(Manners next) throws IOException {
        manners = next;
        for (var socket : open) breakOff(socket);
    }

    int resets() {
        return resets.get();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var desk = listening.accept();
                open.add(desk);
                Thread.ofVirtual().start(() -> carry(desk, manners));
            } catch (IOException e) {
                // Closed: the end of the line.
                return;
            }
        }
    }

    private void carry(Socket desk, Manners how) {
        try (desk;
                var service = new Socket(InetAddress.getLoopbackAddress(), centre);
                var second = new Socket(InetAddress.getLoopbackAddress(), centre)) {
            open.add(service);
            desk.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            var there = new Way(desk.getInputStream(), service.getOutputStream(), limit(how));
            var back = new Way(service.getInputStream(), desk.getOutputStream(), limit(how));
            if (how.twice) Thread.ofVirtual().start(() -> drain(second));
            var answering = Thread.ofVirtual().start(() -> run(back, how, OutputStream.nullOutputStream(), desk));
            run(there, how, how.twice ? second.getOutputStream() : OutputStream.nullOutputStream(), desk);
            answering.join();
            open.remove(service);
        } catch (IOException e) {
            // A broken line is what this is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(desk);
        }
    }

    /// @param limit after so many bytes it breaks off
    private record Way(InputStream in, OutputStream out, long limit) {}

    private synchronized long limit(Manners how) {
        return random.nextDouble() < how.resets ? random.nextInt(how.breaksWithin) : Long.MAX_VALUE;
    }

    private void run(Way way, Manners how, OutputStream copy, Socket desk) {
        var bytes = new byte[how.slices];
        long left = way.limit;
        try {
            int read = way.in.read(bytes);
            while (read >= 0) {
                if (read >= left) {
                    resets.incrementAndGet();
                    breakOff(desk);
                    return;
                }
                left -= read;
                if (!how.swallows) {
                    way.out.write(bytes, 0, read);
                    way.out.flush();
                    copy.write(bytes, 0, read);
                    copy.flush();
                }
                if (how.bytesPerSecond < Integer.MAX_VALUE)
                    LockSupport.parkNanos(read * 1_000_000_000L / how.bytesPerSecond);
                read = way.in.read(bytes);
            }
            desk.close();
        } catch (IOException e) {
            // The other side hung up.
        }
    }

    private static void drain(Socket second) {
        try {
            second.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Closed with its line.
        }
    }

    /// With a reset, as when a cable is pulled, and no proper end.
    private static void breakOff(Socket socket) throws IOException {
        if (!socket.isClosed()) socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        be(Manners.GOOD);
    }
}
