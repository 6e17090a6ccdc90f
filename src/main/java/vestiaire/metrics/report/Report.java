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
 * @param language of all text, and of the forms of numbers and dates
 * @param asOf the instant at which the data was cut; also the file's date
 * @param opening slides before the first section: what changed
 * @param sections in order
 */
public record Report(
    Text title,
    Text subtitle,
    Text footer,
    Locale language,
    Instant asOf,
    List<Slide> opening,
    List<Section> sections) {
  /** Copies what it is given. */
  public Report {
    opening = List.copyOf(opening);
    sections = List.copyOf(sections);
  }
}
