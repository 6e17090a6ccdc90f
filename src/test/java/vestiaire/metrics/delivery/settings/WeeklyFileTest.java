package vestiaire.metrics.delivery.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.ReportSettings;

class WeeklyFileTest {
  private static final String RIGHT =
      """
      deck: deck.md.ftl
      zone: Europe/Paris
      every: Monday 08:00
      from: {address: a@example.com}
      owner: {address: b@example.com}
      recipients: [{address: c@example.com}]
      """;
  @TempDir Path folder;

  @BeforeEach
  void templates() throws IOException {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
    Files.writeString(folder.resolve("theme.pptx"), "");
  }

  @Test
  void shippedFileIsRightAndNeedsNoServer() {
    Weekly weekly = WeeklyFile.read(Path.of("templates/weekly.yml"), Map.of());
    assertThat(weekly.server()).isNull();
    assertThat(weekly.when()).hasToString("Monday 08:00");
    assertThat(weekly.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(weekly.recipients()).extracting(one -> one.language().getLanguage()).contains("fr");
  }

  @Test
  void extractsMayBeOfAnotherZoneThanTheReport() throws IOException {
    assertThat(read(RIGHT).extractZone()).isNull();
    assertThat(read(RIGHT + "extract_zone: UTC\n").extractZone()).isEqualTo(ZoneId.of("UTC"));
    assertThatThrownBy(() -> read(RIGHT + "extract_zone: Europe/Pairs\n"))
        .hasMessageContaining("'Europe/Pairs' is not a time zone; did you mean Europe/Paris?");
  }

  @Test
  void allProblemsAreSaidAtOnceEachWithItsPlace() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    deck: deck.md
                    zone: Europe/Pairs
                    every: Mondays at 8
                    form: {address: a@example.com}
                    owner: {address: "owner@example.com\\r\\nBcc: x@example.com"}
                    recipients:
                      - {address: anna@example.com, brnad: Dior}
                      - {address: Anna}
                      - {address: anna@EXAMPLE.com}
                      - {name: Bea, language: pt}
                    limits: {size: big, retry-for: 6}
                    server:
                      host: smtp.example.com
                      port: 99999
                      user: me
                      password: hunter2-planted
                    """))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("weekly.yml:1:7: there is no file")
        .hasMessageContaining(
            "weekly.yml:2:7: 'Europe/Pairs' is not a time zone; did you mean Europe/Paris?")
        .hasMessageContaining("weekly.yml:3:8: 'Mondays at 8' is not a day and a time")
        .hasMessageContaining("weekly.yml:4:1: there is no key 'form'; did you mean 'from'?")
        .hasMessageContaining("lacks 'from'")
        .hasMessageContaining("weekly.yml:5:")
        .hasMessageContaining(
            "weekly.yml:7:33: there is no key 'brnad' in a recipient; did you mean 'brand'?")
        .hasMessageContaining("weekly.yml:8:15:")
        .hasMessageContaining("weekly.yml:9:5: anna@example.com is a recipient already, in line 7")
        .hasMessageContaining("weekly.yml:10:5: a recipient lacks 'address'")
        .hasMessageContaining("weekly.yml:10:27: 'pt' is not a language")
        .hasMessageContaining("weekly.yml:11:16: 'big' is not a size")
        .hasMessageContaining("weekly.yml:14:9: '99999' is no port")
        .hasMessageContaining("weekly.yml:16:13: a password does not stand in this file")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void whatCouldBeMeantOtherwiseIsAProblemToo() throws IOException {
    Files.writeString(folder.resolve("other.ftl"), "x");
    assertThatThrownBy(
            () ->
                read(
                    """
                    report: "a\\r\\nBcc: x@example.com"
                    deck: other.ftl
                    theme: other.ftl
                    zone: Europe/Paris
                    every: Monday 24:00
                    from: {address: metrics@example.com, name: "\\r\\nX-Evil: y"}
                    owner: {address: owner@example.com}
                    recipients:
                      - {address: anna@example.com, brand: []}
                      - {address: ANNA@example.com}
                      - {address: "not one", name: "a\\nb"}
                    limits: {size: 20 kB, attach: [], page-link: 'ftp://x'}
                    server: {host: "h ost", port: 0, helo: "a\\r\\nb"}
                    """))
        .hasMessageContaining("weekly.yml:1:9: 'report' holds a line break")
        .hasMessageContaining("weekly.yml:2:7: the deck's template is called deck.md.ftl")
        .hasMessageContaining("other.ftl is no PowerPoint file")
        .hasMessageContaining("'Monday 24:00' is not a day and a time")
        .hasMessageContaining("weekly.yml:6:44: 'name' holds a line break")
        .hasMessageContaining("weekly.yml:9:40: 'brand' names nothing")
        .hasMessageContaining("weekly.yml:10:5: ANNA@example.com is a recipient already, in line 9")
        .hasMessageContaining("weekly.yml:11:15: 'not one' is no mail address")
        .hasMessageContaining("weekly.yml:11:32: 'name' holds a line break")
        .hasMessageContaining("'20 kB' is less than a mail needs")
        .hasMessageContaining("'attach' names nothing")
        .hasMessageContaining("'ftp://x' is no address of a page")
        .hasMessageContaining("weekly.yml:13:16: The mail server 'h ost' is no host name")
        .hasMessageContaining("'0' is no port")
        .hasMessageContaining("'helo' holds a line break");
  }

  @Test
  void secretsComeFromElsewhereAndAreNotShown() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "planted-in-a-file\n");
    for (String where : List.of("${env:SMTP}", "${file:" + secret + "}")) {
      Weekly weekly =
          read(
              minimal()
                  + "server: {host: smtp.example.com, user: me, password: '"
                  + where
                  + "'}\n");
      MailServer server = weekly.server();
      assertThat(server.port()).isEqualTo(587);
      assertThat(server.security()).isEqualTo(MailServer.Security.STARTTLS);
      assertThat(weekly.toString()).doesNotContain("planted");
    }
    assertThatThrownBy(
            () ->
                read(
                    minimal()
                        + "server: {host: smtp.example.com, user: me, password: '${env:MISSING}'}"))
        .hasMessageContaining("there is no environment variable MISSING");
  }

  @Test
  void filtersLanguagesAndLimitsAreRead() throws IOException {
    Weekly weekly =
        read(
            minimal()
                + """
                  - {address: dior@example.com, language: fr, brand: [Dior, Chanel]}
                  - {address: bags@example.com, category: Bags}
                limits: {data-age: 2 days, size: 500 kB, attach: [deck, pdf, page], retry-for: 90 min, page-link: 'https://r.example.com/', file-mode: 0640}
                """);
    assertThat(weekly.recipients().get(1).group()).hasToString("fr, brands Chanel, Dior");
    assertThat(weekly.recipients().get(2).group()).hasToString("en, categories Bags");
    assertThat(weekly.limits())
        .isEqualTo(
            new Limits(
                Duration.ofDays(2),
                500_000,
                true,
                new MailedPage(true, "https://r.example.com/"),
                Duration.ofMinutes(90),
                Duration.ofHours(1),
                null,
                FileMode.parse("640")));
    assertThat(weekly.limits().page().linkFor(Audience.ALL)).isEqualTo("https://r.example.com/");
    assertThat(weekly.limits().page().linkFor(weekly.recipients().get(1).group().audience()))
        .as("a reader of two brands is not led to a page about everything")
        .isEmpty();
  }

  @Test
  void whatIsNoYamlSaysWhere() {
    assertThatThrownBy(() -> read("deck: [deck.md.ftl\nzone: x"))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("weekly.yml:2:")
        .hasMessageContaining("this is not YAML");
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("- a")).hasMessageContaining("should be keys with values");
    assertThatThrownBy(() -> read(minimal() + "zone: UTC\n"))
        .hasMessageContaining("'zone' is there twice");
  }

  private static String minimal() {
    return """
        deck: deck.md.ftl
        zone: Europe/Paris
        every: Monday 08:00
        from: {address: metrics@example.com}
        owner: {address: owner@example.com}
        recipients:
          - {address: anna@example.com}
        """;
  }

  @Test
  void targetsBasketAndBenchmarkAreReadBesideTheFile() throws IOException {
    Files.writeString(folder.resolve("targets.csv"), "week,measure,value\n2026-W20,sales,40\n");
    Weekly weekly =
        read(RIGHT + "targets: targets.csv\naverage_basket: 120 EUR\nbenchmark: market\n");
    assertThat(weekly.settings().averageBasket()).hasToString("120 EUR");
    assertThat(weekly.settings().targets()).hasSize(1);
    assertThat(weekly.settings().marketBenchmark()).isTrue();
    assertThat(read(RIGHT).settings()).isEqualTo(ReportSettings.NONE);
  }

  @Test
  void faultsOfTargetsBasketAndBenchmarkHaveTheirPlaces() throws IOException {
    Files.writeString(folder.resolve("targets.csv"), "week,measure,value\n2026-W20,sale,40\n");
    assertThatThrownBy(
            () -> read(RIGHT + "targets: targets.csv\naverage_basket: 120\nbenchmark: yes\n"))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("weekly.yml:7:10: ")
        .hasMessageContaining("targets.csv:2: there is no measure 'sale'; did you mean 'sales'?")
        .hasMessageContaining("weekly.yml:8:17: '120' is no amount of money")
        .hasMessageContaining("weekly.yml:9:12: 'yes' is neither own nor market");
  }

  private Weekly read(String text) throws IOException {
    Path file = folder.resolve("weekly.yml");
    Files.writeString(file, text);
    return WeeklyFile.read(file, Map.of("SMTP", "planted-in-the-environment"));
  }
}
