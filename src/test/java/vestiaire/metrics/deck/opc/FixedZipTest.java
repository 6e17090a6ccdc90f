package vestiaire.metrics.deck.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedZipTest {
  private static final List<String> NAMES =
      List.of("[Content_Types].xml", "ppt/slides/slide10.xml", "ppt/slides/slide2.xml", "été.xml");

  @TempDir Path folder;

  @Test
  void entriesStandInTheOrderOfTheirNamesWithOneDate() throws IOException {
    byte[] sorted = FixedZip.sorted(zip(List.of("b.xml", "a/z.xml", "a.xml", "B.xml"), 2026));
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sorted))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("content of " + entry.getName());
      }
    }
    assertThat(names).containsExactly("B.xml", "a.xml", "a/z.xml", "b.xml");
  }

  @Property(tries = 50, seed = "7")
  void sameContentGivesTheSameBytesWheneverAndInWhateverOrderItWasWritten(
      @ForAll("orders") List<String> order) {
    try {
      byte[] expected = FixedZip.sorted(zip(NAMES, 2026));
      assertThat(FixedZip.sorted(zip(order, 1999))).isEqualTo(expected);
      assertThat(FixedZip.sorted(expected)).isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(NAMES);
  }

  @Test
  void fileHoldsWhatASortedPackageInMemoryHolds() throws IOException {
    byte[] raw = zip(List.of("b.xml", "a.xml"), 2026);
    Path target = folder.resolve("new/deck.pptx");
    FixedZip.write(target, out -> out.write(raw));
    assertThat(target).hasBinaryContent(FixedZip.sorted(raw));
    assertThat(Files.getPosixFilePermissions(target)).contains(PosixFilePermission.OTHERS_READ);
    assertOnly(target);
  }

  @Test
  void writerThatFailsLeavesTheEarlierFileAndNothingElse() throws IOException {
    Path target = Files.writeString(folder.resolve("deck.pptx"), "earlier");
    assertThatThrownBy(
            () ->
                FixedZip.write(
                    target,
                    out -> {
                      out.write('P');
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(target).hasContent("earlier");
    assertThatThrownBy(
            () ->
                FixedZip.write(target, out -> out.write("no zip".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class);
    assertThat(target).hasContent("earlier");
    assertOnly(target);
  }

  private static void assertOnly(Path file) throws IOException {
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  private static byte[] zip(List<String> names, int year) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    names.forEach(name -> parts.put(name, ("content of " + name).getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(year, 5, 11, 8, 0));
        out.putNextEntry(entry);
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
