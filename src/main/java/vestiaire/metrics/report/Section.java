package vestiaire.metrics.report;

import java.util.List;

/**
 * A part of the report, named above the title of each of its slides.
 *
 * @param name as its slides show it, and the agenda where there is one
 * @param slides in order
 */
public record Section(Text name, List<Slide> slides) {
  /** Copies what it is given. */
  public Section {
    slides = List.copyOf(slides);
  }
}
