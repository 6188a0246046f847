package org.hublend.vault;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Certificates that a keyring issues for TLS: who knows its signing key, or the pin of it, needs no other authority.
///
/// The TLS key is one of its own (P-256), so that it can be changed; the signing key (Ed25519) only vouches for it, and
/// its own certificate goes with the chain. See decision 0022.
public final class Certificates {
    private static final X500Name ISSUER = new X500Name("CN=Hublend central service");
    private static final Duration VALID = Duration.ofDays(3650);

    private Certificates() {}

    /// A fresh TLS key for a server of these names and addresses, vouched for by the keyring.
    public static TlsIdentity issue(Keyring keyring, Collection<String> names, Instant now, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            var pair = generator.generateKeyPair();
            var own = publicKey(keyring.signingPublicKey());
            var from = Date.from(now.minus(Duration.ofDays(1)));
            var to = Date.from(now.plus(VALID));
            var issuer = new JcaX509v3CertificateBuilder(ISSUER, number(random), from, to, ISSUER, own)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            var leaf = new JcaX509v3CertificateBuilder(
                            ISSUER, number(random), from, to, new X500Name("CN=Hublend"), pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            var signer = new JcaContentSignerBuilder("Ed25519").build(privateKey(keyring));
            var converter = new JcaX509CertificateConverter();
            return new TlsIdentity(
                    pair.getPrivate(),
                    List.of(
                            converter.getCertificate(leaf.build(signer)),
                            converter.getCertificate(issuer.build(signer))));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("Every Java has what a certificate needs.", e);
        }
    }

    /// Whether a chain that a server showed hangs on an Ed25519 key that is known. Neither names nor dates matter then:
    /// the key is what the desk was told, and its clock may be wrong.
    ///
    /// @param known says so of a public key of 32 bytes
    public static boolean isVouchedFor(List<X509Certificate> chain, Predicate<byte[]> known) {
        if (chain.size() < 2) return false;
        for (var issuer : chain.subList(1, chain.size()))
            if (raw(issuer.getPublicKey()).map(known::test).orElse(false) && isSignedBy(chain.getFirst(), issuer))
                return true;
        return false;
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// The 32 bytes of an Ed25519 key; empty for every other.
    private static Optional<byte[]> raw(PublicKey key) {
        var info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        return info.getAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)
                ? Optional.of(info.getPublicKeyData().getOctets())
                : Optional.empty();
    }

    private static GeneralNames alternatives(Collection<String> names) {
        return new GeneralNames(names.stream()
                .filter(name -> !name.isBlank())
                .distinct()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }

    private static BigInteger number(SecureRandom random) {
        return new BigInteger(120, random).add(BigInteger.ONE);
    }

    private static PrivateKey privateKey(Keyring keyring) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, keyring.signingKey()));
    }

    private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(envelope(key)));
    }

    /// The JDK takes public keys only with their X.509 envelope or as a point; the envelope needs no arithmetic.
    private static byte[] envelope(byte[] key) {
        try {
            var algorithm = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
            return new SubjectPublicKeyInfo(algorithm, key).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can always be encoded.", e);
        }
    }
}
