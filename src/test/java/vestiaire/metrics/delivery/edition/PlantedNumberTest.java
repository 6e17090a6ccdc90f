package vestiaire.metrics.delivery.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.Bench;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.delivery.RecordingSmtp;
import vestiaire.metrics.delivery.Request;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.pipeline.Charts;
import vestiaire.metrics.pipeline.DeckProof;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.TestDatabase;

/** A whole deck in which a number is wrong reaches nobody but the owner. */
@Tag("slow")
class PlantedNumberTest {
  @TempDir Path folder;

  @Test
  void wrongNumberHoldsTheReport() throws Exception {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    try (Database database = TestDatabase.create();
        RecordingSmtp smtp = RecordingSmtp.willing()) {
      new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
          .run(extracts, folder, (file, read, total) -> {});
      PipelineSettings settings =
          new PipelineSettings(
              new PipelineSettings.Folders(Path.of("sql"), Path.of("templates"), folder, null),
              new PipelineSettings.Look(Locale.UK, null, Charts.AS_TEMPLATE),
              new Period(null, null, ImportOptions.DEFAULT.zone()),
              ImportOptions.DEFAULT,
              new PipelineSettings.QueryLimits(Duration.ofMinutes(1), 2));
      PipelineEditions whole = new PipelineEditions(database, settings, new Silence(), Bench.OWNER);
      Bench bench =
          new Bench(
              database,
              smtp.server("tests.example.com"),
              folder.resolve("mail"),
              new EditionMaker() {
                @Override
                public Week latest() {
                  return whole.latest();
                }

                @Override
                public Edition make(Order order, Path draft) {
                  Edition made = whole.make(order, draft);
                  assertThat(
                          PipelineEditions.proof(
                              DeckProof.of(made.deck(), draft.resolve("results"), null)))
                      .isEmpty();
                  plant(draft.resolve("results/extra_analysis/popular_brands.csv"));
                  return new Edition(
                      made.week(),
                      made.title(),
                      made.data(),
                      PipelineEditions.proof(
                          DeckProof.of(made.deck(), draft.resolve("results"), null)),
                      made.deck(),
                      made.pdf(),
                      made.hash(),
                      made.wording(),
                      made.letters());
                }
              },
              List.of("anna@example.com"),
              Instant.parse("2026-05-18T06:00:00Z"));
      Outcome outcome = bench.delivery().send(Request.of(null));
      assertThat(outcome.exitCode()).isEqualTo(9);
      assertThat(smtp.takenBy("anna@example.com")).isEmpty();
      assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
      assertThat(smtp.takenBy(Bench.OWNER).get(0).text()).contains("HELD", "does not stand up");
    }
  }

  private static void plant(Path result) {
    try {
      // The deck says one more or less than its result does.
      Files.writeString(result, Files.readString(result).replaceAll("(?m)(\\d)$", "$10"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody watches. */
  private static final class Silence implements ProgressListener {
    @Override
    public void done(String stage, Duration took, String counts) {}

    @Override
    public void warning(String text) {}

    @Override
    public vestiaire.metrics.ingest.ImportProgress importing() {
      return (file, read, total) -> {};
    }
  }
}
