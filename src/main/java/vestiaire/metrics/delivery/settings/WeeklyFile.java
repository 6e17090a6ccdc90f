package vestiaire.metrics.delivery.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import vestiaire.metrics.delivery.schedule.WeeklyTime;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.mail.MailAddress;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.ReportSettings;
import vestiaire.metrics.template.Languages;

/** Reads {@code weekly.yml}; everything that is wrong with it is said at once. */
public final class WeeklyFile {
  private static final String DECK = "deck.md.ftl";
  private static final List<String> KEYS =
      List.of(
          "report",
          "deck",
          "theme",
          "zone",
          "extract_zone",
          "every",
          "from",
          "owner",
          "recipients",
          "limits",
          "targets",
          "average_basket",
          "benchmark",
          "server",
          "extracts",
          "events",
          "columns",
          "values");
  private static final List<String> PERSON = List.of("address", "name", "language");
  private static final List<String> READER =
      List.of("address", "name", "language", "brand", "category");

  private final Path file;
  private final Placeholders placeholders;
  private final LayeredFolder templates;
  private final @Nullable LayeredFolder sql;
  private final SettingsProblems problems;
  private List<String> languages = List.of();

  private WeeklyFile(
      Path file,
      LayeredFolder templates,
      @Nullable LayeredFolder sql,
      Map<String, String> environment) {
    this.file = file;
    this.templates = templates;
    this.sql = sql;
    this.placeholders = new Placeholders(environment);
    this.problems = new SettingsProblems(file);
  }

  /**
   * Reads and checks.
   *
   * @param environment what {@code ${env:NAME}} is read from
   * @throws MetricsException.Settings with all that is wrong, each with file, line and column
   */
  public static Weekly read(Path file, Map<String, String> environment) {
    return read(file, LayeredFolder.of(file.resolveSibling("")), null, environment);
  }

  /**
   * Reads and checks.
   *
   * @param templates where templates are that do not stand beside the file
   * @param sql where the lines of engines are, null where an engine is taken as it is written
   * @param environment what {@code ${env:NAME}} is read from
   * @throws MetricsException.Settings with all that is wrong, each with file, line and column
   */
  public static Weekly read(
      Path file,
      LayeredFolder templates,
      @Nullable LayeredFolder sql,
      Map<String, String> environment) {
    return new WeeklyFile(file, templates, sql, environment).read();
  }

  private Weekly read() {
    Node root;
    try {
      root =
          new Compose(
                  LoadSettings.builder()
                      .setLabel(file.toString())
                      .setAllowDuplicateKeys(true)
                      .build())
              .composeString(Files.readString(file))
              .orElseThrow(() -> new MetricsException.Settings(file + " is empty"));
    } catch (IOException e) {
      throw new MetricsException.Settings(
          "There is no file " + file + " that can be read as UTF-8; it says what goes to whom");
    } catch (MarkedYamlEngineException e) {
      problems.add(e.getProblemMark(), "this is not YAML: " + e.getProblem());
      throw problems.asException();
    } catch (YamlEngineException e) {
      throw new MetricsException.Settings(file + " is not YAML: " + e.getMessage());
    }
    SettingsMapping keys = SettingsMapping.of(root, "", problems, KEYS);
    Path deck = template(keys, "deck", DECK);
    Path theme = keys.node("theme").isPresent() ? template(keys, "theme", "theme.pptx") : null;
    if (deck != null && !String.valueOf(deck.getFileName()).equals(DECK)) {
      problems.add(
          keys.place("deck"),
          "the deck's template is called " + DECK + "; it may stand in another folder");
    }
    if (theme != null && Files.isRegularFile(theme) && !isDeck(theme)) {
      problems.add(keys.place("theme"), theme + " is no PowerPoint file (.pptx)");
    }
    WeeklyTime when = when(keys);
    ZoneId extractZone = ZoneKey.read(keys.text("extract_zone"), "extract_zone", keys, problems);
    languages =
        new Languages(templates.under((deck == null ? file : deck).resolveSibling(""))).tags();
    Recipient from = person(keys, "from", PERSON);
    Recipient owner = person(keys, "owner", PERSON);
    List<Recipient> recipients = recipients(keys);
    ReportSettings settings = ReportKeys.read(keys, file, problems);
    String report = keys.text("report");
    String domain = from == null ? "localhost" : from.mail().domain();
    @Nullable MailServer server =
        keys.node("server")
            .map(node -> ServerKeys.read(node, placeholders, problems, domain, file))
            .orElse(null);
    @Nullable Extracts extracts =
        keys.node("extracts")
            .map(node -> ExtractKeys.read(node, placeholders, problems, file))
            .orElse(null);
    ColumnMap map = MapKeys.read(keys, problems);
    @Nullable Events events =
        EventsKeys.read(keys, placeholders, problems, file, sql, extracts, map);
    LimitKeys limitKeys = new LimitKeys(keys, file, problems);
    Limits limits = limitKeys.limits();
    Pace pace = limitKeys.pace();
    if (!problems.none() || deck == null || when == null || from == null || owner == null) {
      throw problems.asException();
    }
    return new Weekly(
        report == null ? "weekly" : report,
        deck,
        theme,
        when,
        from.mail(),
        owner,
        recipients,
        limits,
        settings,
        server,
        extractZone,
        pace,
        extracts,
        map,
        events);
  }

  private @Nullable Path template(SettingsMapping keys, String key, String example) {
    String name = keys.required(key, example);
    if (name == null) {
      return null;
    }
    Path path = file.resolveSibling(name);
    if (!Files.isRegularFile(path)) {
      Path elsewhere = templates.resolve(name);
      if (Files.isRegularFile(elsewhere)) {
        return elsewhere;
      }
      problems.add(keys.place(key), "there is no file " + path);
    }
    return path;
  }

  // A template of one language, without folders of words, is in whatever its readers speak.
  private boolean isLanguage(String language) {
    return languages.isEmpty()
        ? language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        : languages.contains(language);
  }

  private static boolean isDeck(Path file) {
    // The bundled one stands in an archive itself, so there is no plain file to open.
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("ppt/presentation.xml")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private @Nullable WeeklyTime when(SettingsMapping keys) {
    String name = keys.required("zone", ZoneKey.EXAMPLE);
    String every = keys.required("every", "Monday 08:00");
    ZoneId zone =
        Objects.requireNonNullElse(ZoneKey.read(name, "zone", keys, problems), ZoneId.of("UTC"));
    if (every == null) {
      return null;
    }
    Optional<WeeklyTime> when = WeeklyTime.parse(every, zone);
    if (when.isEmpty()) {
      problems.add(
          keys.place("every"),
          "'" + every + "' is not a day and a time; write it like Monday 08:00");
    }
    return when.orElse(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, zone));
  }

  private @Nullable Recipient person(SettingsMapping keys, String key, List<String> known) {
    if (keys.node(key).isEmpty()) {
      keys.required(key, "{address: someone@example.com}");
      return null;
    }
    return person(keys.place(key), key, known);
  }

  private @Nullable Recipient person(Node node, String what, List<String> known) {
    SettingsMapping keys = SettingsMapping.of(node, what, problems, known);
    String address = keys.required("address", "someone@example.com");
    String name = keys.text("name");
    String language = keys.text("language");
    if (language != null && !isLanguage(language)) {
      problems.add(
          keys.place("language"),
          "'"
              + language
              + "' is not a language of the report; there are "
              + String.join(", ", languages));
    }
    if (address == null) {
      return null;
    }
    MailAddress checked;
    try {
      checked = new MailAddress(name == null ? "" : name, address);
    } catch (MetricsException.Settings e) {
      problems.add(keys.place("address"), String.valueOf(e.getMessage()));
      return null;
    }
    return new Recipient(
        checked,
        Locale.forLanguageTag(language == null ? "en" : language),
        new Audience(
            known == READER ? keys.texts("brand") : List.of(),
            known == READER ? keys.texts("category") : List.of()));
  }

  private List<Recipient> recipients(SettingsMapping keys) {
    List<Recipient> all = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    keys.each(
        "recipients",
        node -> {
          Recipient one = person(node, "a recipient", READER);
          if (one == null) {
            return;
          }
          int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
          Integer before = lines.putIfAbsent(one.address().toLowerCase(Locale.ROOT), line);
          if (before != null) {
            problems.add(node, one.mail().mailbox() + " is a recipient already, in line " + before);
          }
          all.add(one);
        });
    if (all.isEmpty() && problems.none()) {
      problems.add(
          keys.place("recipients"),
          "there must be a recipient, as in recipients: [{address: someone@example.com}]");
    }
    return all;
  }
}
