package vestiaire.metrics.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/** Decides which visitors may look. A secret is compared in constant time and is never shown. */
final class Access {
  private static final int LEAST_LETTERS = 12;

  private final Kind kind;
  private final byte[] secret;

  private Access(Kind kind, byte[] secret) {
    this.kind = kind;
    this.secret = secret;
  }

  /** The way in which a visitor presents a secret. */
  enum Kind {
    /** Everybody may look. */
    OPEN,
    /** By {@code Authorization: Bearer …}. */
    TOKEN,
    /** By user and password, for which browsers ask. */
    BASIC
  }

  /** Returns whether everybody may look. */
  boolean isOpen() {
    return kind == Kind.OPEN;
  }

  /** Lets everybody in. */
  static Access open() {
    return new Access(Kind.OPEN, new byte[0]);
  }

  /**
   * Reads a token.
   *
   * @throws MetricsException.Usage when the file has none, or one that can be guessed
   */
  static Access token(Path file) {
    return new Access(Kind.TOKEN, bytes(secret(file, "--token-file")));
  }

  /**
   * Reads {@code user:password}.
   *
   * @throws MetricsException.Usage when the file has none, or one that can be guessed
   */
  static Access basic(Path file) {
    String secret = secret(file, "--basic-file");
    if (secret.indexOf(':') < 1) {
      throw new MetricsException.Usage(
          "--basic-file: " + file + " should hold one line, user:password");
    }
    return new Access(Kind.BASIC, bytes(secret));
  }

  private static String secret(Path file, String option) {
    String secret;
    try {
      secret = Files.readString(file).strip();
    } catch (IOException e) {
      throw new MetricsException.Usage(option + ": " + file + " cannot be read: " + e.getMessage());
    }
    if (secret.length() < LEAST_LETTERS || secret.lines().count() != 1) {
      throw new MetricsException.Usage(
          option
              + ": "
              + file
              + " should hold one line of at least "
              + LEAST_LETTERS
              + " letters; make one with: openssl rand -base64 24");
    }
    return secret;
  }

  /** Returns whether the visitor's header lets him in. */
  boolean allows(@Nullable String authorization) {
    if (kind == Kind.OPEN) {
      return true;
    }
    return given(authorization).map(given -> MessageDigest.isEqual(secret, given)).orElse(false);
  }

  /** Returns what a browser is told so that it asks. */
  String challenge() {
    return kind == Kind.BASIC
        ? "Basic realm=\"vestiaire-metrics\", charset=\"UTF-8\""
        : "Bearer realm=\"vestiaire-metrics\"";
  }

  private Optional<byte[]> given(@Nullable String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    String scheme = kind == Kind.BASIC ? "basic " : "bearer ";
    if (!authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
      return Optional.empty();
    }
    String rest = authorization.substring(scheme.length()).strip();
    try {
      return Optional.of(kind == Kind.BASIC ? Base64.getDecoder().decode(rest) : bytes(rest));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
