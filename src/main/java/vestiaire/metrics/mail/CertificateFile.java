package vestiaire.metrics.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vestiaire.metrics.model.MetricsException;

/** A file of certificates (PEM or DER) of those who may vouch for a server: a company's own CA. */
public final class CertificateFile {
  private CertificateFile() {}

  /**
   * Reads it; what it holds is believed, and nobody else.
   *
   * @throws MetricsException.Settings when it cannot be read or holds no certificate
   */
  public static SSLContext trust(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new MetricsException.Settings(file + " holds no certificate; it is a PEM file");
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one : certificates) {
        store.setCertificateEntry("ca-" + number++, one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new MetricsException.Settings(
          file + " cannot be read as certificates (a PEM file): " + e.getMessage());
    }
  }
}
