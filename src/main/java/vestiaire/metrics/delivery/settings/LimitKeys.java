package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.FileMode;

/** The keys of {@code weekly.yml} that say what a report must keep to, and how fast it goes. */
final class LimitKeys {
  // What the text of a mail and its pictures need.
  private static final long LEAST_SIZE = 250_000;
  private static final List<String> LIMITS =
      List.of(
          "data-age",
          "size",
          "attach",
          "page-link",
          "retry-for",
          "overdue-after",
          "grace",
          "keep",
          "file-mode");
  private static final List<String> ATTACHED = List.of("deck", "pdf", "page");

  private static final Duration LEAST_KEPT = Duration.ofDays(28);

  private final SettingsMapping all;
  private final Path file;
  private final SettingsProblems problems;

  LimitKeys(SettingsMapping all, Path file, SettingsProblems problems) {
    this.all = all;
    this.file = file;
    this.problems = problems;
  }

  /** Returns the pace of a delivery: how many mails at once, how far apart, how long to wait. */
  Pace pace() {
    Duration grace =
        all.node("limits")
            .map(
                node ->
                    SettingsValues.duration(
                        SettingsMapping.of(node, "limits", new SettingsProblems(file), LIMITS),
                        "grace",
                        Pace.DEFAULT.grace(),
                        problems))
            .orElse(Pace.DEFAULT.grace());
    return all.node("server")
        .map(node -> ServerKeys.pace(node, problems, grace))
        .orElse(new Pace(Pace.DEFAULT.parallel(), Duration.ZERO, grace));
  }

  /** Returns the limits that data must keep for a report to be sent. */
  Limits limits() {
    if (all.node("limits").isEmpty()) {
      return Limits.DEFAULT;
    }
    SettingsMapping keys = SettingsMapping.of(all.place("limits"), "limits", problems, LIMITS);
    String size = keys.text("size");
    Optional<Long> bytes = size == null ? Optional.empty() : SettingsValues.size(size);
    if (size != null && bytes.isEmpty()) {
      problems.add(
          keys.place("size"), "'" + size + "' is not a size; write it like 10 MB or 500 kB");
    }
    if (bytes.isPresent() && bytes.get() < LEAST_SIZE) {
      problems.add(
          keys.place("size"),
          "'" + size + "' is less than a mail needs without its deck; 250 kB is the least");
    }
    List<String> attach = keys.texts("attach");
    for (String one : attach) {
      if (!ATTACHED.contains(one)) {
        problems.add(
            keys.place("attach"),
            "'" + one + "' cannot be attached; there are " + String.join(", ", ATTACHED));
      }
    }
    String link = keys.text("page-link");
    if (link != null && !MailedPage.isAddress(link)) {
      problems.add(
          keys.place("page-link"),
          "'" + link + "' is no address of a page; write it like https://reports.example.com/");
    }
    return new Limits(
        SettingsValues.duration(keys, "data-age", Limits.DEFAULT.dataAge(), problems),
        bytes.orElse(Limits.DEFAULT.size()),
        attach.contains("pdf"),
        new MailedPage(attach.contains("page"), link),
        SettingsValues.duration(keys, "retry-for", Limits.DEFAULT.retryFor(), problems),
        SettingsValues.duration(keys, "overdue-after", Limits.DEFAULT.overdueAfter(), problems),
        keep(keys),
        files(keys));
  }

  private FileMode files(SettingsMapping keys) {
    String mode = keys.text("file-mode");
    try {
      return mode == null ? FileMode.USUAL : FileMode.parse(mode);
    } catch (IllegalArgumentException e) {
      problems.add(keys.place("file-mode"), String.valueOf(e.getMessage()));
      return FileMode.USUAL;
    }
  }

  /** Returns how long editions are kept; long enough for every mail that may still need one. */
  private @Nullable Duration keep(SettingsMapping keys) {
    if (keys.node("keep").isEmpty()) {
      return null;
    }
    Duration keep = SettingsValues.duration(keys, "keep", LEAST_KEPT, problems);
    if (keep.compareTo(LEAST_KEPT) < 0) {
      problems.add(
          keys.place("keep"),
          "'"
              + keys.text("keep")
              + "' is too short: a mail may be sent again; 4 weeks is the least");
    }
    return keep;
  }
}
