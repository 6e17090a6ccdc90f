package vestiaire.metrics.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** A run of the program in this process: its exit code and what it printed. */
record Run(int code, String out, String err) {
  /** With nothing in the environment. */
  static Run of(String... args) {
    return in(Map.of(), args);
  }

  static Run in(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Run(code, out.toString(), err.toString());
  }

  /** On a fresh database of the tests' server, with results below {@code out}. */
  static Run on(DatabaseUrl url, Path out, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--out", out.toString()));
    return in(Map.of("DATABASE_URL", address(url)), all.toArray(String[]::new));
  }

  /** An empty database; the sample beside it, which tests share, has no earlier report. */
  static DatabaseUrl fresh() {
    TestDatabase.forgetReports(Workspace.SAMPLE);
    return TestDatabase.url();
  }

  static String address(DatabaseUrl url) {
    return url.jdbc() + "?user=" + url.user() + "&password=" + url.password();
  }
}
