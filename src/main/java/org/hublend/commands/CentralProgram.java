package org.hublend.commands;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.central.Centre;
import org.hublend.state.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The central service's command line.
@Command(
        name = "hublend-central",
        description = "The central service of an alliance of hubs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CentralServe.class,
            CentralHub.class,
            CentralInvite.class,
            CentralDesk.class,
            CentralCases.class,
            CentralErasures.class,
            CentralImport.class,
            CentralStatistics.class,
            CentralBackup.class,
            CentralBackup.Restore.class,
            CentralBackup.Verify.class,
            CentralOpenapi.class
        })
public final class CentralProgram implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The data folder; the keys are always here. Default: the user's data folder of the system.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--database",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME. The user is in HUBLEND_DATABASE_USER, the password in"
                    + " HUBLEND_DATABASE_PASSWORD or .pgpass. Without it, a file in the data folder.")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--alliance",
            scope = ScopeType.INHERIT,
            defaultValue = "Our alliance",
            paramLabel = "NAME",
            description = "The alliance's name, when the centre is founded. Default: ${DEFAULT-VALUE}.")
    private String alliance;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document and nothing else.")
    private boolean json;

    private final Clock clock;

    public CentralProgram(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do; --help lists the commands.");
    }

    Path dataPath() {
        return data.orElseGet(() -> Folders.usual(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")))
                .resolveSibling("hublend-central"));
    }

    Centre open() {
        return Centre.open(dataPath(), place(), alliance, clock, new SecureRandom());
    }

    boolean restore(Path backup) {
        return Centre.restore(dataPath(), place(), backup, new Surroundings(clock, new SecureRandom()));
    }

    private Centre.Place place() {
        if (database.filter(url -> !url.startsWith("jdbc:postgresql:")).isPresent())
            throw new Refusal("The database's address has to begin with jdbc:postgresql:");
        return database.<Centre.Place>map(url -> new Centre.Place.Postgres(
                        url, environment("HUBLEND_DATABASE_USER"), environment("HUBLEND_DATABASE_PASSWORD")))
                .orElseGet(Centre.Place.OneFile::new);
    }

    /// Says something on standard error that does not keep the command from its work.
    void warn(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    Clock clock() {
        return clock;
    }

    Screen screen() {
        return new Screen(spec.commandLine().getOut(), json);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /// Runs a command line; every refusal is one plain line on standard error, and the log has the rest.
    public static int run(CentralProgram program, String... arguments) {
        return Errors.handled(new CommandLine(program), () -> program.dataPath().resolve("logs"), "serve")
                .execute(arguments);
    }
}
