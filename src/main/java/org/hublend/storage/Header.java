package org.hublend.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The first bytes of a database file, as SQLite's file format has them.
@SuppressWarnings("ArrayRecordComponent") // It is read once and never compared.
record Header(byte[] bytes) {
    static final int SIZE = 100;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    boolean isSqlite() {
        return bytes.length == SIZE && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    int version() {
        return ByteBuffer.wrap(bytes).getInt(USER_VERSION);
    }

    int application() {
        return ByteBuffer.wrap(bytes).getInt(APPLICATION_ID);
    }
}
