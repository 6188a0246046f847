package org.hublend.shell;

import java.util.function.Function;

/// A column of a list. Those that come first stay when there is little room.
///
/// @param width in letters' heights (em)
/// @param grows whether it takes what room is left
/// @param tone a style class of its text in a row, or empty
public record ListColumn<T>(
        String name,
        double width,
        boolean grows,
        boolean isNumber,
        Function<T, String> words,
        Function<T, String> tone) {
    public static <T> ListColumn<T> of(String name, double width, Function<T, String> words) {
        return new ListColumn<>(name, width, false, false, words, _ -> "");
    }

    public ListColumn<T> growing() {
        return new ListColumn<>(name, width, true, isNumber, words, tone);
    }

    /// Of numbers, which stand at the right.
    public ListColumn<T> right() {
        return new ListColumn<>(name, width, grows, true, words, tone);
    }

    public ListColumn<T> toned(Function<T, String> styleOf) {
        return new ListColumn<>(name, width, grows, isNumber, words, styleOf);
    }
}
