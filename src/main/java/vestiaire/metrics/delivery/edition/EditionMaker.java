package vestiaire.metrics.delivery.edition;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/** Makes decks. */
public interface EditionMaker {
  /**
   * Returns the week that the data itself suggests.
   *
   * @throws MetricsException.Held when there is no data
   */
  Week latest();

  /**
   * Makes a deck and judges it.
   *
   * @param folder empty, for all files of this edition
   * @throws MetricsException when it cannot be made
   */
  Edition make(Order order, Path folder);

  /**
   * What is wanted.
   *
   * @param week to report
   * @param lastSent the week of the report that was sent last, null for none
   * @param group whose data, in which language
   * @param pdf whether a PDF is wanted too
   * @param inEarnest whether it is to go to readers, so that what it proposes is to be judged later
   */
  record Order(
      Week week, @Nullable Week lastSent, Recipient.Group group, boolean pdf, boolean inEarnest) {}
}
