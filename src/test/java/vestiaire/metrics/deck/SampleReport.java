package vestiaire.metrics.deck;

import static vestiaire.metrics.deck.Samples.NUMBER;
import static vestiaire.metrics.deck.Samples.block;
import static vestiaire.metrics.deck.Samples.bullets;
import static vestiaire.metrics.deck.Samples.card;
import static vestiaire.metrics.deck.Samples.figure;
import static vestiaire.metrics.deck.Samples.slide;
import static vestiaire.metrics.deck.Samples.text;
import static vestiaire.metrics.deck.Samples.texts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vestiaire.metrics.report.ChartSpec.Kind;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.TextBlock;

/** A report as the marketplace would have it: every kind of block and of chart. */
public final class SampleReport {
  private SampleReport() {}

  /** Writes the deck of the sample report into the file named. */
  public static void main(String[] arguments) {
    for (int i = 0; i < (arguments.length > 1 ? 12 : 1); i++) {
      long start = System.nanoTime();
      DeckWriter.write(report(), Path.of("templates/theme.pptx"), Path.of(arguments[0]));
      System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }

  public static Report report() {
    return plain().withDividers(true);
  }

  /** The same without agenda and dividers, as reports are unless they ask. */
  static Report plain() {
    return new Report(
        Text.of("Listings grew 8 % in week 35"),
        Text.of("Weekly report on the marketplace, 30 August to 5 September 2021"),
        Text.of("Vestiaire metrics · week 2021-W35 · data as of 6 Sep 2021, 23:59"),
        Locale.UK,
        Instant.parse("2021-09-06T21:59:00Z"),
        List.of(opening()),
        List.of(
            new Section(Text.of("Our numbers"), numbers()),
            new Section(Text.of("Brands"), brands()),
            new Section(Text.of("Categories"), categories()),
            new Section(Text.of("What’s next"), next()),
            new Section(Text.of("Appendix"), appendix())));
  }

  private static Slide opening() {
    return slide(
        "Sellers started 3,042 listings, 8 % more than the week before",
        new TextBlock(
            List.of(
                text(
                    "Growth came from new sellers. Drafts remain the largest loss: ",
                    figure(444L, NUMBER),
                    " listings were never finished."))),
        bullets(
            "",
            text("Sellers completed ", figure(2598L, NUMBER), " of ", figure(3042L, NUMBER)),
            text("Jewellery completes best: ", figure(157L, NUMBER), " of ", figure(172L, NUMBER)),
            text("Buyers bought ", figure(441L, NUMBER), " items within the week, a record")));
  }

  private static List<Slide> numbers() {
    List<Slide> slides = new ArrayList<>();
    slides.add(
        slide(
            "Eight figures tell the week: 3,042 listings and 441 sales",
            cards(
                card("Listings started", "3,042", "+8.2 % on week 34", true),
                card("Listings completed", "2,598", "85.4 % of those started", false),
                card("Items sold", "441", "17.0 % of those completed", false),
                card("Active sellers", "1,166", "+3.1 % on week 34", false),
                card("Drafts left", "444", "14.6 % of those started", false),
                card("Median time to list", "12 min", "13 min in week 34", false),
                card("Clicks a listing", "27.4", "−1.2 on week 34", false),
                card("Brands listed", "612", "of 4,208 known", false))));
    slides.add(
        slide(
            "Three figures moved: listings, sellers and sales grew together",
            cards(
                card("Listings started", "3,042", "+8.2 % on week 34", true),
                card("Active sellers", "1,166", "+3.1 % on week 34", false),
                card("Items sold", "441", "+5.0 % on week 34", false))));
    slides.add(
        slide(
            "Four figures and what they mean: 85.4 % completion holds",
            cards(
                card("Listings started", "3,042", "+8.2 % on week 34", false),
                card("Completion rate", "85.4 %", "±1.3 points, 95 % interval", true),
                card("Active sellers", "1,166", "+3.1 % on week 34", false),
                card("Items sold", "441", "+5.0 % on week 34", false)),
            bullets(
                "So what",
                text("Completion stayed within its interval for ", figure(9L, NUMBER), " weeks"),
                Text.of("New sellers complete as often as those we know"))));
    slides.add(
        slide(
            "Sellers listed more every week since W28: 3,042 in W33",
            block("Listings a week, W23 to W33 2021", SampleCharts.of(Kind.LINE)),
            bullets(
                "So what",
                text("Started listings grew for ", figure(5L, NUMBER), " weeks in a row"),
                Text.of("Completed listings follow at a constant distance"),
                Text.of("Drafts do not pile up: the gap is stable at about 440 a week"))));
    slides.add(
        slide(
            "One listing in seven starts is sold within its week: 441 of 3,042",
            block("Listings by step, week 35 2021", SampleCharts.of(Kind.FUNNEL)),
            bullets(
                "So what",
                Text.of("The largest loss lies between a click and a sale"),
                Text.of("Drafts cost 444 listings"))));
    slides.add(
        slide(
            "New sellers explain 214 of the 231 additional listings",
            block("Change in listings, week 34 to week 35 2021", SampleCharts.of(Kind.WATERFALL))));
    slides.add(
        slide(
            "Sellers list at 21:00: 251 listings, twice the daily mean",
            block("Listings by hour of the day, week 35 2021", SampleCharts.of(Kind.COLUMN))));
    slides.add(
        slide(
            "Sunday evening is the busiest time of the week: 258 listings an hour",
            block("Listings by day and hour, week 35 2021", SampleCharts.of(Kind.HEAT_MAP))));
    return slides;
  }

  private static List<Slide> brands() {
    return List.of(
        slide(
            "Autre Marque is listed most: 182 of 3,042 listings",
            block("Listings by brand, week 35 2021", SampleCharts.of(Kind.BAR)),
            bullets(
                "So what",
                Text.of("Unbranded items lead: better brand search would name some of them"),
                Text.of("Hermès is rare and sells best"))),
        slide(
            "Hermès sells 31 % of its listings within the week, most of all brands",
            block("Listings and share sold by brand, week 35 2021", SampleCharts.of(Kind.SCATTER)),
            bullets("So what", Text.of("Luxury sells faster than premium at any volume"))),
        slide("Ten brands make a fifth of all listings; Zara follows Autre Marque", table(10)),
        slide("The long tail of brands: 40 brands have 10 listings or more", table(40)));
  }

  private static List<Slide> categories() {
    return List.of(
        slide(
            "Jewellery completes 91.3 % of its listings, above the marketplace",
            block(
                "Completion rate by category with 95 % interval, week 35 2021",
                SampleCharts.of(Kind.DOT_INTERVAL)),
            bullets(
                "So what",
                Text.of("Only Jewellery differs from the marketplace beyond chance"),
                Text.of("Watches are too few to say"))),
        slide(
            "Half of all listings are sold after 21 days",
            block("Share of listings unsold by days online, 2021", SampleCharts.of(Kind.BAND))),
        slide(
            "Jewellery rose by 10 points within a week, Clothing fell",
            block("Completion rate, week 34 and week 35 2021", SampleCharts.of(Kind.SLOPE)),
            block("Share by state, week 35 2021", SampleCharts.of(Kind.STACKED_100))),
        slide(
            "Clothing makes 990 of the listings on sale, as many as all others",
            block("Listings by state, week 35 2021", SampleCharts.of(Kind.STACKED)),
            block("Listings by brand, week 35 2021", SampleCharts.of(Kind.BAR)),
            bullets(
                "So what",
                Text.of("Clothing fills the shelves but sells slowest"),
                Text.of("Jewellery sells half of what it lists"))));
  }

  private static List<Slide> next() {
    return List.of(
        slide(
            "Three propositions follow from 444 drafts and 21:00",
            new TextBlock(texts("What we would do next, in the order of what it may bring.")),
            bullets(
                "",
                text("Remind sellers of their ", figure(444L, NUMBER), " drafts after a day"),
                Text.of("Move the weekly push message from noon to the evening"),
                Text.of("Offer brand search before free text, to name the unnamed"))));
  }

  private static List<Slide> appendix() {
    return List.of(
        slide(
            "Every figure counts listings started within the week",
            "appendix",
            bullets(
                "Definitions",
                Text.of("A listing is started when its first form is opened"),
                Text.of("It is completed when its last form is sent, at whatever time"),
                Text.of("Completion rate: completed among started, with Wilson’s interval"),
                Text.of("Median time to list: from first to last form, drafts left out")),
            bullets(
                "Data",
                Text.of("Read: 3,042 listings, 81,112 clicks, 4,208 brands, 96 categories"),
                Text.of("Repaired: 14 rows with cut quotes"),
                Text.of("Rejected: 3 rows without an id"))));
  }

  private static KpiBlock cards(KpiBlock.Card... cards) {
    return new KpiBlock(Text.of("Key figures, week 35 2021"), List.of(cards));
  }

  static TableBlock table(int rows) {
    List<List<Text>> cells = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      cells.add(
          List.of(
              Text.of("Brand " + i),
              text(figure(190.0 - 4 * i, NUMBER)),
              text(figure(160.0 - 3.5 * i, NUMBER)),
              Text.of((91 - i) + ".4 %")));
    }
    return new TableBlock(
        Text.of("Listings by brand, week 35 2021"),
        List.of(
            new TableBlock.TableColumn("Brand", false),
            new TableBlock.TableColumn("Started", true),
            new TableBlock.TableColumn("Completed", true),
            new TableBlock.TableColumn("Completion", true)),
        cells,
        Samples.ALT);
  }
}
