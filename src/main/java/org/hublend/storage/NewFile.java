package org.hublend.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a file that appears whole or not at all, never over another one, and readable by its owner alone as far as
/// the disk can keep that: a memory stick often can't.
public final class NewFile {
    private static final String THERE =
            "There is a file of that name already, and it was left alone. Choose another" + " name.";
    private static final String NO_FOLDER = "The folder for the file is not there. Make it, or choose another.";
    private static final String FAILED =
            "The file could not be written. Check the space on its disk, and whether you" + " may write there.";

    private NewFile() {}

    /// What goes into the file.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Throws [StorageException] with a sentence where that can't be; nothing is left behind then.
    public static void write(Path file, Content content) {
        var target = file.toAbsolutePath();
        refuseIfThere(target);
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            try {
                Files.deleteIfExists(unfinished);
                OwnersOnly.file(unfinished);
                try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                Files.move(unfinished, target);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new StorageException(THERE, e);
        } catch (IOException e) {
            throw new StorageException(FAILED, e);
        }
    }

    /// Said before any work is done, so that nobody waits for nothing.
    public static void refuseIfThere(Path file) {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) throw new StorageException(THERE);
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) throw new StorageException(NO_FOLDER);
    }
}
