package org.hublend.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in plain words why the database refused, where the cause is the disk or the folder and not a fault of ours.
final class Refusals {
    private static final String DAMAGED = "The database of this desk is damaged. Keep the folder as it is, and restore"
            + " the newest backup into a new one.";

    private Refusals() {}

    /// The same failure in words, or the failure itself where it is a fault of the program.
    static RuntimeException said(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException e) {
                var words = words(e.getResultCode());
                if (words.isPresent()) return new StorageException(words.get(), failure);
            }
        }
        return switch (failure) {
            case RuntimeException e -> e;
            case SQLException e ->
                new StorageException("The database of this desk did not answer. Start Hublend again.", e);
            case Exception e -> new StorageException("The data folder did not answer. Start Hublend again.", e);
        };
    }

    private static Optional<String> words(SQLiteErrorCode code) {
        int primary = code.code & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_FULL.code)
            return Optional.of(
                    "The disk is full, so nothing was saved. Free some space on this computer and try again.");
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code)
            return Optional.of("Hublend may not write in its data folder, so nothing was saved. Ask whoever looks after"
                    + " this computer to let you write there.");
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code)
            return Optional.of(DAMAGED);
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code)
            return Optional.of("Another program is using the data folder. Wait a moment and try again.");
        if (primary == SQLiteErrorCode.SQLITE_IOERR.code || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code)
            return Optional.of("The disk did not take it, so nothing was saved. Check the disk, then try again.");
        return Optional.empty();
    }
}
