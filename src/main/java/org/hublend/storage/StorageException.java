package org.hublend.storage;

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
}
