package org.hublend.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/// Writes a text in signs: a phrase that standings commonly say, an id, a day or a number is one sign each, and what is
/// left stands as it is. [Unpressing] reads it.
final class Pressing {
    /// What is left of the bytes is plain text.
    static final byte REST = 0;
    /// An id that was not in the text before: sixteen bytes.
    static final byte ID = 1;
    /// One that begins as an earlier one does: which of them, and the other bytes.
    static final byte ID_LIKE = 2;
    /// The first of these is the first id of the text once more, and so on.
    static final byte AGAIN = 3;

    static final int AGAIN_MOST = 8;
    /// Which id, as a byte.
    static final byte AGAIN_LATER = AGAIN + AGAIN_MOST;
    /// Bytes that are no ASCII: how many, and they.
    static final byte OTHERS = 12;
    /// A phrase after the [Phrases#SHORT] first.
    static final byte PHRASE = 13;
    /// A number without leading zeros.
    static final byte NUMBER = 14;
    /// A day as text, with its quotes: two bytes.
    static final byte DAY = 15;

    static final int LIKE = 5;
    static final int FIRST_YEAR = 1970;
    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_OTHERS = 255;

    /// How the part of a standing begins that may hold something private; no value in it can say this, since quotes in
    /// values are escaped.
    private static final byte[] PRIVATE = ",\"local\":".getBytes(UTF_8);

    private static final byte[] NOTHING_PRIVATE = ",\"local\":{\"coarse\":[],\"sealed\":[]}}".getBytes(UTF_8);

    private final byte[] text;
    private final byte[] pressed;
    private final KnownIds ids = new KnownIds();
    private int to;

    private Pressing(byte[] text) {
        this.text = text;
        // The worst is every other character not ASCII, each with a sign and a count.
        this.pressed = new byte[2 * text.length + 2];
    }

    /// Empty for what is no standing, has signs in it, or would not be shorter.
    static Optional<byte[]> of(byte[] text) {
        return new Pressing(text).pressed();
    }

    private Optional<byte[]> pressed() {
        if (text.length == 0 || text[0] != '{') return Optional.empty();
        int end = open();
        put(Phrases.BOOK);
        for (int from = 0; from < end; ) {
            int next = sign(from, end);
            if (next == from) return Optional.empty();
            from = next;
        }
        if (end < text.length) {
            put(REST);
            System.arraycopy(text, end, pressed, to, text.length - end);
            to += text.length - end;
        }
        return to < text.length ? Optional.of(Arrays.copyOf(pressed, to)) : Optional.empty();
    }

    /// Up to where nothing is private. What is private is never pressed, so that the files can be searched for each
    /// byte of it after somebody was erased.
    private int open() {
        int end = text.length - NOTHING_PRIVATE.length;
        if (end > 0 && Arrays.equals(text, end, text.length, NOTHING_PRIVATE, 0, NOTHING_PRIVATE.length))
            return text.length;
        for (int from = 0; from + PRIVATE.length <= text.length; from++)
            if (text[from] == ',' && Arrays.equals(text, from, from + PRIVATE.length, PRIVATE, 0, PRIVATE.length))
                return from;
        return text.length;
    }

    /// Writes what begins there, and answers where the next begins; the same place where that can't be.
    private int sign(int from, int end) {
        byte first = text[from];
        if (first == '"' && KnownIds.isId(text, from, end)) return id(from);
        if (first == '"' && isDay(from, end)) return day(from);
        if (first >= '1' && first <= '9') return number(from, end);
        if (first < 0) return others(from, end);
        if (first < ' ') return from;
        int phrase = Phrases.at(text, from, end);
        if (phrase < 0) put(first);
        else if (phrase < Phrases.SHORT) put((byte) (phrase - Phrases.SHORT));
        else {
            put(PHRASE);
            put((byte) (phrase - Phrases.SHORT));
        }
        return phrase < 0 ? from + 1 : from + Phrases.get(phrase).length;
    }

    private int id(int from) {
        long high = KnownIds.high(text, from);
        long low = KnownIds.low(text, from);
        int known = ids.of(high, low);
        int like = known < 0 ? ids.like(high) : -1;
        if (known >= AGAIN_MOST) {
            put(AGAIN_LATER);
            put((byte) known);
        } else if (known >= 0) {
            put((byte) (AGAIN + known));
        } else if (like >= 0) {
            put(ID_LIKE);
            put((byte) like);
            bytes(high, Long.BYTES - LIKE);
            bytes(low, Long.BYTES);
        } else {
            put(ID);
            bytes(high, Long.BYTES);
            bytes(low, Long.BYTES);
        }
        if (known < 0) ids.add(high, low);
        return from + KnownIds.CHARACTERS;
    }

    private int day(int from) {
        int year = digits(from + 1, 4);
        int day = ((year - FIRST_YEAR) * 12 + digits(from + 6, 2) - 1) * 31 + digits(from + 9, 2) - 1;
        put(DAY);
        bytes(day, Short.BYTES);
        return from + 12;
    }

    private boolean isDay(int from, int end) {
        if (from + 12 > end || text[from + 11] != '"' || text[from + 5] != '-' || text[from + 8] != '-') return false;
        int year = digits(from + 1, 4);
        int month = digits(from + 6, 2);
        int day = digits(from + 9, 2);
        return year >= FIRST_YEAR && year < 2140 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /// Negative where there are others.
    private int digits(int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (text[i] < '0' || text[i] > '9') return -1;
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private int number(int from, int end) {
        long number = 0;
        int next = from;
        while (next < end && next < from + MOST_DIGITS && text[next] >= '0' && text[next] <= '9')
            number = number * 10 + text[next++] - '0';
        if (next < from + LEAST_DIGITS) {
            put(text[from]);
            return from + 1;
        }
        put(NUMBER);
        for (; number > 0x7f; number >>>= 7) put((byte) (number | 0x80));
        put((byte) number);
        return next;
    }

    private int others(int from, int end) {
        int next = from;
        while (next < end && next < from + MOST_OTHERS && text[next] < 0) next++;
        put(OTHERS);
        put((byte) (next - from));
        System.arraycopy(text, from, pressed, to, next - from);
        to += next - from;
        return next;
    }

    private void bytes(long value, int count) {
        for (int i = count - 1; i >= 0; i--) put((byte) (value >> 8 * i));
    }

    private void put(byte one) {
        pressed[to++] = one;
    }
}
