package vestiaire.metrics.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import vestiaire.metrics.model.MetricsException;

/**
 * The certificate that a server shows to its visitors, and its key.
 *
 * @param file a PKCS #12 store, as {@code openssl pkcs12 -export} writes it
 * @param passwordFile a file whose one line is the store's password
 */
public record TlsKey(Path file, Path passwordFile) {

  /**
   * Reads both files.
   *
   * @param now at which the certificate must hold
   * @throws MetricsException.Usage when they cannot be read, hold no key, or the certificate has
   *     run out
   */
  SSLContext context(Instant now) {
    char[] password = password();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      mustHold(store, now);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      String reason =
          e.getCause() instanceof UnrecoverableKeyException
              ? "the password in " + passwordFile + " does not open it"
              : String.valueOf(e.getMessage());
      throw refused("cannot be read as a PKCS #12 store: " + reason);
    } catch (GeneralSecurityException e) {
      throw refused("cannot be used: " + e.getMessage());
    }
  }

  private void mustHold(KeyStore store, Instant now) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        try {
          certificate.checkValidity(Date.from(now));
          return;
        } catch (CertificateExpiredException e) {
          throw refused("holds a certificate that ran out at " + certificate.getNotAfter());
        } catch (CertificateNotYetValidException e) {
          throw refused("holds a certificate that begins at " + certificate.getNotBefore());
        }
      }
    }
    throw refused(
        "holds no key with its certificate; make one with: openssl pkcs12 -export -in cert.pem"
            + " -inkey key.pem");
  }

  private char[] password() {
    try {
      return Files.readString(passwordFile).strip().toCharArray();
    } catch (IOException e) {
      throw new MetricsException.Usage(
          "--tls-password-file: " + passwordFile + " cannot be read: " + e.getMessage());
    }
  }

  private MetricsException.Usage refused(String why) {
    return new MetricsException.Usage("--tls-file: " + file + " " + why);
  }
}
