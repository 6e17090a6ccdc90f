package vestiaire.metrics.delivery.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Proves that an object came as it lies in the store: by its size and by what hashes there are. */
final class ObjectProof {
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  private final BucketObject object;
  private final Function<String, Optional<String>> headers;

  /** Of this object, by the headers of the answer. */
  ObjectProof(BucketObject object, Function<String, Optional<String>> headers) {
    this.object = object;
    this.headers = headers;
  }

  /**
   * Copies it.
   *
   * @throws IOException when what came is not it
   */
  void copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest md5 = digest("MD5");
    MessageDigest sha = digest("SHA-256");
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      md5.update(buffer, 0, length);
      sha.update(buffer, 0, length);
      out.write(buffer, 0, length);
      size += length;
    }
    if (size != object.size()) {
      throw new IOException(
          "%s broke off: %d of %d bytes came".formatted(object.key(), size, object.size()));
    }
    if (tagIsHash() && !HexFormat.of().formatHex(md5.digest()).equals(object.tag())) {
      throw new IOException(object.key() + " came damaged: its MD5 is another than the store's");
    }
    Optional<String> told = header("x-amz-checksum-sha256");
    // One with a dash is made of the hashes of parts.
    if (told.isPresent()
        && !told.get().contains("-")
        && !told.get().equals(Base64.getEncoder().encodeToString(sha.digest()))) {
      throw new IOException(
          object.key() + " came damaged: its SHA-256 is another than the store's");
    }
  }

  /** An object in parts has a tag of another kind, and so has one that a key service encrypts. */
  private boolean tagIsHash() {
    return isHash(object.tag())
        && header("x-amz-server-side-encryption").filter(one -> !one.equals("AES256")).isEmpty()
        && header("x-amz-server-side-encryption-customer-algorithm").isEmpty();
  }

  /** Returns whether a tag has the form of an MD5. */
  static boolean isHash(String tag) {
    return MD5.matcher(tag).matches();
  }

  private Optional<String> header(String name) {
    return headers.apply(name);
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + name, e);
    }
  }
}
