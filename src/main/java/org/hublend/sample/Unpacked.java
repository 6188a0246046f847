package org.hublend.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hublend.storage.DataFolder;

/// The files of the sample, as files beside the data for as long as they are read.
final class Unpacked implements AutoCloseable {
    private final Path folder;

    Unpacked(DataFolder data) throws IOException {
        folder = Files.createTempDirectory(data.path(), "sample");
    }

    Path named(String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) copy(name, file);
        return file;
    }

    static void copy(String name, Path to) throws IOException {
        try (InputStream in = Unpacked.class.getResourceAsStream("data/" + name)) {
            if (in == null) throw new IOException("The sample alliance is not part of this program.");
            Files.copy(in, to);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
