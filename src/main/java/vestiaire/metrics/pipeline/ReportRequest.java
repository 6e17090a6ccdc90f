package vestiaire.metrics.pipeline;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for one report, of what the settings say.
 *
 * @param formats in which the deck is printed beside the .pptx
 * @param isRecorded whether recommendations of a report that may go out are kept, so that later
 *     reports can judge them
 * @param whenEmpty why the report is held where no listing is on record; null to report that too
 * @param pageRows up to how many listings the interactive page is made; 0 for no page
 */
public record ReportRequest(
    Set<Format> formats, boolean isRecorded, @Nullable String whenEmpty, long pageRows) {
  /** Copies what it is given. */
  public ReportRequest {
    formats = Set.copyOf(formats);
  }

  /** Asks for a report without an interactive page. */
  public ReportRequest(Set<Format> formats, boolean isRecorded, @Nullable String whenEmpty) {
    this(formats, isRecorded, whenEmpty, 0);
  }

  /** A way to print a deck. */
  public enum Format {
    /** One file beside the deck, a page a slide. */
    PDF,
    /** A picture of each slide, in a folder among the reports. */
    PNG
  }
}
