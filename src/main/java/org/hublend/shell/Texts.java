package org.hublend.shell;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The words of the window, in one language; a second language is a second file `texts_xx.properties`.
public final class Texts {
    private static final String BUNDLE = "org.hublend.texts";

    private final Locale locale;
    private final ResourceBundle bundle;

    /// The words in this language, and in British English what it lacks; never in whatever this PC is set to.
    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /// The words in the language of a tag; an empty one stands for British English.
    public static Texts in(String tag) {
        return tag.isEmpty() ? british() : new Texts(Locale.forLanguageTag(tag));
    }

    /// The languages that there are words in besides British English: a file `texts_xx.properties` adds one.
    public static List<Locale> others() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> Texts.class.getResource("/org/hublend/texts_" + code + ".properties") != null)
                .map(Locale::of)
                .toList();
    }

    /// The words in British English.
    public static Texts british() {
        return new Texts(Locale.UK);
    }

    /// The text of a key, with its places `{0}`, `{1}`… filled; the patterns are those of [MessageFormat].
    /// An apostrophe is a plain one in the file and a curved one on screen, so it never has to be doubled.
    public String of(String key, Object... values) {
        var pattern = bundle.getString(key).replace('\'', '’');
        return new MessageFormat(pattern, locale).format(values);
    }

    public Locale locale() {
        return locale;
    }
}
