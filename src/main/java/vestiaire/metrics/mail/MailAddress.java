package vestiaire.metrics.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import vestiaire.metrics.model.MetricsException;

/**
 * Somebody's address. A domain with letters beyond ASCII is kept in its ASCII form (RFC 5891); a
 * local part with such letters would need SMTPUTF8 on every server of the way and is refused.
 *
 * @param name what people see, in any script; empty for none
 * @param address as it goes over the wire, ASCII
 */
public record MailAddress(String name, String address) {
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
  // RFC 5321, 4.5.3.1: octets of the local part, and of the path without its brackets.
  private static final int MOST_LOCAL = 64;
  private static final int MOST = 254;

  /**
   * Checks the address.
   *
   * @throws MetricsException.Settings saying what is wrong with it
   */
  public MailAddress {
    HeaderText.checked("The name of a recipient", name);
    HeaderText.checked("A mail address", address);
    name = name.strip();
    address = ascii(address.strip());
  }

  /** Returns an address without a name. */
  public static MailAddress of(String address) {
    return new MailAddress("", address);
  }

  /** Returns the part after the @. */
  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /**
   * Returns the same mailbox in one spelling, to tell two recipients apart: domains know no case.
   */
  public String mailbox() {
    int at = address.lastIndexOf('@');
    return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
  }

  /**
   * One spelling for all that reach the same person: letters small. A server may tell local parts
   * by their case, and no provider does (RFC 5321, 2.4); two mails to one person are the worse.
   */
  public String canonical() {
    return address.toLowerCase(Locale.ROOT);
  }

  private static String ascii(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      throw wrong(address, "it is written as somebody@example.org");
    }
    String local = address.substring(0, at);
    String domain = address.substring(at + 1);
    if (local.chars().anyMatch(c -> c > 126)) {
      throw wrong(
          address,
          "the part before the @ has a letter beyond ASCII, which many mail servers refuse; "
              + "ask for an address without accents");
    }
    if (!LOCAL.matcher(local).matches() || local.length() > MOST_LOCAL) {
      throw wrong(
          address,
          "the part before the @ is letters, digits and !#$%&'*+/=?^_`{|}~- with single dots between, at most 64");
    }
    try {
      domain = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      throw wrong(address, "the part after the @ is no domain name");
    }
    if (!DOMAIN.matcher(domain).matches() || local.length() + 1 + domain.length() > MOST) {
      throw wrong(address, "the part after the @ is no domain name");
    }
    return local + "@" + domain;
  }

  private static MetricsException.Settings wrong(String address, String why) {
    return new MetricsException.Settings(
        HeaderText.shown(address) + " is no mail address that can be used: " + why);
  }

  /** {@code Zoë <zoe@example.org>}, for people. */
  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
