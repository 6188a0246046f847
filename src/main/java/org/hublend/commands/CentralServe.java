package org.hublend.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.hublend.central.Centre;
import org.hublend.central.CentreServer;
import org.hublend.central.Front;
import org.hublend.sync.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Serves desks until it is stopped.
@Command(name = "serve", description = "Serves the desks until it is stopped.")
final class CentralServe implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Option(names = "--port", defaultValue = "7443", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Default: this computer.")
    private String bind;

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            description = "Where desks reach the service, for invitations. Default: where it listens.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE.pem",
            description = "A certificate and those that vouch for it. Default: the service makes its own.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE.pem", description = "The certificate's key, without a password.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--plain", description = "Without TLS; on this computer alone, or with --behind-proxy.")
    private boolean plain;

    @Option(names = "--behind-proxy", description = "A proxy before it speaks TLS with the desks.")
    private boolean behindProxy;

    /// @param pin what invitations carry, and what the service's own certificate hangs on
    record Serving(int port, String address, boolean tls, String pin) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (plain && !behindProxy && !isLoopback())
            throw new Refusal("Without TLS it serves this computer alone. Leave out --plain, or put a proxy that speaks"
                    + " TLS before it and say --behind-proxy.");
        if (certificate.isPresent() != key.isPresent())
            throw new Refusal("A certificate needs its key, and a key its certificate: give both or none.");
        if (plain && certificate.isPresent()) throw new Refusal("--plain and a certificate exclude each other.");
        var centre = program.open();
        var server = start(centre);
        var reached = reached(server.port());
        reached.write(program.dataPath());
        var serving = new Serving(server.port(), reached.place(), !plain, Link.pin(centre.signingPublicKey()));
        program.screen()
                .show(
                        serving,
                        () -> "Serving on " + reached.place() + (plain ? ", without TLS" : "")
                                + ". Stop it with Ctrl+C.");
        var asked = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(stopped);
        }));
        asked.await();
        server.close();
        centre.close();
        stopped.countDown();
        return 0;
    }

    /// The system ends the program when this returns.
    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(30, TimeUnit.SECONDS)) Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CentreServer start(Centre centre) {
        boolean done = false;
        try {
            var tls = plain ? Optional.<SSLContext>empty() : Optional.of(tls(centre));
            var server = CentreServer.start(centre, program.clock(), new Front(bind, port, tls, behindProxy));
            done = true;
            return server;
        } finally {
            if (!done) centre.close();
        }
    }

    private SSLContext tls(Centre centre) {
        if (certificate.isPresent() && key.isPresent()) return ServiceTls.given(certificate.get(), key.get());
        return ServiceTls.own(centre, program.dataPath(), host(), bind, program.clock());
    }

    /// Behind a proxy that speaks TLS, desks speak TLS, whatever the service itself does.
    private Reached reached(int listening) {
        var usual = !plain || behindProxy;
        return address.map(
                        a -> Reached.read(a, usual).orElseThrow(() -> new Refusal("The address has to be HOST:PORT.")))
                .orElseGet(() -> new Reached(host(), listening, usual));
    }

    private String host() {
        if (address.isPresent())
            return Reached.read(address.get(), true).map(Reached::host).orElse(bind);
        if (!bind.equals("0.0.0.0") && !bind.equals("::")) return bind.contains(":") ? "[" + bind + "]" : bind;
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            throw new Refusal("This computer has no name that desks could use. Say it with --address HOST:PORT.");
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Refusal("This computer has no address " + bind + ".");
        }
    }
}
