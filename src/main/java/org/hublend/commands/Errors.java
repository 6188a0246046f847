package org.hublend.commands;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.hublend.central.CentreException;
import org.hublend.central.Fault;
import org.hublend.storage.StorageException;
import org.hublend.vault.VaultException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// How every command fails: one plain sentence on standard error and exit code 1; details go to the log alone.
final class Errors {
    private Errors() {}

    static CommandLine handled(CommandLine commands, Supplier<Path> logs) {
        return handled(commands, logs, "");
    }

    /// @param service the command whose log is for machines: a line of JSON for each event
    static CommandLine handled(CommandLine commands, Supplier<Path> logs, String service) {
        commands.setExecutionStrategy(parsed -> {
            boolean isService = parsed.hasSubcommand()
                    && parsed.subcommand().commandSpec().name().equals(service);
            LogFile.begin(logs.get(), isService);
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(sentence(failure, logs.get()));
            return 1;
        });
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands;
    }

    private static String sentence(Exception failure, Path logs) {
        return switch (failure) {
            case Refusal refusal -> refusal.sentence();
            case StorageException storage -> storage.sentence();
            case CentreException centre -> centre.sentence();
            case VaultException vault -> vault.sentence();
            default -> {
                // Messages of libraries may repeat what somebody typed, so only kinds and places are logged.
                LoggerFactory.getLogger("org.hublend.commands").error("{}", Fault.places(failure));
                yield "Something went wrong that Hublend did not expect. What it was is written in " + logs + ".";
            }
        };
    }
}
