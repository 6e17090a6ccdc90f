package vestiaire.metrics.sql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * An address as PostgreSQL's own programs take it, {@code
 * postgres://user:password@host1,host2/db?…}, with what the environment adds ({@code PGHOST},
 * {@code PGPASSWORD}, {@code PGSERVICE} and so on), turned into one for the driver. The driver
 * itself reads {@code ~/.pgpass} and the service file.
 */
final class LibpqAddress {
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<login>[^@/?#]*)@)?(?<hosts>[^/?#@]*)(?:/(?<name>[^?#@]*))?(?:\\?(?<query>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(?::(?<port>\\d*))?");

  /** What libpq calls otherwise than the driver does. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("keepalives", "tcpKeepAlive"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("load_balance_hosts", "loadBalanceHosts"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("target_session_attrs", "targetServerType"),
          Map.entry("search_path", "currentSchema"));

  private static final Map<String, String> SERVERS =
      Map.of(
          "read-write", "primary",
          "read-only", "secondary",
          "primary", "primary",
          "standby", "secondary",
          "prefer-standby", "preferSecondary",
          "any", "any");

  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("PGHOST", "host"),
          Map.entry("PGPORT", "port"),
          Map.entry("PGDATABASE", "dbname"),
          Map.entry("PGUSER", "user"),
          Map.entry("PGPASSWORD", "password"),
          Map.entry("PGOPTIONS", "options"),
          Map.entry("PGSSLMODE", "sslmode"),
          Map.entry("PGSSLROOTCERT", "sslrootcert"),
          Map.entry("PGSSLCERT", "sslcert"),
          Map.entry("PGSSLKEY", "sslkey"),
          Map.entry("PGCHANNELBINDING", "channel_binding"),
          Map.entry("PGTARGETSESSIONATTRS", "target_session_attrs"),
          Map.entry("PGSERVICE", "service"));

  private final Map<String, String> settings = new LinkedHashMap<>();

  private LibpqAddress() {}

  /** Null where the text has not the form of one. */
  static @Nullable DatabaseUrl parse(String text, Map<String, String> environment) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    LibpqAddress address = new LibpqAddress();
    address.readQuery(form.group("query"));
    address.readLogin(form.group("login"));
    address.put("dbname", form.group("name"));
    if (!form.group("hosts").isEmpty()) {
      address.readHosts(form.group("hosts"));
    }
    return address.completed(environment);
  }

  private DatabaseUrl completed(Map<String, String> environment) {
    ENVIRONMENT.forEach(
        (variable, key) -> {
          String value = environment.get(variable);
          if (value != null && !value.isEmpty()) {
            settings.putIfAbsent(key, value);
          }
        });
    return built();
  }

  private void readLogin(@Nullable String login) {
    if (login != null) {
      String[] parts = login.split(":", 2);
      put("user", parts[0]);
      put("password", parts.length > 1 ? parts[1] : null);
    }
  }

  private void readHosts(String hosts) {
    List<String> names = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String one : hosts.split(",", -1)) {
      Matcher host = HOST.matcher(one);
      if (!host.matches()) {
        throw new IllegalArgumentException("host");
      }
      names.add(DatabaseUrl.decode(host.group("host")));
      String port = host.group("port");
      ports.add(port == null || port.isEmpty() ? "5432" : port);
    }
    settings.put("host", String.join(",", names));
    settings.put("port", String.join(",", ports));
  }

  private void readQuery(@Nullable String query) {
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        put(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
  }

  private void put(String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      settings.put(key, DatabaseUrl.decode(value));
    }
  }

  private @Nullable String take(String key) {
    return settings.remove(key);
  }

  private DatabaseUrl built() {
    String user = take("user");
    String password = take("password");
    String host = take("host");
    String port = take("port");
    String name = take("dbname");
    take("hostaddr");
    boolean service = settings.containsKey("service");
    if (name == null && !service) {
      throw new MetricsException.Usage(
          "The address of the database lacks its name; " + DatabaseUrl.FORMS);
    }
    if (host == null && !service) {
      throw new MetricsException.Usage(
          "The address of the database lacks its host; " + DatabaseUrl.FORMS);
    }
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://");
    if (host != null && host.startsWith("/")) {
      jdbc.append("localhost");
      socket(host, port == null ? "5432" : port);
    } else if (host != null) {
      jdbc.append(hosts(host, port == null ? "5432" : port));
    }
    jdbc.append('/').append(name == null ? "" : encode(name));
    char sign = '?';
    for (Map.Entry<String, String> setting : driverSettings().entrySet()) {
      jdbc.append(sign).append(setting.getKey()).append('=').append(encode(setting.getValue()));
      sign = '&';
    }
    return new DatabaseUrl(jdbc.toString(), user, password);
  }

  /** A socket in the file system, as PostgreSQL names them. */
  private void socket(String folder, String port) {
    settings.put("socketFactory", "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg");
    settings.put("socketFactoryArg", folder + "/.s.PGSQL." + port);
    settings.put("sslmode", "disable");
  }

  private static String hosts(String hosts, String ports) {
    String[] names = hosts.split(",", -1);
    String[] numbers = ports.split(",", -1);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      all.add(names[i] + ":" + numbers[Math.min(i, numbers.length - 1)]);
    }
    return String.join(",", all);
  }

  private Map<String, String> driverSettings() {
    Map<String, String> driver = new LinkedHashMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.equals("sslrootcert") && value.equals("system")) {
            // What Java trusts; libpq, too, holds the host against the certificate then.
            driver.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            driver.put("sslmode", "verify-full");
          } else if (key.equals("target_session_attrs")) {
            driver.put("targetServerType", SERVERS.getOrDefault(value, value));
          } else if (key.equals("keepalives")) {
            driver.put("tcpKeepAlive", String.valueOf(!value.equals("0")));
          } else {
            driver.putIfAbsent(NAMES.getOrDefault(key, key), value);
          }
        });
    return driver;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
