package vestiaire.metrics.report;

import java.util.List;

/**
 * A part of the report: a divider slide, then its slides.
 *
 * @param name as the agenda shows it
 * @param slides in order
 */
public record Section(Text name, List<Slide> slides) {
  /** Copies what it is given. */
  public Section {
    slides = List.copyOf(slides);
  }
}
