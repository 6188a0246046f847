package org.hublend.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals content of any length under a passphrase: Argon2id makes a key of it, and AES-256-GCM seals one chunk
/// after the other, each tied to its place and the last one marked, so that nothing can be changed, moved or cut
/// off unseen.
public final class Strongbox {
    static final int CHUNK = 64 << 10;
    private static final byte[] MAGIC = "Hublend sealed 1\n".getBytes(US_ASCII);
    private static final int SALT = 16;
    private static final int SHORTEST = 12;
    /// A file lies about for longer than a PIN pad, so a guess costs more.
    private static final PinVerifier.Strength TODAY = new PinVerifier.Strength(64 * 1024, 3, 1);

    private Strongbox() {}

    /// Long enough that guessing costs too much.
    public static boolean acceptable(String passphrase) {
        return passphrase.strip().codePointCount(0, passphrase.strip().length()) >= SHORTEST;
    }

    /// Throws [VaultException] where it is not [#acceptable(String)], before any work is done.
    public static void check(String passphrase) {
        if (!acceptable(passphrase)) throw new VaultException(VaultException.Reason.BAD_PASSPHRASE);
    }

    /// What is written is sealed into `out`, and complete once the stream is closed; `out` itself stays open.
    public static OutputStream seal(OutputStream out, String passphrase, SecureRandom random) throws IOException {
        check(passphrase);
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var begin = beginning(TODAY, salt);
        var key = key(passphrase, salt, TODAY);
        out.write(begin);
        out.write(check(key, begin));
        return new Sealing(out, content(key, begin));
    }

    /// What was sealed, as far as it is whole: reading throws [VaultException] where it is not, and at once where the
    /// passphrase is another.
    public static InputStream open(InputStream sealed, String passphrase) throws IOException {
        var in = new DataInputStream(sealed);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC))
            throw new VaultException(VaultException.Reason.NOT_SEALED);
        try {
            var strength = new PinVerifier.Strength(in.readInt(), in.readInt(), in.readInt());
            var salt = new byte[SALT];
            in.readFully(salt);
            var said = new byte[Keyring.SIZE];
            in.readFully(said);
            if (!strength.bearable()) throw new VaultException(VaultException.Reason.BROKEN);
            var begin = beginning(strength, salt);
            var key = key(passphrase, salt, strength);
            if (!MessageDigest.isEqual(said, check(key, begin)))
                throw new VaultException(VaultException.Reason.WRONG_PASSPHRASE);
            return new Opening(in, content(key, begin));
        } catch (EOFException e) {
            throw new VaultException(VaultException.Reason.BROKEN);
        }
    }

    private static byte[] beginning(PinVerifier.Strength strength, byte[] salt) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            out.write(MAGIC);
            out.writeInt(strength.kibibytes());
            out.writeInt(strength.passes());
            out.writeInt(strength.lanes());
            out.write(salt);
        }
        return all.toByteArray();
    }

    /// The same letters typed on another system may come composed otherwise.
    private static byte[] key(String passphrase, byte[] salt, PinVerifier.Strength strength) {
        var secret =
                Normalizer.normalize(passphrase.strip(), Normalizer.Form.NFC).getBytes(UTF_8);
        return PinVerifier.hash(secret, salt, new byte[0], strength);
    }

    private static byte[] check(byte[] key, byte[] begin) {
        return Hmac.sha256(key, "check".getBytes(US_ASCII), begin);
    }

    private static SecretKeySpec content(byte[] key, byte[] begin) {
        return new SecretKeySpec(Hmac.sha256(key, "content".getBytes(US_ASCII), begin), "AES");
    }

    /// The key is of one file alone, so a counter is a nonce that never comes twice.
    private static Cipher cipher(int mode, SecretKeySpec key, long chunk, boolean isLast)
            throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(Sealed.NONCE)
                .putInt(isLast ? 1 : 0)
                .putLong(chunk)
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * Sealed.TAG, nonce));
        return cipher;
    }

    private static final class Sealing extends OutputStream {
        private final OutputStream out;
        private final SecretKeySpec key;
        private final byte[] plain = new byte[CHUNK];
        private int filled;
        private long chunk;
        private boolean isClosed;

        Sealing(OutputStream out, SecretKeySpec key) {
            this.out = out;
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int done = 0;
            while (done < count) {
                // Only when there is more is it known that a full chunk is not the last.
                if (filled == CHUNK) put(false);
                int now = Math.min(CHUNK - filled, count - done);
                System.arraycopy(bytes, from + done, plain, filled, now);
                filled += now;
                done += now;
            }
        }

        private void put(boolean isLast) throws IOException {
            try {
                out.write(cipher(Cipher.ENCRYPT_MODE, key, chunk++, isLast).doFinal(plain, 0, filled));
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has AES-GCM.", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (isClosed) return;
            isClosed = true;
            put(true);
            out.flush();
        }
    }

    private static final class Opening extends InputStream {
        private final DataInputStream in;
        private final SecretKeySpec key;
        private byte[] sealed;
        private byte[] plain = new byte[0];
        private int taken;
        private long chunk;
        private boolean isAtEnd;

        Opening(DataInputStream in, SecretKeySpec key) throws IOException {
            this.in = in;
            this.key = key;
            this.sealed = in.readNBytes(CHUNK + Sealed.TAG);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int count) throws IOException {
            if (count == 0) return 0;
            while (taken == plain.length) {
                if (isAtEnd) return -1;
                next();
            }
            int now = Math.min(count, plain.length - taken);
            System.arraycopy(plain, taken, to, from, now);
            taken += now;
            return now;
        }

        private void next() throws IOException {
            var following = in.readNBytes(CHUNK + Sealed.TAG);
            isAtEnd = following.length == 0;
            try {
                plain = cipher(Cipher.DECRYPT_MODE, key, chunk++, isAtEnd).doFinal(sealed);
            } catch (GeneralSecurityException e) {
                throw new VaultException(VaultException.Reason.BROKEN);
            }
            taken = 0;
            sealed = following;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
