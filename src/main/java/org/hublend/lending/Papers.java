package org.hublend.lending;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// The papers of loans, as the desk asks for them; another room makes them.
/// Whatever touches paper, printers or files takes its time and is not for the window's thread.
public interface Papers {
    /// Part of the transaction that lends: the paper of this loan is owed, even if the power fails before it is made.
    void owe(Recording recording, Loan loan);

    /// Those of the loans whose papers still wait to be signed.
    Set<UUID> toSign(DSLContext sql, Collection<UUID> loans);

    /// The papers of this desk that wait to be signed, the oldest first, and no more than so many.
    List<Waiting> waiting(DSLContext sql, int most);

    /// @param isMade whether there is a paper to sign yet
    record Waiting(UUID loan, String number, UUID person, boolean isMade) {}

    /// Prints the paper on this desk's printer; the same loan always gives the same paper.
    Sent print(UUID loan);

    /// Prints it on another printer, which is this desk's from then on.
    Sent print(UUID loan, String printer);

    /// The printers that this computer knows.
    List<String> printers();

    /// Keeps the paper as a file for people to use.
    Sent save(UUID loan);

    /// Shows the paper in the program that this computer opens PDFs with.
    Sent open(UUID loan);

    /// What came of it.
    sealed interface Sent {
        record OnItsWay(String printer) implements Sent {}

        record NoPrinter() implements Sent {}

        record NotPrinted(String printer, Why why) implements Sent {}

        record Saved(Path file) implements Sent {}

        record NotSaved() implements Sent {}

        record Opened() implements Sent {}

        /// @param file where the paper is, since nothing here opens it
        record NoViewer(Path file) implements Sent {}

        /// This desk can't know what the paper would say: another hub's loan, or somebody who was erased.
        record NotHere() implements Sent {}
    }

    /// Why a printer took nothing.
    enum Why {
        NOT_ANSWERING,
        NO_LONGER_THERE
    }
}
