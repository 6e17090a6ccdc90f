package vestiaire.metrics.sql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * The address of a database, with the user and password for it.
 *
 * @param jdbc without user and password
 * @param user null for the driver's default
 * @param password null for none, or one that the driver finds by itself
 */
public record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password) {
  // The driver knows no user before the host and would take it, password and all, for the host.
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?<scheme>jdbc:postgresql:(?://)?)(?<user>[^:/?]*)(?::(?<password>[^?]*))?@(?<rest>[^?@]*(?:\\?.*)?)");
  private static final Pattern SECRETS = Pattern.compile("(?i)\\b(sslpassword|password)=[^&\\s]*");

  private static final int SHORT = 4;

  static final String FORMS =
      "write it as postgres://user:password@host:5432/database or jdbc:postgresql://host/database";

  /**
   * Reads both usual forms, {@code postgres://user:password@host/db} and {@code
   * jdbc:postgresql://…}.
   *
   * @throws MetricsException.Usage when it is neither
   */
  public static DatabaseUrl parse(String text) {
    return parse(text, Map.of());
  }

  /**
   * Reads both usual forms; what the first leaves open is taken from the environment, as
   * PostgreSQL's own programs do.
   *
   * @param environment with {@code PGPASSWORD}, {@code PGSERVICE} and so on
   * @throws MetricsException.Usage when it is neither
   */
  public static DatabaseUrl parse(String text, Map<String, String> environment) {
    String url = text.strip();
    if (url.startsWith("jdbc:postgresql:")) {
      DatabaseUrl jdbc = jdbc(url);
      return jdbc.password() != null
          ? jdbc
          : new DatabaseUrl(jdbc.jdbc(), jdbc.user(), environment.get("PGPASSWORD"));
    }
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw new MetricsException.Usage(
          "This is not the address of a PostgreSQL database; " + FORMS);
    }
    DatabaseUrl read;
    try {
      read = LibpqAddress.parse(url, environment);
    } catch (IllegalArgumentException e) {
      // The exception quotes the address, password and all.
      read = null;
    }
    if (read == null) {
      throw new MetricsException.Usage(
          "The address of the database cannot be read (signs such as @ or # in a password are written %40, %23); "
              + FORMS);
    }
    return read;
  }

  /** Returns whether the address says itself in which schema its sessions work. */
  boolean namesSchema() {
    int query = jdbc.indexOf('?');
    return query >= 0
        && (jdbc.indexOf("currentSchema=", query) >= 0 || jdbc.indexOf("search_path", query) >= 0);
  }

  /** Returns the same server and user, another database. */
  public DatabaseUrl withDatabase(String name) {
    int query = jdbc.indexOf('?');
    String path = query < 0 ? jdbc : jdbc.substring(0, query);
    String rest = query < 0 ? "" : jdbc.substring(query);
    return new DatabaseUrl(
        path.substring(0, path.lastIndexOf('/') + 1) + name + rest, user, password);
  }

  /** Host and database, for people: no user, no password, no parameters. */
  @Override
  public String toString() {
    int query = jdbc.indexOf('?');
    return (query < 0 ? jdbc : jdbc.substring(0, query))
        .replaceFirst("jdbc:postgresql:(//)?", "")
        .replaceFirst(".*@", "");
  }

  private static DatabaseUrl jdbc(String text) {
    Matcher login = LOGIN.matcher(text);
    boolean named = login.matches();
    String url = named ? login.group("scheme") + login.group("rest") : text;
    @Nullable String user = named ? decode(login.group("user")) : null;
    @Nullable String password =
        named && login.group("password") != null ? decode(login.group("password")) : null;
    int query = url.indexOf('?');
    if (query < 0) {
      return new DatabaseUrl(url, user, password);
    }
    StringBuilder others = new StringBuilder();
    for (String parameter : url.substring(query + 1).split("&", -1)) {
      String key = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
      if (key.equals("user")) {
        user = decode(parameter.substring(key.length() + 1));
      } else if (key.equals("password")) {
        password = decode(parameter.substring(key.length() + 1));
      } else if (parameter.equals("sslrootcert=system")) {
        others.append(others.length() == 0 ? '?' : '&');
        others.append("sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
      } else if (!parameter.isEmpty()) {
        others.append(others.length() == 0 ? '?' : '&').append(parameter);
      }
    }
    return new DatabaseUrl(url.substring(0, query) + others, user, password);
  }

  /** Returns a message without what is secret here, whoever wrote it. */
  String hideIn(String message) {
    String hidden = message;
    if (password != null && !password.isEmpty()) {
      // A short one stands in many words; there it is hidden where it is one of its own.
      hidden =
          password.length() >= SHORT
              ? hidden.replace(password, "[not shown]")
              : hidden.replaceAll(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(password) + "(?![\\p{L}\\p{N}])",
                  "[not shown]");
    }
    return SECRETS.matcher(hidden).replaceAll("$1=[not shown]");
  }

  static String decode(String text) {
    // A + is a + in these addresses.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
