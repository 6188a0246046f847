package org.hublend.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hublend.vault.VaultException.Reason.BAD_CERTIFICATE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/// A TLS key and the certificates that say whose it is, the key's own first.
public record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
    private static final String ALIAS = "hublend";

    /// Reads PEM files; one file may hold both. Throws [VaultException] where they are no certificate and no key of it.
    public static TlsIdentity read(Path certificates, Path key) {
        try {
            var chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(certificatesOnly(Files.readString(certificates))))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) throw new VaultException(BAD_CERTIFICATE);
            return new TlsIdentity(key(Files.readString(key)), chain);
        } catch (IOException | CertificateException e) {
            throw new VaultException(BAD_CERTIFICATE);
        }
    }

    /// Puts key and certificates into one PEM file that its owner alone can read.
    public void write(Path file) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(key, null));
            for (var certificate : chain) pem.writeObject(certificate);
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory can always be written.", e);
        }
        OwnersFile.write(file, text.toString().getBytes(US_ASCII));
    }

    /// What a server shows with this identity. Throws [VaultException] where the key is not the certificate's.
    public SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, new char[0]);
            store.setKeyEntry(ALIAS, key, new char[0], chain.toArray(X509Certificate[]::new));
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new VaultException(BAD_CERTIFICATE);
        }
    }

    private static byte[] certificatesOnly(String pem) {
        int first = pem.indexOf("-----BEGIN CERTIFICATE-----");
        return first < 0 ? new byte[0] : pem.substring(first).getBytes(US_ASCII);
    }

    private static PrivateKey key(String pem) throws IOException {
        try (var parser = new PEMParser(new StringReader(pem))) {
            for (var next = parser.readObject(); next != null; next = parser.readObject()) {
                if (next instanceof PrivateKeyInfo key) return new JcaPEMKeyConverter().getPrivateKey(key);
                if (next instanceof PEMKeyPair pair)
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
            }
        }
        throw new VaultException(BAD_CERTIFICATE);
    }
}
