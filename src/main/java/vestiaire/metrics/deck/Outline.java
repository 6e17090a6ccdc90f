package vestiaire.metrics.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;

/** The slides of a deck in order: those of the report and those that lead to them. */
final class Outline {
  private Outline() {}

  /** A slide to come. */
  sealed interface Page permits Cover, Agenda, Divider, Content {}

  /** The first slide. */
  record Cover() implements Page {}

  /** Links to all sections. */
  record Agenda() implements Page {}

  /** Opens a section. */
  record Divider(Section section, Text title) implements Page {}

  /**
   * A slide of the report.
   *
   * @param section that it stands in; null before the first
   */
  record Content(Slide slide, @Nullable Section section) implements Page {}

  /**
   * Cover, opening and sections. With dividers an agenda stands before the sections, and each opens
   * with a slide of its own.
   */
  static List<Page> of(Report report, Wording wording) {
    Set<String> titles = new HashSet<>();
    titles.add(report.title().plain());
    report.opening().forEach(slide -> titles.add(slide.title().plain()));
    for (Section section : report.sections()) {
      section.slides().forEach(slide -> titles.add(slide.title().plain()));
    }
    List<Page> pages = new ArrayList<>();
    pages.add(new Cover());
    report.opening().forEach(slide -> pages.add(new Content(slide, null)));
    if (report.dividers() && report.sections().size() > 1) {
      pages.add(new Agenda());
    }
    for (Section section : report.sections()) {
      if (report.dividers()) {
        // Screen readers tell slides apart by their titles.
        boolean taken = !titles.add(section.name().plain());
        Text title =
            taken ? Text.of(wording.say("Section: {0}", section.name().plain())) : section.name();
        pages.add(new Divider(section, title));
      }
      section.slides().forEach(slide -> pages.add(new Content(slide, section)));
    }
    return pages;
  }
}
