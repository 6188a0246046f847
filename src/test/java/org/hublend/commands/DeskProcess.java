package org.hublend.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hublend.OwnProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The desk's program as somebody starts it: a process of its own for each command.
final class DeskProcess {
    /// What the command finds in its environment besides what everybody has.
    final Map<String, String> environment = new HashMap<>();

    private final Path temp;
    private Path data;

    /// @param temp for what the program prints
    DeskProcess(Path temp, Path data) {
        this.temp = temp;
        this.data = data;
    }

    /// How a command ended.
    record Ran(int code, String out, String error) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    /// From now on on this data folder.
    void on(Path folder) {
        data = folder;
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("--data", data.toString()));
        command.addAll(List.of(arguments));
        var out = temp.resolve("out");
        var error = temp.resolve("error");
        var builder = OwnProcess.of("org.hublend.Hublend", List.of(), command)
                .redirectOutput(out.toFile())
                .redirectError(error.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HUBLEND_"));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ran(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(error, StandardCharsets.UTF_8));
    }

    /// Refused in one line that begins so.
    void refused(String sentence, String... arguments) throws IOException, InterruptedException {
        var ran = run(arguments);
        assertEquals(1, ran.code(), ran.out());
        assertTrue(ran.error().startsWith(sentence), ran.error());
        assertEquals(1, ran.error().lines().count(), ran.error());
    }
}
