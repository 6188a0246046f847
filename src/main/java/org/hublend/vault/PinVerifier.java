package org.hublend.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Keeps PINs so that they can be checked but not read: Argon2id, peppered with a key that is not stored beside them.
///
/// The strength is OWASP's least for Argon2id (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane.
/// Verifiers are written in the PHC string format and checked with the strength that they name.
public final class PinVerifier {
    private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");
    private static final Pattern ENCODED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    private static final Strength TODAY = new Strength(19 * 1024, 2, 1);
    private static final int SALT = 16;
    private static final int HASH = 32;

    private PinVerifier() {}

    /// Four to eight digits, 0 to 9.
    public static boolean acceptable(String pin) {
        return PIN.matcher(pin).matches();
    }

    /// Throws [IllegalArgumentException] when the PIN is not [#acceptable(String)]. Takes about a tenth of a second.
    public static String make(String pin, byte[] pepper, SecureRandom random) {
        return make(pin, pepper, random, TODAY);
    }

    static String make(String pin, byte[] pepper, SecureRandom random, Strength strength) {
        if (!acceptable(pin)) throw new IllegalArgumentException("A PIN has four to eight digits.");
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        strength.kibibytes(),
                        strength.passes(),
                        strength.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(pin.getBytes(US_ASCII), salt, pepper, strength)));
    }

    /// Throws [VaultException] when the verifier is damaged, for then no PIN is right and a new one must be set.
    public static boolean matches(String pin, String encoded, byte[] pepper) {
        var parts = ENCODED.matcher(encoded);
        if (!parts.matches()) throw new VaultException(VaultException.Reason.BAD_VERIFIER);
        var strength = new Strength(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        if (!strength.bearable()) throw new VaultException(VaultException.Reason.BAD_VERIFIER);
        if (!acceptable(pin)) return false;
        var salt = Base64.getDecoder().decode(parts.group(4));
        var hash = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(hash, hash(pin.getBytes(US_ASCII), salt, pepper, strength));
    }

    static byte[] hash(byte[] secret, byte[] salt, byte[] pepper, Strength strength) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(strength.kibibytes())
                .withIterations(strength.passes())
                .withParallelism(strength.lanes())
                .withSalt(salt)
                .withSecret(pepper)
                .build());
        var hash = new byte[HASH];
        generator.generateBytes(secret, hash);
        return hash;
    }

    /// What one guess costs.
    record Strength(int kibibytes, int passes, int lanes) {
        /// A verifier that came from elsewhere must not be able to stop a desk: at most 256 MiB and 16 passes.
        boolean bearable() {
            return lanes >= 1
                    && lanes <= 16
                    && passes >= 1
                    && passes <= 16
                    && kibibytes >= 8 * lanes
                    && kibibytes <= 256 * 1024;
        }
    }
}
