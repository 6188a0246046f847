package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.hublend.central.CentreException;
import org.hublend.storage.StorageException;
import org.hublend.vault.VaultException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// How every command fails: one plain sentence on standard error and exit code 1; details go to the log alone.
final class Errors {
    private Errors() {}

    static CommandLine handled(CommandLine commands, Supplier<Path> logs) {
        commands.setExecutionStrategy(parsed -> {
            logInto(logs.get());
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
                LoggerFactory.getLogger("org.hublend.commands").error("{}", places(failure));
                yield "Something went wrong that Hublend did not expect. What it was is written in " + logs + ".";
            }
        };
    }

    private static String places(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (var frame : cause.getStackTrace())
                text.append("  at ").append(frame).append('\n');
        }
        return text.toString();
    }

    /// The log goes where the data is; a folder that can't be written still lets the command say its sentence.
    private static void logInto(Path logs) {
        try {
            var folder = logs.toAbsolutePath().getParent();
            if (folder != null && Files.isDirectory(folder)) Files.createDirectories(logs);
        } catch (IOException _) {
            return;
        }
        if (Files.isDirectory(logs) && Files.isWritable(logs)) {
            System.setProperty("tinylog.writer", "rolling file");
            System.setProperty("tinylog.writer.level", "info");
            System.setProperty(
                    "tinylog.writer.file",
                    logs.resolve("hublend-{date:yyyy-MM-dd}.log").toString());
            System.setProperty(
                    "tinylog.writer.format", "{date: yyyy-MM-dd HH:mm:ss.SSS} {level} {class} {message-only}");
            System.setProperty("tinylog.writer.backups", "30");
        }
    }
}
