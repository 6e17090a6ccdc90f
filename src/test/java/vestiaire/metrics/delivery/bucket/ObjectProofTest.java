package vestiaire.metrics.delivery.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied is "abc", whose hashes stand in the standards themselves. */
class ObjectProofTest {
  private static final byte[] ABC = {'a', 'b', 'c'};
  private static final String MD5 = "900150983cd24fb0d6963f7d28e17f72";
  private static final String SHA_256 = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

  @Test
  void objectThatFitsItsHashesIsCopied() throws IOException {
    assertThat(copied(3, MD5, Map.of("x-amz-checksum-sha256", SHA_256))).isEqualTo(ABC);
    assertThat(copied(3, "", Map.of())).isEqualTo(ABC);
  }

  @Test
  void objectThatBreaksOffOrRunsOnIsNamedWithItsSize() {
    assertThatThrownBy(() -> copied(4, MD5, Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessage("clicks.csv broke off: 3 of 4 bytes came");
    assertThatThrownBy(() -> copied(2, MD5, Map.of())).isInstanceOf(IOException.class);
  }

  @Test
  void objectWithAnotherHashCameDamaged() {
    String other = MD5.replace('9', '8');
    assertThatThrownBy(() -> copied(3, other, Map.of()))
        .hasMessage("clicks.csv came damaged: its MD5 is another than the store's");
    assertThatThrownBy(
            () -> copied(3, MD5, Map.of("x-amz-checksum-sha256", SHA_256.replace('u', 'v'))))
        .hasMessage("clicks.csv came damaged: its SHA-256 is another than the store's");
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-server-side-encryption, aws:kms, true",
    "x-amz-server-side-encryption, AES256, false",
    "x-amz-server-side-encryption-customer-algorithm, AES256, true"
  })
  void tagOfAnEncryptedObjectIsNoHashOfIt(String header, String value, boolean copied) {
    String other = MD5.replace('9', '8');
    if (copied) {
      assertThat(catching(() -> copied(3, other, Map.of(header, value)))).isEmpty();
    } else {
      assertThat(catching(() -> copied(3, other, Map.of(header, value)))).isPresent();
    }
  }

  @Test
  void objectInPartsIsProvedByItsSizeAlone() throws IOException {
    assertThat(copied(3, MD5 + "-2", Map.of("x-amz-checksum-sha256", "AAAA-2"))).isEqualTo(ABC);
  }

  @Test
  void pageOfAListingTellsItsObjectsAndTheNextPage() throws IOException {
    ListingPage page =
        ListingPage.read(
            """
            <ListBucketResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>
            <NextContinuationToken> a/b= </NextContinuationToken>
            <Contents><Key>week+19/%C3%A9t%C3%A9.csv</Key><ETag>&quot;900150983cd24fb0d6963f7d28e17f72&quot;</ETag>
            <Size>3</Size><LastModified>2026-05-11T06:00:00.000Z</LastModified></Contents>
            </ListBucketResult>""");
    assertThat(page.next()).isEqualTo("a/b=");
    assertThat(page.objects())
        .containsExactly(
            new BucketObject("week 19/été.csv", MD5, 3, Instant.parse("2026-05-11T06:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>proxy</body>",
        "<r><IsTruncated>true</IsTruncated></r>",
        "<r><Contents><Key>a</Key><Size>many</Size><LastModified>2026-05-11T06:00:00Z</LastModified></Contents></r>",
        "<r><Contents><Key>a</Key><Size>1</Size><LastModified>yesterday</LastModified></Contents></r>",
        "<r><EncodingType>url</EncodingType><Contents><Key>%ZZ</Key><Size>1</Size><LastModified>2026-05-11T06:00:00Z</LastModified></Contents></r>"
      })
  void answerThatIsNoListingIsRefused(String xml) {
    assertThatThrownBy(() -> ListingPage.read(xml)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "500, '', true",
    "503, SlowDown, true",
    "429, '', true",
    "408, '', true",
    "412, '', true",
    "404, NoSuchKey, true",
    "404, NoSuchBucket, false",
    "403, AccessDenied, false",
    "400, '', false"
  })
  void errorThatPassesIsWorthAskingAgain(int status, String code, boolean passes) {
    StoreError error = StoreError.read(status, "<Error><Code>" + code + "</Code></Error>");
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.passes()).isEqualTo(passes);
  }

  @Test
  void errorIsToldInOneLine() {
    StoreError error =
        StoreError.read(
            403,
            "<Error><Code>InvalidAccessKeyId</Code><Message>No\n  such   key</Message></Error>");
    assertThat(error.text()).isEqualTo("the store says 403 InvalidAccessKeyId, No such key");
    assertThat(error.advice()).isEqualTo("; check access-key and secret-key");
    assertThat(StoreError.read(502, "<html>bad gateway").text()).isEqualTo("the store says 502");
  }

  private static byte[] copied(long size, String tag, Map<String, String> headers)
      throws IOException {
    BucketObject object =
        new BucketObject("clicks.csv", tag, size, Instant.parse("2026-05-11T06:00:00Z"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ObjectProof(object, name -> Optional.ofNullable(headers.get(name)))
        .copy(new ByteArrayInputStream(ABC), out);
    return out.toByteArray();
  }

  private static Optional<IOException> catching(Copying copying) {
    try {
      copying.copy();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private interface Copying {
    void copy() throws IOException;
  }
}
