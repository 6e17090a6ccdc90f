package vestiaire.metrics.delivery.edition;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.gate.Fault;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.mail.MailText;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.report.Wording;

/**
 * A finished deck and all that a mail needs of it.
 *
 * @param week it reports
 * @param title of the deck
 * @param data what its data is like
 * @param faults what is the matter with deck or data
 * @param deck the .pptx
 * @param pdf the same as PDF, null when there is none
 * @param hash SHA-256 of the deck, in hexadecimal digits
 * @param wording of its readers' language
 * @param letters writes the mail's text
 */
public record Edition(
    Week week,
    String title,
    Gate.Freshness data,
    List<Fault> faults,
    Path deck,
    @Nullable Path pdf,
    String hash,
    Wording wording,
    Letters letters) {
  /** Copies what it is given. */
  public Edition {
    faults = List.copyOf(faults);
  }

  /** Returns the same edition after its folder was moved. */
  Edition moved(Path from, Path to) {
    return new Edition(
        week,
        title,
        data,
        faults,
        to.resolve(from.relativize(deck).toString()),
        pdf == null ? null : to.resolve(from.relativize(pdf).toString()),
        hash,
        wording,
        letters);
  }

  /** Writes the text of a mail. */
  @FunctionalInterface
  public interface Letters {
    /**
     * Returns the text.
     *
     * @param banner what readers are told about the data, none for nothing
     * @param note what they are told about the attachment, empty for nothing
     */
    MailText write(List<String> banner, String note);
  }
}
