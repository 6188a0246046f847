package org.hublend.commands;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Role;
import org.hublend.staff.Member;
import org.hublend.staff.Right;
import org.hublend.staff.SignIn;
import org.hublend.staff.SigningIn;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.hublend.storage.Self;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The desk's command line; without a command it opens the window.
@Command(
        name = "hublend",
        description = "The lending desk for digital inclusion. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Demo.class,
            Init.class,
            SampleCommand.class,
            ImportCommand.class,
            BatchCommand.class,
            Show.class,
            AgreementCommand.class,
            CasesCommand.class,
            EraseCommand.class,
            Enrol.class,
            Sync.class,
            HandOverCommand.class,
            DeskBackup.class,
            DeskBackup.Restore.class,
            StatisticsCommand.class,
            Doctor.class
        })
public final class DeskProgram implements Callable<Integer> {
    /// What opens the window.
    public interface Window {
        /// Begins with whatever takes its time and needs no data folder; a window is about to be opened.
        void prepare();

        /// Returns when the window was closed. On an empty folder it begins with the assistant.
        ///
        /// @param rooms of the folder as it is, empty or not
        void open(Rooms rooms, Optional<Trial> trial);
    }

    /// What somebody gets who tries Hublend out: a sample badge with its PIN, and what is still made ready meanwhile.
    public record Trial(String badge, String pin, Meanwhile meanwhile) {}

    /// Work that goes on behind the window.
    public interface Meanwhile {
        /// @param percent told how far it is
        void run(IntConsumer percent) throws IOException;
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The data folder. Default: the user's data folder of the system.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "BADGE",
            description = "Who acts; the PIN is in HUBLEND_PIN or is asked for.")
    private Optional<String> badge = Optional.empty();

    private final Function<DataFolder, Rooms> wiring;
    private final Window window;
    private final Clock clock;

    public DeskProgram(Function<DataFolder, Rooms> wiring, Window window, Clock clock) {
        this.wiring = wiring;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        window.prepare();
        try (var folder = openFolder()) {
            window.open(wiring.apply(folder), Optional.empty());
            return 0;
        }
    }

    Path dataPath() {
        return data.orElseGet(() -> Folders.usual(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "."))));
    }

    Optional<Path> chosenData() {
        return data;
    }

    Window window() {
        return window;
    }

    Clock clock() {
        return clock;
    }

    Rooms rooms(DataFolder folder) {
        return wiring.apply(folder);
    }

    DataFolder openFolder() {
        return openFolder(dataPath());
    }

    DataFolder openFolder(Path path) {
        return switch (DataFolder.open(path, clock, new SecureRandom())) {
            case Opening.Opened(var folder) -> folder;
            case Opening.Refused(var sentence) -> throw new Refusal(sentence);
        };
    }

    /// A folder that was founded.
    DataFolder openDesk() {
        var path = dataPath();
        if (!Files.isDirectory(path)) throw new Refusal(EMPTY);
        var folder = openFolder(path);
        if (folder.self().isPresent()) return folder;
        folder.close();
        throw new Refusal(EMPTY);
    }

    private static final String EMPTY = "There is no desk in this data folder yet. Run 'hublend init' first, or name"
            + " another folder with --data.";

    Screen screen() {
        return new Screen(spec.commandLine().getOut(), json);
    }

    void warn(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    /// How far something long has come, for people.
    void progress(String sentence) {
        if (!json) warn(sentence);
    }

    static Hub home(DataFolder folder) {
        var hub = folder.self().map(Self::hub).orElseThrow();
        return folder.read(sql -> new Hubs(sql).find(hub))
                .orElseThrow(() -> new Refusal("This desk does not know its hub yet. Run 'hublend sync' first."));
    }

    /// Who acts, with this right; refused in words otherwise.
    Member must(Right right, Rooms rooms) {
        var needed = "This needs " + (right.least() == Role.ADMINISTRATOR ? "an " : "a ")
                + right.least().word();
        var member = whoActs(rooms)
                .orElseThrow(() ->
                        new Refusal(needed + ". Say who you are with --as BADGE, and put the PIN into HUBLEND_PIN."));
        if (!member.may(right)) throw new Refusal(needed + ", and that badge is not one's.");
        return member;
    }

    /// Who acts, if anybody said so.
    Optional<Member> whoActs(Rooms rooms) {
        return badge.map(code -> switch (new SigningIn(rooms.folder(), rooms.staff()).signIn(code, pin())) {
            case SignIn.SignedIn(var member) -> member;
            case SignIn.WrongPin _ -> throw new Refusal("That PIN is not right. Nothing was done.");
            case SignIn.Wait wait ->
                throw new Refusal("Too many wrong PINs. Wait " + wait.words() + ", then try again. Nothing was done.");
            case SignIn.UnknownBadge _ -> throw new Refusal("Nobody here has that badge. Nothing was done.");
        });
    }

    /// The member of staff who acts, or the desk itself.
    UUID actor(Rooms rooms) {
        return whoActs(rooms)
                .map(Member::id)
                .orElseGet(() -> rooms.folder().self().map(Self::desk).orElseThrow());
    }

    private static String pin() {
        var fromEnvironment = System.getenv("HUBLEND_PIN");
        if (fromEnvironment != null) return fromEnvironment;
        Console console = System.console();
        if (console == null || !console.isTerminal())
            throw new Refusal("Put the PIN into the environment variable HUBLEND_PIN.");
        return String.valueOf(console.readPassword("PIN: "));
    }

    /// Runs a command line; every refusal is one plain line on standard error, and the log has the rest.
    public static int run(DeskProgram program, String... arguments) {
        return Errors.handled(new CommandLine(program), () -> program.dataPath().resolve("logs"))
                .execute(arguments);
    }
}
