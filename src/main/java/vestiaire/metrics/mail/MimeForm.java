package vestiaire.metrics.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * A message as MIME (RFC 2045 to 2049, 2231, 2387): {@code mixed(alternative(plain, related(html,
 * pictures)), attachments)}, without the layers that would hold one part only.
 */
final class MimeForm extends MimeMessage {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String UTF_8 = "UTF-8";

  private final MailMessage source;
  private int boundaries;

  private MimeForm(MailMessage source) {
    super(Session.getInstance(new Properties()));
    this.source = source;
  }

  static MimeForm of(MailMessage source) {
    MimeForm form = new MimeForm(source);
    try {
      form.writeHeaders();
      form.writeBody();
      form.saveChanges();
      return form;
    } catch (MessagingException e) {
      throw MailMessage.unreadable(new IOException(e.getMessage(), e));
    }
  }

  /** Returns the whole message, encoded. */
  static byte[] bytes(MailMessage source) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      of(source).writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw MailMessage.unreadable(e);
    }
  }

  /** Returns an encoded message, which is written again byte for byte. */
  static MimeMessage ofBytes(byte[] encoded) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(encoded));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      super.writeTo(out);
    } catch (MessagingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", source.messageId());
  }

  private void writeHeaders() throws MessagingException {
    setHeader("Date", DATE.format(source.date()));
    setHeader("From", address("From", source.from()));
    setHeader("To", address("To", source.to()));
    MailAddress replyTo = source.replyTo();
    if (replyTo != null) {
      setHeader("Reply-To", address("Reply-To", replyTo));
    }
    setHeader("Subject", HeaderWords.folded(source.subject(), "Subject: ".length()));
    setHeader("Content-Language", source.language().toLanguageTag());
    setHeader("List-Unsubscribe", "<" + source.unsubscribe() + ">");
    // RFC 3834 for those who keep to it, the other for Exchange: nobody's absence is answered here.
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
  }

  private void writeBody() throws MessagingException {
    Multipart alternative = new Joined("alternative");
    alternative.addBodyPart(text(source.plain(), "plain"));
    alternative.addBodyPart(html());
    if (source.attachments().isEmpty()) {
      setContent(alternative);
      return;
    }
    Multipart mixed = new Joined("mixed");
    mixed.addBodyPart(part(alternative));
    for (Attachment attachment : source.attachments()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new FileOf(attachment)));
      part.setHeader("Content-Transfer-Encoding", "base64");
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(attachment.fileName());
      mixed.addBodyPart(part);
    }
    setContent(mixed);
  }

  private MimeBodyPart html() throws MessagingException {
    MimeBodyPart html = text(source.html(), "html");
    if (source.pictures().isEmpty()) {
      return html;
    }
    Multipart related = new Joined("related");
    related.addBodyPart(html);
    for (InlinePicture picture : source.pictures()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(picture.bytes(), picture.mediaType())));
      part.setHeader("Content-Transfer-Encoding", "base64");
      part.setDisposition(Part.INLINE);
      part.setContentID("<" + picture.contentId() + ">");
      part.setFileName(picture.contentId() + "." + picture.mediaType().replaceFirst(".*/", ""));
      related.addBodyPart(part);
    }
    return part(related);
  }

  private MimeBodyPart text(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text.replaceAll("\r\n|\r|\n", "\r\n"), UTF_8, kind);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    part.setHeader("Content-Language", source.language().toLanguageTag());
    return part;
  }

  private static MimeBodyPart part(Multipart several) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(several);
    return part;
  }

  private static String address(String header, MailAddress address) throws MessagingException {
    int used = header.length() + 2;
    if (HeaderWords.needs(address.name())) {
      return HeaderWords.folded(address.name(), used) + "\r\n <" + address.address() + ">";
    }
    InternetAddress internet = new InternetAddress(address.address(), true);
    try {
      internet.setPersonal(address.name().isEmpty() ? null : address.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("ASCII needs no encoding", e);
    }
    return InternetAddress.toString(new InternetAddress[] {internet}, used);
  }

  /** Parts between boundaries that follow from the message, so that it is the same bytes again. */
  private final class Joined extends jakarta.mail.internet.MimeMultipart {
    Joined(String kind) {
      super(kind);
      boundaries++;
      // No line of base64 or quoted-printable can hold the characters =_ in a row.
      contentType =
          "multipart/%s;\r\n\tboundary=\"=_%d_%s\""
              .formatted(kind, boundaries, MessageIds.hash(source.messageId()));
    }
  }

  /** An attached file, whatever it is called on this machine. */
  private record FileOf(Attachment attachment) implements DataSource {
    @Override
    public InputStream getInputStream() throws IOException {
      if (!Files.isRegularFile(attachment.file())) {
        throw new FileNotFoundException("there is no file " + attachment.file() + " to attach");
      }
      return Files.newInputStream(attachment.file());
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException("attachments are read only");
    }

    @Override
    public String getContentType() {
      return attachment.mediaType();
    }

    @Override
    public String getName() {
      return attachment.fileName();
    }
  }
}
