package vestiaire.metrics.check;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.template.DeckTemplate;

/**
 * A small deck of every kind of slide, and its results. Slides: 1 cover, 2 agenda, 3 divider, 4
 * table with takeaways, 5 key figures, 6 divider, 7 chart with takeaways, 8 two charts.
 */
final class SoundDeck {
  static final int TABLE = 4;
  static final int CARDS = 5;
  static final int CHART = 7;
  static final int TWO = 8;

  private static final String TEMPLATE =
      """
      ---
      title: Report for 2021
      footer: as of ${report.as_of}
      dividers: true
      ---
      # One
      ## ${brands.brand} has ${brands.n} listings, ${brands.share} of all

      ```table
      data: brands
      columns: brand = Brand | n = Listings | share = Share
      heading: Listings by brand, number, 2021
      alt: ${brands.brand} leads with ${brands.n} listings in 2021
      ```

      - ${brands[1].brand} has ${brands[1].n}
      - Both together make 100 %

      ```notes
      Say ${brands.n}.
      ```

      ## Two figures tell the year: ${brands.n} and ${brands[1].n}

      ```kpis
      heading: Key figures of 2021
      - Most listed | ${brands.n} | by ${brands.brand}
      - Next | ${brands[1].n} | by ${brands[1].brand}
      ```

      # Two
      ## ${brands[1].brand} has ${brands[1].n} listings

      ```chart
      kind: bar
      data: brands
      category: brand
      value: n
      heading: Listings by brand, number, 2021
      alt: ${brands[1].brand} has ${brands[1].n} listings in 2021
      ```

      - ${brands[1].brand} has ${brands[1].n}

      ## ${brands.brand} leads twice, by ${brands.n} and by ${brands.share}

      ```chart
      kind: bar
      data: brands
      category: brand
      value: n
      heading: Listings by brand, number, 2021
      alt: ${brands.brand} leads with ${brands.n} listings in 2021
      ```

      ```chart
      kind: bar
      data: brands
      category: brand
      value: share
      heading: Share of listings by brand, %, 2021
      alt: ${brands.brand} leads with ${brands.share} of listings
      ```
      """;

  private SoundDeck() {}

  /** Writes {@code deck.pptx} and {@code results/} into the folder; returns the deck. */
  static Path write(Path folder) throws Exception {
    ResultTable brands =
        new ResultTable(
            "t/brands",
            "Brands",
            List.of(
                new Column("brand", ColumnType.TEXT),
                new Column("n", ColumnType.INTEGER),
                new Column("share", ColumnType.DECIMAL, new Format(Format.Kind.SHARE, 1))),
            List.of(
                List.of("*Zoë & \"Co\"*", 1234L, new BigDecimal("0.9955")),
                List.of("3.1 Phillip Lim", 7L, new BigDecimal("0.0045"))),
            2);
    ResultTable report =
        new ResultTable(
            "deck/report",
            "Report",
            List.of(new Column("as_of", ColumnType.TIMESTAMP), new Column("zone", ColumnType.TEXT)),
            List.of(List.of(Instant.parse("2021-09-01T10:00:00Z"), "Europe/Paris")),
            1);
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("deck.md.ftl"), TEMPLATE);
    Path deck = folder.resolve("deck.pptx");
    DeckWriter.write(
        new DeckTemplate(templates, "deck.md.ftl")
            .fill(
                Map.of("t/brands", brands, "deck/report", report),
                Locale.UK,
                ZoneId.of("Europe/Paris")),
        Path.of("templates/theme.pptx"),
        deck);
    Path results = folder.resolve("results");
    Files.createDirectories(results.resolve("t"));
    Files.createDirectories(results.resolve("deck"));
    Files.writeString(
        results.resolve("t/brands.csv"),
        "brand,n,share\n\"*Zoë & \"\"Co\"\"*\",1234,0.9955\n3.1 Phillip Lim,7,0.0045\n");
    Files.writeString(
        results.resolve("deck/report.csv"), "as_of,zone\n2021-09-01T10:00:00Z,Europe/Paris\n");
    return deck;
  }
}
