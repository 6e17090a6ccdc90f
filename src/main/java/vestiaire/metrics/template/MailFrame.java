package vestiaire.metrics.template;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.mail.InlinePicture;

/**
 * The frame of a mail: what it needs beside the results. Templates call it {@code mail}.
 *
 * @param title of the report, as its deck has it
 * @param banner why this should be read with care; empty if nothing is the matter
 * @param note what had to be left out so that the mail is not too large; empty if nothing
 * @param filter whose data this is, where it is not everybody's, such as a brand; else empty
 * @param pictures that go with it
 * @param attachments names of the files that go with it
 * @param owner who answers questions, and ends the mails: an address
 * @param page address of the interactive page; empty for none
 */
public record MailFrame(
    String title,
    String banner,
    String note,
    String filter,
    List<Picture> pictures,
    List<String> attachments,
    String owner,
    String page) {
  /** Copies what it is given. */
  public MailFrame {
    pictures = List.copyOf(pictures);
    attachments = List.copyOf(attachments);
  }

  /** Makes the frame of a mail that leads to no page. */
  public MailFrame(
      String title,
      String banner,
      String note,
      String filter,
      List<Picture> pictures,
      List<String> attachments,
      String owner) {
    this(title, banner, note, filter, pictures, attachments, owner, "");
  }

  /**
   * A picture of the mail.
   *
   * @param inline what goes over the wire
   * @param dark the same for readers whose screens are dark; null for none
   * @param heading above it
   */
  public record Picture(InlinePicture inline, @Nullable InlinePicture dark, String heading) {
    /** Makes one that is the same on light and dark screens. */
    public Picture(InlinePicture inline, String heading) {
      this(inline, null, heading);
    }

    /** Returns all that goes over the wire. */
    public Stream<InlinePicture> all() {
      return dark == null ? Stream.of(inline) : Stream.of(inline, dark);
    }
  }
}
