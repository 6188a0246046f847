package org.hublend.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The text of a standing as a table has it: plain, as older programs write it, or pressed. See decision 75.
///
/// The first byte says which: `{` begins plain JSON; the number of a [Pressing#BOOK] comes before the length of what
/// was pressed with it, that itself, and what may be private, in clear.
public final class Kept {
    private static final byte JSON = '{';
    private static final int HEAD = 1 + Short.BYTES;

    /// How the part of a standing begins that may hold something private; no value in it can say this, since quotes in
    /// values are escaped.
    private static final String PRIVATE = ",\"local\":";

    private static final String NOTHING_PRIVATE = PRIVATE + "{\"coarse\":[],\"sealed\":[]}}";

    private final byte[] bytes;

    private Kept(byte[] bytes) {
        this.bytes = bytes;
    }

    /// As a table has it.
    public static Kept of(byte[] bytes) {
        return new Kept(bytes);
    }

    public static Kept plain(String text) {
        if (!text.startsWith("{")) throw new IllegalArgumentException("A standing is an object.");
        return new Kept(text.getBytes(UTF_8));
    }

    /// Plain where it would not be shorter.
    public static Kept pressed(String text) {
        int end = open(text);
        var pressed = Pressing.pressed(text.substring(0, end).getBytes(UTF_8));
        var rest = text.substring(end).getBytes(UTF_8);
        if (pressed.length > Short.MAX_VALUE || HEAD + pressed.length + rest.length >= text.length())
            return plain(text);
        return new Kept(ByteBuffer.allocate(HEAD + pressed.length + rest.length)
                .put(Pressing.BOOK)
                .putShort((short) pressed.length)
                .put(pressed)
                .put(rest)
                .array());
    }

    /// Up to where nothing is private. What is private is never pressed, so that the files can be searched for each
    /// byte of it after somebody was erased.
    static int open(String text) {
        if (text.endsWith(NOTHING_PRIVATE)) return text.length();
        int begins = text.indexOf(PRIVATE);
        return begins < 0 ? text.length() : begins;
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean isPressed() {
        return bytes.length > 0 && bytes[0] != JSON;
    }

    /// Throws [IllegalStateException], which says nothing of what is in it, where the bytes are damaged.
    public String text() {
        if (bytes.length == 0) throw Pressing.damaged();
        if (!isPressed()) return new String(bytes, UTF_8);
        if (bytes[0] != Pressing.BOOK)
            throw new IllegalStateException("A record was written by a newer Hublend, or it is damaged.");
        int end = bytes.length < HEAD ? 0 : HEAD + ByteBuffer.wrap(bytes).getShort(1);
        if (end <= HEAD || end > bytes.length) throw Pressing.damaged();
        var open = new String(Pressing.text(Arrays.copyOfRange(bytes, HEAD, end)), UTF_8);
        return end == bytes.length ? open : open + new String(bytes, end, bytes.length - end, UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kept kept && Arrays.equals(bytes, kept.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// What it says may be private.
    @Override
    public String toString() {
        return "Kept[" + bytes.length + "]";
    }
}
