package org.hublend.commands;

/// A command can't do what was asked, and says why in one plain sentence; the exit code is 1.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
