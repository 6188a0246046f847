package org.hublend.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/// Reads what [Pressing] wrote.
final class Unpressing {
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] pressed;
    private final KnownIds ids = new KnownIds();
    private int from = 1;
    private byte[] text;
    private int to;

    private Unpressing(byte[] pressed) {
        this.pressed = pressed;
        this.text = new byte[8 * pressed.length + 64];
    }

    /// Throws [IllegalStateException] without a word of the content where the bytes are damaged.
    static String text(byte[] pressed) {
        if (pressed[0] != Phrases.BOOK)
            throw new IllegalStateException("A record was written by a newer Hublend, or it is damaged.");
        try {
            return new Unpressing(pressed).text();
        } catch (IndexOutOfBoundsException _) {
            // Where that was says nothing to anybody.
            throw damaged();
        }
    }

    static IllegalStateException damaged() {
        return new IllegalStateException("A record in this database is damaged.");
    }

    private String text() {
        while (from < pressed.length) sign(pressed[from++]);
        if (to == 0 || text[0] != '{') throw damaged();
        return new String(text, 0, to, UTF_8);
    }

    private void sign(byte sign) {
        if (sign < 0) put(Phrases.get(sign + Phrases.SHORT));
        else if (sign >= ' ') put(sign);
        else if (sign >= Pressing.AGAIN && sign < Pressing.AGAIN_LATER) again(sign - Pressing.AGAIN);
        else
            switch (sign) {
                case Pressing.REST -> piece(pressed.length - from);
                case Pressing.ID -> id(bytes(Long.BYTES));
                case Pressing.ID_LIKE -> idLike();
                case Pressing.AGAIN_LATER -> again((int) bytes(1));
                case Pressing.OTHERS -> piece((int) bytes(1));
                case Pressing.PHRASE -> put(Phrases.get((int) bytes(1) + Phrases.SHORT));
                case Pressing.NUMBER -> number();
                case Pressing.DAY -> day((int) bytes(Short.BYTES));
                default -> throw damaged();
            }
    }

    private void idLike() {
        int rest = 8 * (Long.BYTES - Pressing.LIKE);
        long start = ids.high((int) bytes(1)) >>> rest << rest;
        id(start | bytes(Long.BYTES - Pressing.LIKE));
    }

    private void id(long high) {
        long low = bytes(Long.BYTES);
        ids.add(high, low);
        write(high, low);
    }

    private void again(int place) {
        write(ids.high(place), ids.low(place));
    }

    private void write(long high, long low) {
        put((byte) '"');
        for (int place = 0, digit = 15; place < KnownIds.CHARACTERS - 2; place++) {
            if (KnownIds.isDash(place)) {
                put((byte) '-');
                continue;
            }
            // The first digit of the lower half comes after sixteen of the upper one.
            put((byte) HEX.toLowHexDigit((int) ((digit >= 0 ? high : low) >>> 4 * (digit & 15))));
            digit--;
        }
        put((byte) '"');
    }

    private void number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            long part = bytes(1);
            number |= (part & 0x7f) << shift;
            if (part < 0x80) break;
        }
        put(Long.toString(number).getBytes(ISO_8859_1));
    }

    private void day(int day) {
        int month = day / 31;
        put((byte) '"');
        digits(month / 12 + Pressing.FIRST_YEAR, 4);
        put((byte) '-');
        digits(month % 12 + 1, 2);
        put((byte) '-');
        digits(day % 31 + 1, 2);
        put((byte) '"');
    }

    private void digits(int number, int count) {
        for (int i = count, power = (int) Math.pow(10, count - 1); i > 0; i--, power /= 10)
            put((byte) ('0' + number / power % 10));
    }

    private long bytes(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) value = value << 8 | pressed[from++] & 0xff;
        return value;
    }

    private void piece(int count) {
        put(Arrays.copyOfRange(pressed, from, from + count));
        from += count;
        if (from > pressed.length) throw damaged();
    }

    private void put(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, text, to, some.length);
        to += some.length;
    }

    private void put(byte one) {
        room(1);
        text[to++] = one;
    }

    private void room(int count) {
        if (to + count > text.length) text = Arrays.copyOf(text, 2 * (to + count));
    }
}
