package vestiaire.metrics.sql;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * Where a database is and who we are there.
 *
 * @param jdbc without user and password
 * @param user null for the driver's default
 * @param password null for none, or one that the driver finds by itself
 */
public record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password) {
  private static final String FORMS =
      "write it as postgres://user:password@host:5432/database or jdbc:postgresql://host/database";

  /**
   * Reads both usual forms, {@code postgres://user:password@host/db} and {@code
   * jdbc:postgresql://…}.
   *
   * @throws MetricsException.Usage when it is neither
   */
  public static DatabaseUrl parse(String text) {
    String url = text.strip();
    if (url.startsWith("jdbc:postgresql:")) {
      return jdbc(url);
    }
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw new MetricsException.Usage(
          "This is not the address of a PostgreSQL database; " + FORMS);
    }
    try {
      URI uri = new URI(url);
      if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
        throw new MetricsException.Usage(
            "The address of the database lacks its host or its name; " + FORMS);
      }
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      int port = uri.getPort() < 0 ? 5432 : uri.getPort();
      @Nullable String user = null;
      @Nullable String password = null;
      if (uri.getRawUserInfo() != null) {
        String[] parts = uri.getRawUserInfo().split(":", 2);
        user = decode(parts[0]);
        password = parts.length > 1 ? decode(parts[1]) : null;
      }
      return new DatabaseUrl(
          "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
          user,
          password);
    } catch (URISyntaxException | IllegalArgumentException e) {
      // The exception quotes the address, password and all.
      throw new MetricsException.Usage(
          "The address of the database cannot be read (signs such as @ or # in a password are written %40, %23); "
              + FORMS);
    }
  }

  /** The same server and user, another database. */
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
    return (query < 0 ? jdbc : jdbc.substring(0, query)).replace("jdbc:postgresql://", "");
  }

  private static DatabaseUrl jdbc(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return new DatabaseUrl(url, null, null);
    }
    @Nullable String user = null;
    @Nullable String password = null;
    StringBuilder others = new StringBuilder();
    for (String parameter : url.substring(query + 1).split("&", -1)) {
      if (parameter.startsWith("user=")) {
        user = decode(parameter.substring(5));
      } else if (parameter.startsWith("password=")) {
        password = decode(parameter.substring(9));
      } else if (!parameter.isEmpty()) {
        others.append(others.length() == 0 ? '?' : '&').append(parameter);
      }
    }
    return new DatabaseUrl(url.substring(0, query) + others, user, password);
  }

  private static String decode(String text) {
    // A + is a + in these addresses.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
