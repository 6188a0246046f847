package org.hublend.sync;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The bytes under the signatures of requests and answers. Each begins with what it is for, so that a signature for one
/// purpose is none for another; an answer names its request, so that an old one can't be given again.
public final class Signed {
    public static final String DESK = "Hublend-Desk";
    public static final String NUMBER = "Hublend-Request";
    public static final String SIGNATURE = "Hublend-Signature";

    /// The centre's public key, for those who know it only by its pin.
    public static final String KEY = "Hublend-Key";

    private Signed() {}

    /// @param body unpacked, since a proxy on the way may pack it otherwise
    /// @param number rises with every request of a desk
    public static byte[] request(String method, String path, byte[] body, UUID desk, long number) {
        return bytes("org.hublend request 1", method + " " + path, body, desk.toString() + " " + number);
    }

    public static byte[] answer(int status, byte[] body, String requestSignature) {
        return bytes("org.hublend answer 1", Integer.toString(status), body, requestSignature);
    }

    /// What a desk's new key signs, so that nobody can be given the key of somebody else.
    public static byte[] rotation(UUID desk, byte[] signingKey) {
        return bytes("org.hublend rotation 1", "", signingKey, desk.toString());
    }

    /// What a desk signs under a file that is carried to the centre.
    ///
    /// @param content all of the file before the signature
    public static byte[] handOver(UUID desk, byte[] content) {
        return bytes("org.hublend hand-over 1", "", content, desk.toString());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static byte[] bytes(String purpose, String what, byte[] body, String by) {
        var all = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(all)) {
            for (var text : new String[] {purpose, what, by}) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.write(sha256(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
