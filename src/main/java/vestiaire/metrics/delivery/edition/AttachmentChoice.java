package vestiaire.metrics.delivery.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import vestiaire.metrics.mail.Attachment;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Wording;

/**
 * The attachments of a mail, and what its text says of them. Where the deck makes the mail too
 * large, less is attached, step by step: no interactive page, the deck without the pictures for
 * programs that know no SVG, the PDF instead, nothing.
 *
 * @param attachments none where nothing is small enough
 * @param note empty where nothing had to be left out
 */
public record AttachmentChoice(List<Attachment> attachments, String note) {
  private static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  private static final int LONGEST_TITLE = 80;

  /** Copies what it is given. */
  public AttachmentChoice {
    attachments = List.copyOf(attachments);
  }

  /**
   * Returns the most that fits.
   *
   * @param limit of the whole mail as encoded, in bytes
   * @param encoded size of the mail with this enclosure
   */
  public static AttachmentChoice fitting(
      Edition edition, long limit, ToLongFunction<AttachmentChoice> encoded) {
    Wording wording = edition.wording();
    List<Attachment> pdf = pdf(edition);
    List<Attachment> whole = new ArrayList<>(List.of(pptx(edition, edition.deck())));
    whole.addAll(pdf);
    List<Attachment> all = new ArrayList<>(whole);
    all.addAll(page(edition));
    AttachmentChoice full = new AttachmentChoice(all, "");
    long size = encoded.applyAsLong(full);
    if (size <= limit) {
      return full;
    }
    List<AttachmentChoice> smaller = new ArrayList<>();
    if (all.size() > whole.size()) {
      smaller.add(
          new AttachmentChoice(
              whole, wording.say("The interactive page was too much for one mail.")));
    }
    Path light = edition.deck().resolveSibling("light.pptx");
    if (lighten(edition.deck(), light)) {
      String note =
          wording.say(
              "The attached deck is a lighter one: its charts need PowerPoint 2016 or later.");
      List<Attachment> both = new ArrayList<>(List.of(pptx(edition, light)));
      both.addAll(pdf);
      smaller.add(new AttachmentChoice(both, note));
      if (!pdf.isEmpty()) {
        smaller.add(
            new AttachmentChoice(
                List.of(pptx(edition, light)),
                note + " " + wording.say("The PDF was too much for one mail.")));
      }
    }
    if (!pdf.isEmpty()) {
      smaller.add(
          new AttachmentChoice(
              pdf, wording.say("The deck is too large for a mail; the PDF is attached instead.")));
    }
    return smaller.stream()
        .filter(one -> encoded.applyAsLong(one) <= limit)
        .findFirst()
        .orElse(
            new AttachmentChoice(
                List.of(),
                wording.say(
                    "The deck is too large for a mail; reply to this message to get it another way.")));
  }

  private static Attachment pptx(Edition edition, Path file) {
    return new Attachment(name(edition) + ".pptx", PPTX, file);
  }

  private static List<Attachment> pdf(Edition edition) {
    Path pdf = edition.pdf();
    return pdf == null
        ? List.of()
        : List.of(new Attachment(name(edition) + ".pdf", "application/pdf", pdf));
  }

  /** Returns the page beside the deck, where the reader is to have one and it stood its proof. */
  private static List<Attachment> page(Edition edition) {
    Path page = edition.deck().resolveSibling("dashboard.html");
    return Files.isRegularFile(page)
        ? List.of(new Attachment(name(edition) + ".html", "text/html", page))
        : List.of();
  }

  /** {@code 2026-W19 Weekly report}, without what file systems do not like. */
  private static String name(Edition edition) {
    String title =
        edition
            .title()
            .replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", " ")
            .replaceAll("\\s+", " ")
            .replaceAll(" (?=[,.;])", "")
            .strip();
    if (title.length() > LONGEST_TITLE) {
      title =
          title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE)));
    }
    return title.contains(edition.week().toString())
        ? title.strip()
        : (edition.week() + " " + title).strip();
  }

  private static boolean lighten(Path deck, Path light) {
    try {
      if (Files.exists(light)) {
        return true;
      }
      boolean isWritten = LightDeck.write(deck, light);
      if (isWritten) {
        FileMode.copy(deck, light);
      }
      return isWritten;
    } catch (IOException e) {
      throw new MetricsException.Rendering(light + " cannot be written: " + e.getMessage(), e);
    }
  }
}
