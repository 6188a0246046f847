package org.hublend.vault;

import java.nio.ByteBuffer;
import java.util.UUID;

/// The 16 bytes of an id, which tie a ciphertext to what it belongs to.
final class Binding {
    private Binding() {}

    static byte[] to(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
