package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/**
 * The statistics in SQL against R 4.2.2 with survival 3.5-3, as Debian 12 has them. Each test tells
 * the R lines that gave its figures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class AgainstRTest {
  private static final double NEAR = 1e-9;

  private Database database;

  @BeforeAll
  void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  void close() {
    database.close();
  }

  // options(digits = 17)
  // w <- function(x, n) as.numeric(prop.test(x, n, correct = FALSE)$conf.int); w(8, 11)
  @ParameterizedTest
  @CsvSource({
    "8, 11, 0.43435469882387101, 0.90253940709975100",
    "0, 10, 0, 0.27753279986288915",
    "10, 10, 0.72246720013711085, 1",
    "1, 1, 0.2065493143772375, 1",
    "0, 1, 0, 0.79345068562276255",
    "441, 3042, 0.13290686587594822, 0.15792949931151601",
    "1, 1000000, 1.7652457674537213e-07, 5.6649118043114411e-06",
    "50, 100, 0.40383153036599567, 0.59616846963400427",
    "999999, 1000000, 0.99999433508819568, 0.99999982347542327"
  })
  void wilsonsIntervalIsTheScoreIntervalOfR(long successes, long n, double low, double high) {
    near("wilson_low(%d, %d)".formatted(successes, n), low);
    near("wilson_high(%d, %d)".formatted(successes, n), high);
  }

  // d <- function(a, n, b, m) c(
  //   a/n - b/m - sqrt((a/n - w(a, n)[1])^2 + (w(b, m)[2] - b/m)^2),
  //   a/n - b/m + sqrt((w(a, n)[2] - a/n)^2 + (b/m - w(b, m)[1])^2)); d(56, 70, 48, 80)
  // The first and the fifth are Newcombe's own examples (1998, table II): 0.0524 to 0.3339, 0.1705
  // to 0.8090.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.052431472402364926, 0.333872654036905858",
    "0, 10, 0, 10, -0.27753279986288915, 0.27753279986288915",
    "10, 10, 0, 20, 0.67908603714191484, 1",
    "10, 10, 10, 10, -0.27753279986288915, 0.27753279986288915",
    "9, 10, 3, 10, 0.17052272393450307, 0.80901797353548799",
    "108, 198, 91, 113, -0.35334273451590931, -0.15302372771029799",
    "1, 100000, 3, 100000, -7.8787652977799750e-05, 3.0674277395555315e-05"
  })
  void intervalOfADifferenceIsNewcombes(long a, long n, long b, long m, double low, double high) {
    near("difference_low(%d, %d, %d, %d)".formatted(a, n, b, m), low);
    near("difference_high(%d, %d, %d, %d)".formatted(a, n, b, m), high);
  }

  // library(survival)
  // km <- function(t, s) summary(survfit(Surv(t, s) ~ 1))[c("time", "surv", "std.err")]
  // km(c(6,6,6,6,7,9,10,10,11,13,16,17,19,20,22,23,25,32,32,34,35),
  //    c(1,1,1,0,1,0,1,0,0,1,1,0,0,0,1,1,0,0,0,0,0))
  @Test
  void survivalOfTiedAndCensoredTimesIsRs() {
    curve(
        "6,6,6,6,7,9,10,10,11,13,16,17,19,20,22,23,25,32,32,34,35",
        "1,1,1,0,1,0,1,0,0,1,1,0,0,0,1,1,0,0,0,0,0",
        "6 0.85714285714285710 0.076360354832121252",
        "7 0.80672268907563016 0.086935285180057192",
        "10 0.75294117647058811 0.096349652994320495",
        "13 0.69019607843137243 0.106814707775009815",
        "16 0.62745098039215674 0.114053865256752526",
        "22 0.53781512605042003 0.128233751693033970",
        "23 0.44817927170868338 0.134591456755760425");
  }

  // km(c(1,1,2,2,3,5), c(1,0,1,1,0,0)); km(c(0,0.5,0.5,30), c(1,1,0,0))
  // km(rep(c(1.5,2.25,3,40), 250), rep(c(1,0,1,0), 250))
  @Test
  void survivalOfFewAndOfManyIsRs() {
    curve(
        "1,1,2,2,3,5",
        "1,0,1,1,0,0",
        "1 0.83333333333333337 0.15214515486254615",
        "2 0.41666666666666669 0.22178776975932379");
    curve("0,0.5,0.5,30", "1,1,0,0", "0 0.75 0.21650635094610965", "0.5 0.50 0.25");
    curve(
        "1.5,2.25,3,40" + ",1.5,2.25,3,40".repeat(249),
        "1,0,1,0" + ",1,0,1,0".repeat(249),
        "1.5 0.750 0.013693063937629153",
        "3 0.375 0.018114220932736798");
  }

  // km(c(1,2,3), c(1,1,1)); the last error is NaN in R, 0 times infinity; here it is 0.
  @Test
  void survivalEndsAtZeroWhereAllAreSold() {
    curve(
        "1,2,3",
        "1,1,1",
        "1 0.66666666666666663 0.27216552697590868",
        "2 0.33333333333333331 0.27216552697590868",
        "3 0 0");
  }

  // km(c(1,2), c(0,0)) has no times.
  @Test
  void survivalWithoutSalesHasNoSteps() {
    assertThat(TestDatabase.column(database, "SELECT day FROM kaplan_meier('{1,2}', '{f,f}')"))
        .isEmpty();
  }

  // 2 * pnorm(-abs(z))
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.001, 0.99920211557217786",
    "0.5, 0.61707507745197387",
    "1.959963984540054, 0.050000000000000024",
    "2.5, 0.01241933065155227",
    "3.5355, 0.00040700424519014302",
    "-3.6, 0.0003182171803150676",
    "6, 1.9731752900753962e-09",
    "10, 1.5239706048321054e-23",
    "30, 9.8134278542963744e-198"
  })
  void twoSidedPIsTheNormalTailsOfR(double z, double p) {
    near("two_sided_p(%s)".formatted(z), p);
  }

  // b <- function(k, n, p) min(1, 2 * min(pbinom(k, n, p), pbinom(k - 1, n, p, lower = FALSE)))
  @ParameterizedTest
  @CsvSource({
    "8, 20, 0.11111111111111111, 0.0016981168092837058",
    "0, 20, 0.111, 0.19013637734396963",
    "20, 20, 0.111, 1.6124623072258219e-19",
    "0, 1, 0.5, 1",
    "300, 2000, 0.111, 1.2894426239717721e-07",
    "222, 2000, 0.111, 1",
    "1500, 20000, 0.111, 1.7296158957378287e-65",
    "45, 50, 0.5, 4.2098520225408927e-09"
  })
  void binomialTestIsRs(double k, double n, double p, double expected) {
    near("binomial_two_sided_p(%s, %s, %s)".formatted(k, n, p), expected);
  }

  // p.adjust(c(0.9, 0.001, 0.04, 0.04, 1, 0, 0.5, 0.011), "BH"), and so on
  @Test
  void adjustedPValuesAreBenjaminisAndHochbergs() {
    adjusted("0.01,0.02,0.03,0.04,0.05", 0.05, 0.05, 0.05, 0.05, 0.05);
    adjusted("0.9,0.001,0.04,0.04,1,0,0.5,0.011", 1, 0.004, 0.064, 0.064, 1, 0, 2 / 3.0, 0.088 / 3);
    adjusted("0.3", 0.3);
    adjusted("1,1,1", 1, 1, 1);
    adjusted("0,0", 0, 0);
    adjusted(
        "1e-12,0.2,0.0499,0.0501,0.05,0.6,0.77,0.1,0.1,0.1",
        1e-11,
        0.25,
        0.12525,
        0.12525,
        0.12525,
        2 / 3.0,
        0.77,
        1 / 7.0,
        1 / 7.0,
        1 / 7.0);
    adjusted("");
  }

  private void adjusted(String values, double... expected) {
    List<String> found =
        TestDatabase.column(
            database, "SELECT unnest(benjamini_hochberg('{%s}'))".formatted(values));
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.parseDouble(found.get(i))).isCloseTo(expected[i], within(NEAR));
    }
  }

  private void curve(String times, String sold, String... points) {
    List<String> found =
        TestDatabase.column(
            database,
            "SELECT concat_ws(' ', day, survival, std_error) FROM kaplan_meier('{%s}', '{%s}') ORDER BY day"
                .formatted(times, sold));
    assertThat(found).hasSize(points.length);
    for (int i = 0; i < points.length; i++) {
      double[] expected = numbers(points[i]);
      double[] actual = numbers(found.get(i));
      assertThat(actual).as(points[i]).hasSize(3).containsExactly(expected, within(NEAR));
    }
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** To nine digits, of the small as of the large. */
  private void near(String expression, double expected) {
    String found = TestDatabase.column(database, "SELECT " + expression).get(0);
    assertThat(Double.parseDouble(found))
        .as(expression)
        .isCloseTo(expected, within(NEAR * Math.max(Math.abs(expected), 1e-300)));
  }
}
