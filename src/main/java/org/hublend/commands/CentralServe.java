package org.hublend.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hublend.central.Centre;
import org.hublend.central.CentreServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Serves desks until it is stopped.
@Command(name = "serve", description = "Serves the desks until it is stopped.")
final class CentralServe implements Callable<Integer> {
    /// Where the invitations of another process find out where this one serves.
    static final String ADDRESS = "address";

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

    @Option(names = "--plain", description = "Without TLS; on this computer alone, or with --behind-proxy.")
    private boolean plain;

    @Option(names = "--behind-proxy", description = "A proxy before it speaks TLS with the desks.")
    private boolean behindProxy;

    record Serving(int port, String address) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!behindProxy && !isLoopback())
            throw new Refusal("Without TLS it serves this computer alone. Leave out --bind, or put a proxy that speaks"
                    + " TLS before it and say --behind-proxy.");
        var centre = program.open();
        var server = start(centre);
        var reached = address.orElse(bind + ":" + server.port());
        Files.writeString(program.dataPath().resolve(ADDRESS), reached);
        program.screen()
                .show(new Serving(server.port(), reached), () -> "Serving on " + reached + ". Stop it with Ctrl+C.");
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            centre.close();
            stopped.countDown();
        }));
        stopped.await();
        return 0;
    }

    private CentreServer start(Centre centre) {
        boolean done = false;
        try {
            var server = CentreServer.start(centre, program.clock(), bind, port);
            done = true;
            return server;
        } finally {
            if (!done) centre.close();
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
