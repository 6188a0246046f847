package org.hublend.state;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one form in which what people type meets what is found by it: without case, accents, spaces and signs.
public final class Sought {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\b\\d{1,8})[\\s\\p{Z}]+(?=\\d+\\b)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Sought() {}

    /// "Łódź O'Neill" is `lodzoneill`.
    public static String folded(String text) {
        var apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SIGNS.matcher(plain(apart.toLowerCase(Locale.ROOT))).replaceAll("");
    }

    /// The words that somebody typed, each folded; all of them have to be found. Groups of digits are one number.
    public static List<String> words(String typed) {
        return Arrays.stream(SPACES.split(BETWEEN_DIGITS.matcher(typed).replaceAll("")))
                .map(Sought::folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// Letters with a stroke are letters of their own to Unicode, and the plain letter to whoever types.
    private static String plain(String text) {
        return text.replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ħ', 'h')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th");
    }
}
