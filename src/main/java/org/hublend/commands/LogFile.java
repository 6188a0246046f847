package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a program's log goes: beside its data. It is set before the first line is logged.
final class LogFile {
    private static final String WRITER = "tinylog.writer";

    private LogFile() {}

    /// A folder that can't be written still lets the command say its sentence.
    static void begin(Path logs, boolean isService) {
        try {
            var folder = logs.toAbsolutePath().getParent();
            if (folder != null && (isService || Files.isDirectory(folder))) Files.createDirectories(logs);
        } catch (IOException _) {
            return;
        }
        if (!Files.isDirectory(logs) || !Files.isWritable(logs)) return;
        if (isService) lines(logs);
        else days(logs);
    }

    private static void days(Path logs) {
        System.setProperty(WRITER, "rolling file");
        set("level", "info");
        set("file", logs.resolve("hublend-{date:yyyy-MM-dd}.log").toString());
        set("format", "{date: yyyy-MM-dd HH:mm:ss.SSS} {level} {class} {message-only}");
        set("backups", "30");
    }

    /// A JSON object in each line, as collectors of logs read them. The file is turned over from outside, see the
    /// logrotate example of the installer.
    private static void lines(Path logs) {
        System.setProperty(WRITER, "json");
        set("level", "info");
        set("file", logs.resolve("service.jsonl").toString());
        set("format", "LDJSON");
        set("append", "true");
        set("charset", "UTF-8");
        set("field.time", "{date: yyyy-MM-dd'T'HH:mm:ss.SSSXXX}");
        set("field.level", "{level}");
        set("field.from", "{class-name}");
        set("field.says", "{message-only}");
        for (var about : new String[] {"desk", "path", "outcome", "seconds"})
            set("field." + about, "{context: " + about + "}");
    }

    private static void set(String property, String value) {
        System.setProperty(WRITER + "." + property, value);
    }
}
