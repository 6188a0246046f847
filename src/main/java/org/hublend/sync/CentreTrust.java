package org.hublend.sync;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.hublend.vault.Certificates;

/// Whom a desk speaks TLS with: the centre whose key it was told, or who the system trusts under the name it asked for.
///
/// Dates alone refuse nobody, for this computer's clock may be years wrong and must still be able to send; that it is
/// the centre is shown by its signature under every answer. See decision 0022.
final class CentreTrust extends X509ExtendedTrustManager {
    private final Predicate<byte[]> known;
    private final Supplier<Set<TrustAnchor>> system;

    /// @param system whom the system trusts; only asked where the key is not known, since it takes a while to read
    CentreTrust(Predicate<byte[]> known, Supplier<Set<TrustAnchor>> system) {
        this.known = known;
        this.system = system;
    }

    /// @param known says of a public Ed25519 key whether it is the centre's
    static SSLContext context(Predicate<byte[]> known) {
        return context(new CentreTrust(known, CentreTrust::system));
    }

    static SSLContext context(CentreTrust trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS.", e);
        }
    }

    private static Set<TrustAnchor> system() {
        try {
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(m -> Stream.of(((X509TrustManager) m).getAcceptedIssuers()))
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PKIX.", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication, SSLEngine engine)
            throws CertificateException {
        if (Certificates.isVouchedFor(List.of(chain), known)) return;
        onTheirDay(chain).checkServerTrusted(chain, authentication, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication, Socket socket)
            throws CertificateException {
        if (Certificates.isVouchedFor(List.of(chain), known)) return;
        onTheirDay(chain).checkServerTrusted(chain, authentication, socket);
    }

    /// Without a connection there is no name to check, so only the key counts.
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        if (!Certificates.isVouchedFor(List.of(chain), known))
            throw new CertificateException("The certificate is not the central service's.");
    }

    /// The system's trust, on a day when the certificate was valid: today, where it is.
    private X509ExtendedTrustManager onTheirDay(X509Certificate[] chain) throws CertificateException {
        var anchors = system.get();
        if (anchors.isEmpty()) throw new CertificateException("This computer trusts nobody.");
        try {
            var parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
            parameters.setRevocationEnabled(false);
            parameters.setDate(day(chain[0]));
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("This Java checks no certificates."));
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    private static Date day(X509Certificate certificate) {
        var from = certificate.getNotBefore();
        var to = certificate.getNotAfter();
        var today = new Date();
        if (!today.before(from) && !today.after(to)) return today;
        return new Date(from.getTime() + (to.getTime() - from.getTime()) / 2);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authentication);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authentication);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        throw new CertificateException("A desk serves nobody.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
