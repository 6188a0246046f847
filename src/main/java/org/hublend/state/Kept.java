package org.hublend.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.UUID;

/// The text of a standing as a table has it: plain, as older programs and the central service write it, or pressed. See
/// decision 75.
///
/// The first byte says which: `{` begins plain JSON, and another is the number of the book that the text was pressed
/// with.
public final class Kept {
    private static final byte JSON = '{';

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

    /// @param id of the subject that the standing is of
    public static Kept pressed(String text, UUID id) {
        return new Kept(Pressing.pressed(text, id));
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean isPressed() {
        return bytes.length > 0 && bytes[0] != JSON;
    }

    /// Throws [IllegalStateException], which says nothing of what is in it, where the bytes are damaged.
    ///
    /// @param id of the subject that the standing is of
    public String text(UUID id) {
        if (bytes.length == 0) throw Pressing.damaged();
        return isPressed() ? Pressing.text(bytes, id) : plain();
    }

    /// The text of one that is not pressed.
    String plain() {
        if (isPressed()) throw new IllegalStateException("It is pressed, and whose it is was not said.");
        return new String(bytes, UTF_8);
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
