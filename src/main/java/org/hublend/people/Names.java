package org.hublend.people;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shortens names of any script for a public counter.
public final class Names {
    private Names() {}

    /// `Anna M.` for Anna Malinowska; the whole of a single name.
    public static String shortened(String name) {
        var words = words(name);
        if (words.isEmpty()) return "?";
        return words.size() == 1 ? words.getFirst() : words.getFirst() + " " + initial(words.getLast()) + ".";
    }

    /// `A. M.` for Anna Malinowska.
    public static String initials(String name) {
        var words = words(name);
        if (words.isEmpty()) return "?";
        var ends = words.size() == 1 ? words : List.of(words.getFirst(), words.getLast());
        return ends.stream().map(w -> initial(w) + ".").collect(Collectors.joining(" "));
    }

    /// Marks in brackets, such as (sample), are no names.
    private static List<String> words(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(w -> !w.isEmpty() && !w.startsWith("("))
                .toList();
    }

    /// What a reader takes for the first letter, with its accents, in scripts outside the basic plane too.
    private static String initial(String word) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return word.substring(0, letters.next()).toUpperCase(Locale.ROOT);
    }
}
