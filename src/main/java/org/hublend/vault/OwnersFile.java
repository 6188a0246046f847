package org.hublend.vault;

import static org.hublend.vault.VaultException.Reason.FORBIDDEN;
import static org.hublend.vault.VaultException.Reason.UNPROTECTED;
import static org.hublend.vault.VaultException.Reason.UNWRITABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/// Writes a file that its owner alone can read, whole or not at all, and on the disk when it returns.
final class OwnersFile {
    private OwnersFile() {}

    static void write(Path file, byte[] content) {
        try {
            var target = file.toAbsolutePath();
            var folder = target.getParent();
            if (folder == null) throw new VaultException(UNWRITABLE);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            var temporary = posix ? ownersAlonePosix(folder) : ownersAloneWindows(folder);
            try {
                fill(temporary, content);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            // The new name is only safe from a power cut once the folder is written too; Windows can't be asked.
            if (posix) {
                try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                    opened.force(true);
                }
            }
        } catch (AccessDeniedException e) {
            throw new VaultException(FORBIDDEN);
        } catch (IOException e) {
            throw new VaultException(UNWRITABLE);
        }
    }

    private static Path ownersAlonePosix(Path folder) throws IOException {
        var rights = PosixFilePermissions.fromString("rw-------");
        var file = Files.createTempFile(folder, "keys", ".tmp", PosixFilePermissions.asFileAttribute(rights));
        // Disks of Windows and of cameras take the wish and ignore it.
        return Files.getPosixFilePermissions(file).equals(rights) ? file : unprotected(file);
    }

    private static Path ownersAloneWindows(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "keys", ".tmp");
        var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) return unprotected(file);
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
        return file;
    }

    private static Path unprotected(Path file) throws IOException {
        Files.delete(file);
        throw new VaultException(UNPROTECTED);
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }
}
