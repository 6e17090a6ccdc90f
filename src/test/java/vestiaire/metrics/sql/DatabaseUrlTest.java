package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

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
}
