package vestiaire.metrics.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A report as a tree: what is said, not how it looks.
 *
 * @param title on the first slide
 * @param subtitle below it: the week, the span of the data
 * @param footer at the foot of every slide
 * @param wording language of all text, and of the forms of numbers and dates
 * @param asOf the instant at which the data was cut; also the file's date
 * @param nativeCharts whether charts are PowerPoint's own where it knows their kind, to be edited,
 *     or pictures
 * @param dividers whether an agenda leads to the sections and a divider opens each
 * @param opening slides before the first section: what changed
 * @param sections in order
 * @param mailCharts what the mail shows, drawn for its width; empty for the first chart of all
 */
public record Report(
    Text title,
    Text subtitle,
    Text footer,
    Wording wording,
    Instant asOf,
    boolean nativeCharts,
    boolean dividers,
    List<Slide> opening,
    List<Section> sections,
    List<ChartBlock> mailCharts) {
  /** Copies what it is given. */
  public Report {
    opening = List.copyOf(opening);
    sections = List.copyOf(sections);
    mailCharts = List.copyOf(mailCharts);
  }

  /** A report whose charts are pictures, in the program's own words. */
  public Report(
      Text title,
      Text subtitle,
      Text footer,
      Locale language,
      Instant asOf,
      List<Slide> opening,
      List<Section> sections) {
    this(
        title,
        subtitle,
        footer,
        Wording.of(language),
        asOf,
        false,
        false,
        opening,
        sections,
        List.of());
  }

  /** Returns the language of all text. */
  public Locale language() {
    return wording.locale();
  }

  /** Returns the same report with its charts as asked. */
  public Report withNativeCharts(boolean wanted) {
    return new Report(
        title, subtitle, footer, wording, asOf, wanted, dividers, opening, sections, mailCharts);
  }

  /** Returns the same report with an agenda and dividers, or without. */
  public Report withDividers(boolean wanted) {
    return new Report(
        title,
        subtitle,
        footer,
        wording,
        asOf,
        nativeCharts,
        wanted,
        opening,
        sections,
        mailCharts);
  }
}
