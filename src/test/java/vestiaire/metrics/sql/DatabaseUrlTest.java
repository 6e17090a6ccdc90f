package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

@Tag("slow")
class DatabaseUrlTest {
  @Test
  void readsBothForms() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://an%40n:p%2Fw+d@db.example:6543/shop?sslmode=require");
    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:6543/shop?sslmode=require");
    assertThat(url.user()).isEqualTo("an@n");
    assertThat(url.password()).isEqualTo("p/w+d");
    assertThat(DatabaseUrl.parse("jdbc:postgresql://h/d?user=u&password=p&ssl=true"))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql://h/d?ssl=true", "u", "p"));
  }

  @Test
  void showsNeitherUserNorPassword() {
    assertThat(DatabaseUrl.parse("postgres://me:secret@h/d?password=other"))
        .hasToString("h:5432/d");
  }

  @Test
  void keepsParametersWhenTheDatabaseChanges() {
    assertThat(DatabaseUrl.parse("postgresql://h:1/d?sslmode=require").withDatabase("e").jdbc())
        .isEqualTo("jdbc:postgresql://h:1/e?sslmode=require");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://a,b:5433/d?target_session_attrs=read-write | //a:5432,b:5433/d?targetServerType=primary
          postgresql://h/d?sslmode=verify-full&sslrootcert=system | //h:5432/d?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory
          postgres://h/d?sslrootcert=%2Fetc%2Fca.pem&channel_binding=require | //h:5432/d?sslrootcert=%2Fetc%2Fca.pem&channelBinding=require
          postgres:///d?host=h&port=6543&connect_timeout=3 | //h:6543/d?connectTimeout=3
          postgres:///d?host=/var/run/postgresql | //localhost/d?socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory%24FactoryArg&socketFactoryArg=%2Fvar%2Frun%2Fpostgresql%2F.s.PGSQL.5432&sslmode=disable
          postgres://[::1]:5433/d | //[::1]:5433/d
          postgres:///?service=shop | ///?service=shop
          """)
  void readsWhatPostgresqlsOwnProgramsRead(String text, String jdbc) {
    assertThat(DatabaseUrl.parse(text).jdbc()).isEqualTo("jdbc:postgresql:" + jdbc);
  }

  @Test
  void theEnvironmentCompletesTheAddress() {
    Map<String, String> environment =
        Map.of("PGHOST", "h", "PGDATABASE", "d", "PGUSER", "u", "PGPASSWORD", "p");
    assertThat(DatabaseUrl.parse("postgres:///", environment))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql://h:5432/d", "u", "p"));
    assertThat(DatabaseUrl.parse("postgres://me@other/shop", environment))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql://other:5432/shop", "me", "p"));
    assertThat(DatabaseUrl.parse("jdbc:postgresql://h/d?user=u", environment).password())
        .isEqualTo("p");
  }

  @Test
  void connectsThroughASocket(@TempDir Path folder) throws Exception {
    Path socket = folder.resolve(".s.PGSQL.5432");
    DatabaseUrl server = TestDatabase.url();
    int port = Integer.parseInt(server.toString().replaceFirst(".*:(\\d+)/.*", "$1"));
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listener.bind(UnixDomainSocketAddress.of(socket));
      Thread relay = new Thread(() -> relay(listener, port));
      relay.setDaemon(true);
      relay.start();
      DatabaseUrl url =
          DatabaseUrl.parse(
              "postgres://%s:%s@/%s?host=%s"
                  .formatted(
                      server.user(),
                      server.password(),
                      server.toString().replaceFirst(".*/", ""),
                      folder));
      try (Connection connection =
              DriverManager.getConnection(url.jdbc(), url.user(), url.password());
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT 42")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(42);
      }
    }
  }

  /** Passes one connection on to the tests' server, which listens on no socket of its own. */
  private static void relay(ServerSocketChannel listener, int port) {
    try (SocketChannel client = listener.accept();
        SocketChannel server =
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      Thread back = new Thread(() -> copy(server, client));
      back.setDaemon(true);
      back.start();
      copy(client, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
    try {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
    } catch (IOException e) {
      // One side has ended.
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://u:secret@h/d",
        "postgres://u:se#cret@h/d",
        "postgres://u:secret@/d",
        "postgres://u:secret@h",
        "secret"
      })
  void refusalSaysWhatWouldBeRightAndNotThePassword(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining("postgres://user:password@host")
        .satisfies(
            e ->
                assertThat(e.getMessage().replace("postgres://user:password@", ""))
                    .doesNotContain("secret")
                    .doesNotContain("cret@"));
  }

  @Test
  void shortPasswordIsHiddenAndLeavesWordsAlone() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://app:p@db/shop");
    assertThat(url.hideIn("The server does not support SSL (app:p@db)"))
        .isEqualTo("The server does not support SSL (app:[not shown]@db)");
    assertThat(DatabaseUrl.parse("postgres://app:pass+1@db/shop").hideIn("xpass+1x"))
        .isEqualTo("x[not shown]x");
  }
}
