package org.hublend.storage;

import java.util.Optional;

/// The data folder can't do what was asked. The message is a sentence for the person at the desk.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public StorageException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StorageException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /// What people can do about it; empty for what is a fault of the program.
    public static Optional<String> said(Exception failure) {
        return failure instanceof StorageException known ? Optional.of(known.sentence()) : Optional.empty();
    }
}
