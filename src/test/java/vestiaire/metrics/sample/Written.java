package vestiaire.metrics.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A written sample, read back without any of the code that wrote it. */
record Written(
    GroundTruth truth,
    SampleCounts counts,
    Map<Integer, String> categories,
    List<Row> listings,
    Path directory) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  record Row(
      long id,
      String customer,
      int brand,
      String category,
      Instant created,
      @Nullable Instant completed,
      @Nullable Instant sold) {
    boolean isCompleted() {
      return completed != null;
    }
  }

  record Click(Instant time, String user, long product, String action, String label) {}

  static Written by(SampleOptions options, Path directory) {
    SampleMarketplace marketplace = new SampleMarketplace(options);
    SampleCounts counts = marketplace.writeTo(directory);
    Map<Integer, String> categories = new HashMap<>();
    for (String line : lines(directory.resolve("category.csv"))) {
      List<String> cells = cells(line);
      if (!cells.get(0).isEmpty() && !line.startsWith("ID")) {
        categories.put(Integer.parseInt(cells.get(0)), cells.get(1));
      }
    }
    List<Row> listings = new ArrayList<>();
    for (String line : lines(directory.resolve("listings.csv"))) {
      List<String> cells = cells(line);
      if (!line.startsWith("ID")) {
        String category = categories.get(Integer.parseInt(cells.get(3)));
        listings.add(
            new Row(
                Long.parseLong(cells.get(0)),
                cells.get(1),
                Integer.parseInt(cells.get(2)),
                Objects.requireNonNull(category),
                Instant.parse(cells.get(4)),
                instant(cells.get(5)),
                instant(cells.get(6))));
      }
    }
    return new Written(marketplace.truth(), counts, categories, listings, directory);
  }

  static String text(Path file) {
    try {
      return Files.readString(file, WINDOWS_1252);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Click> clicks() {
    return text(directory.resolve("clicks.csv")).lines().skip(1).map(Written::click);
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static Click click(String line) {
    String[] cells = line.split(",", 6);
    long product = cells[2].isEmpty() ? 0 : (long) Double.parseDouble(cells[2]);
    return new Click(Instant.parse(cells[0]), cells[1], product, cells[4], cells[5]);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }

  private static @Nullable Instant instant(String cell) {
    return cell.isEmpty() ? null : Instant.parse(cell);
  }
}
