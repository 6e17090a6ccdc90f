package vestiaire.metrics.delivery.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param id of the row
 * @param report name of the report
 * @param period the week, as in 2026-W19
 * @param recipient address
 * @param about empty for the report itself; what a notice to the owner is about
 * @param state what became of it
 * @param messageId the same at every try
 * @param attempts how often it was tried
 * @param firstTry null before the first
 * @param lastTry null before the first
 * @param nextTry when it is tried again, while pending
 * @param sentAt when the mail server took it
 * @param deckHash of the attached deck
 * @param dataAsOf instant at which the deck's data was cut
 * @param note what the reader was told about the mail itself: a banner, a smaller attachment
 * @param why the reason of a hold or a failure; the text of a notice
 */
public record LedgerEntry(
    long id,
    String report,
    String period,
    String recipient,
    String about,
    State state,
    String messageId,
    int attempts,
    @Nullable Instant firstTry,
    @Nullable Instant lastTry,
    Instant nextTry,
    @Nullable Instant sentAt,
    @Nullable String deckHash,
    @Nullable Instant dataAsOf,
    String note,
    String why) {
  static final String COLUMNS =
      "id, report, period, recipient, about, state, message_id, attempts, first_try, last_try,"
          + " next_try, sent_at, deck_hash, data_as_of, note, why";

  static LedgerEntry of(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("id"),
        row.getString("report"),
        row.getString("period"),
        row.getString("recipient"),
        row.getString("about"),
        State.parse(row.getString("state")),
        row.getString("message_id"),
        row.getInt("attempts"),
        instant(row, "first_try"),
        instant(row, "last_try"),
        row.getObject("next_try", OffsetDateTime.class).toInstant(),
        instant(row, "sent_at"),
        row.getString("deck_hash"),
        instant(row, "data_as_of"),
        row.getString("note"),
        row.getString("why"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** Returns whether it tells the owner something, rather than being the report. */
  public boolean isNotice() {
    return !about.isEmpty();
  }
}
