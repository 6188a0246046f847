package org.hublend.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes folders and files that nobody but their owner may read, from the first moment on.
/// SQLite gives its -wal and -shm files the rights of the database.
final class OwnersOnly {
    private OwnersOnly() {}

    /// A folder that is there already keeps its rights: it may be one that others use too.
    static void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) Files.createDirectories(path, rights(path, "rwx------"));
    }

    /// An empty file, where there is none yet.
    static void file(Path path) throws IOException {
        if (!Files.exists(path)) Files.createFile(path, rights(path, "rw-------"));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
