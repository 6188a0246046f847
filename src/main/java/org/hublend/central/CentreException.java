package org.hublend.central;

/// The centre can't do what was asked. The message is a sentence for whoever looks after it.
public final class CentreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CentreException(String sentence) {
        super(sentence);
    }

    public CentreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
