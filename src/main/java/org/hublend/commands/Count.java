package org.hublend.commands;

/// A number with its word.
final class Count {
    private Count() {}

    static String of(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
