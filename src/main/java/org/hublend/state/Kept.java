package org.hublend.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// The text of a standing as a table has it: plain, as older programs wrote it, or pressed. See decision 0075.
///
/// The first byte says which: `{` begins plain JSON, [#PLAIN] comes before a plain text that does not begin so, and
/// any other number is that of the book of phrases that the text was pressed with.
public final class Kept {
    static final byte PLAIN = 0;
    static final byte JSON = '{';

    private final byte[] bytes;

    private Kept(byte[] bytes) {
        this.bytes = bytes;
    }

    /// As a table has it.
    public static Kept of(byte[] bytes) {
        return new Kept(bytes);
    }

    public static Kept plain(String text) {
        var bytes = text.getBytes(UTF_8);
        if (bytes.length > 0 && bytes[0] == JSON) return new Kept(bytes);
        var marked = new byte[bytes.length + 1];
        marked[0] = PLAIN;
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        return new Kept(marked);
    }

    /// Plain where it can't be pressed, or would not be shorter.
    public static Kept pressed(String text) {
        return Pressing.of(text.getBytes(UTF_8)).map(Kept::new).orElseGet(() -> plain(text));
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean isPressed() {
        return bytes.length > 0 && bytes[0] != JSON && bytes[0] != PLAIN;
    }

    /// Throws [IllegalStateException], which says nothing of what is in it, where the bytes are damaged.
    public String text() {
        if (isPressed()) return Unpressing.text(bytes);
        if (bytes.length == 0) throw Unpressing.damaged();
        return bytes[0] == JSON ? new String(bytes, UTF_8) : new String(bytes, 1, bytes.length - 1, UTF_8);
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
