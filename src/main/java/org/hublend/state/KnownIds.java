package org.hublend.state;

import java.util.Arrays;

/// The ids that a text has named so far, and how an id is written: thirty-six characters in quotes.
final class KnownIds {
    static final int CHARACTERS = 38;
    private static final int MOST = 256;

    private long[] highs = new long[8];
    private long[] lows = new long[8];
    private int count;

    void add(long high, long low) {
        if (count == MOST) return;
        if (count == highs.length) {
            highs = Arrays.copyOf(highs, 2 * count);
            lows = Arrays.copyOf(lows, 2 * count);
        }
        highs[count] = high;
        lows[count++] = low;
    }

    /// Its place, or -1.
    int of(long high, long low) {
        for (int i = 0; i < count; i++) if (lows[i] == low && highs[i] == high) return i;
        return -1;
    }

    /// The place of the last one that begins with the same [Pressing#LIKE] bytes, or -1.
    int like(long high) {
        for (int i = count - 1; i >= 0; i--) if ((highs[i] ^ high) >>> 8 * (Long.BYTES - Pressing.LIKE) == 0) return i;
        return -1;
    }

    long high(int place) {
        return highs[known(place)];
    }

    long low(int place) {
        return lows[known(place)];
    }

    private int known(int place) {
        if (place >= count) throw new IndexOutOfBoundsException(place);
        return place;
    }

    /// As this program writes them: in small letters.
    static boolean isId(byte[] text, int from, int end) {
        if (from + CHARACTERS > end || text[from + 9] != '-' || text[from + CHARACTERS - 1] != '"') return false;
        for (int i = 0; i < CHARACTERS - 2; i++) {
            byte character = text[from + 1 + i];
            if (isDash(i) ? character != '-' : value(character) < 0) return false;
        }
        return true;
    }

    static long high(byte[] text, int from) {
        return value(text, from + 1, from + 19);
    }

    static long low(byte[] text, int from) {
        return value(text, from + 20, from + 37);
    }

    static boolean isDash(int place) {
        return place == 8 || place == 13 || place == 18 || place == 23;
    }

    private static long value(byte[] text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) if (text[i] != '-') value = value << 4 | value(text[i]);
        return value;
    }

    private static int value(byte character) {
        if (character >= '0' && character <= '9') return character - '0';
        return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }
}
