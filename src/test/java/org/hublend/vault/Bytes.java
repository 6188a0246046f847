package org.hublend.vault;

import java.util.Arrays;
import java.util.HexFormat;

/// Short words for bytes in tests.
final class Bytes {
    private Bytes() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static byte[] flipped(byte[] bytes, int position) {
        var changed = bytes.clone();
        changed[position] ^= 1;
        return changed;
    }
}
