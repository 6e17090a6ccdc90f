package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sql.DatabaseUrl;

/** A deck is proved before it is published: one that fails takes no good one's place. */
@Tag("slow")
class RejectedDeckTest {
  private static final String GOOD =
      """
      ---
      title: The top brand has ${popular_brands[0].total_listings} listings
      locale: en-GB
      ---

      ## One brand, ${popular_brands[0].brand}, has ${popular_brands[0].total_listings} listings

      ```chart
      kind: bar
      data: brand_shares
      category: brand
      value: total_listings
      heading: Listings by brand, number
      alt: Listings by brand, of which the first one leads
      ```

      ### So what

      - It is the most listed, with **${popular_brands[0].total_listings}** listings
      """;

  @TempDir Path folder;

  @Test
  void oneThatFailsItsProofLiesBesideTheLastGoodOne() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.copy(Path.of("templates/theme.pptx"), templates.resolve("theme.pptx"));
    Path template = templates.resolve("deck.md.ftl");
    String[] command = {"generate", "--sample", "--pdf", "--templates", templates.toString()};
    Files.writeString(template, GOOD);
    Run good = Run.on(url, out, command);
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(good.out()).contains(out.resolve("deck.pptx").toString()).doesNotContain(".draft");
    byte[] deck = Files.readAllBytes(out.resolve("deck.pptx"));
    byte[] pdf = Files.readAllBytes(out.resolve("deck.pdf"));

    Files.writeString(template, GOOD + "\n## A word with no verb\n\n- Nothing more");
    Files.delete(out.resolve("results/extra_analysis/popular_brands.csv"));
    Run bad = Run.on(url, out, command);
    assertThat(bad.code()).as(bad.err()).isEqualTo(7);
    assertThat(bad.err())
        .contains("does not stand up", out.resolve("deck.rejected.pptx").toString())
        .doesNotContain(".draft");
    assertThat(out.resolve("deck.pptx")).hasBinaryContent(deck);
    assertThat(out.resolve("deck.pdf")).hasBinaryContent(pdf);
    assertThat(out.resolve("deck.rejected.pptx")).isNotEmptyFile();
    assertThat(out.resolve("deck.rejected.pdf")).isNotEmptyFile();
    assertThat(out.resolve("results/extra_analysis/popular_brands.csv")).isNotEmptyFile();

    Files.writeString(template, GOOD);
    assertThat(Run.on(url, out, command).code()).isZero();
    assertThat(out.resolve("deck.pptx")).hasBinaryContent(deck);
    assertThat(out.resolve("deck.rejected.pptx")).doesNotExist();
    assertThat(out.resolve("deck.rejected.pdf")).doesNotExist();
  }
}
