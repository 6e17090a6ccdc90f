package vestiaire.metrics.delivery.settings;

import java.util.Locale;
import vestiaire.metrics.mail.MailAddress;
import vestiaire.metrics.sql.Audience;

/**
 * A recipient of a report.
 *
 * @param mail address, and name for people
 * @param language of mail and deck
 * @param audience whose data this reader may see
 */
public record Recipient(MailAddress mail, Locale language, Audience audience) {
  /** Returns the address alone, in small letters: who this is in the ledger. */
  public String address() {
    return mail.canonical();
  }

  /** Readers of one group get the same deck. */
  public Group group() {
    return new Group(audience, language);
  }

  /**
   * Readers who share a deck.
   *
   * @param audience whose data it shows
   * @param language in which
   */
  public record Group(Audience audience, Locale language) {
    /** For people and logs: {@code en}, {@code fr, brands Dior, Hermès}. */
    @Override
    public String toString() {
      return language.toLanguageTag()
          + (audience.brands().isEmpty() ? "" : ", brands " + String.join(", ", audience.brands()))
          + (audience.categories().isEmpty()
              ? ""
              : ", categories " + String.join(", ", audience.categories()));
    }
  }
}
