package org.hublend.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Which letters our fonts have. One that none of them has becomes a mark that people see, and is never lost in
/// silence.
final class Letters {
    /// Stands for a letter that can't be printed.
    static final String MARK = "_";

    static final List<String> FONTS = List.of(
            "AtkinsonHyperlegibleNext-Regular.ttf",
            "AtkinsonHyperlegibleNext-Bold.ttf",
            "NotoSans-Regular.ttf",
            "NotoSansArabic-Regular.ttf");

    private final List<CmapLookup> maps;

    Letters() {
        this.maps = List.of(map(FONTS.get(0)), map(FONTS.get(2)), map(FONTS.get(3)));
    }

    /// A font file of the program, to be closed by who opens it.
    static InputStream font(String file) {
        var stream = Letters.class.getResourceAsStream("/org/hublend/fonts/" + file);
        if (stream == null) throw new IllegalStateException("The program lacks its font " + file);
        return stream;
    }

    /// The text in letters that can be printed: without control characters, and with a mark for each unknown letter.
    String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter)) printable.append(' ');
            else if (isSilent(letter)) return;
            else if (has(letter)) printable.appendCodePoint(letter);
            else printable.append(MARK);
        });
        return printable.toString().strip();
    }

    boolean hasAll(String text) {
        return printable(text).replace(MARK, "").equals(printable(text.replace(MARK, "")));
    }

    /// Says how others are written and is nothing to be seen itself; overrides of direction could turn a text around.
    private static boolean isSilent(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private boolean has(int letter) {
        return maps.stream().anyMatch(map -> map.getGlyphId(letter) > 0);
    }

    private static CmapLookup map(String file) {
        try (var stream = font(file);
                var parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
