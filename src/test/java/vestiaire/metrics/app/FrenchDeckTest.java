package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;

@Tag("slow")
class FrenchDeckTest {
  private static final CSVFormat HEADED =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private static Path folder;

  private static Path english;
  private static Path french;

  @BeforeAll
  static void makesTheSampleInBothLanguages() {
    DatabaseUrl url = Run.fresh();
    english = folder.resolve("en");
    french = folder.resolve("fr");
    assertThat(Run.on(url, english, "generate", "--sample").code()).isZero();
    Run run = Run.on(url, french, "generate", "--sample", "--language", "fr", "--pdf", "--png");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("pdf", "png");
  }

  @Test
  void printsAPageAndAPictureForEachSlide() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(french.resolve("deck.pptx")));
        PDDocument book = Loader.loadPDF(french.resolve("deck.pdf").toFile());
        var pictures = Files.list(french.resolve("slides"))) {
      assertThat(book.getNumberOfPages()).isEqualTo(show.getSlides().size());
      assertThat(pictures).hasSize(show.getSlides().size());
      assertThat(book.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
    }
  }

  @Test
  void speaksFrenchThroughout() throws IOException {
    try (PDDocument book = Loader.loadPDF(french.resolve("deck.pdf").toFile())) {
      String text = new PDFTextStripper().getText(book);
      assertThat(text)
          .contains("Nos chiffres", "Marques", "Catégories", "La suite")
          .contains("Source\u00a0:", "données au", "en hausse")
          .containsPattern("\\d,\\d\u202f%");
      assertThat(text)
          .doesNotContainPattern("\\d\\.\\d%|\\d%")
          .doesNotContainPattern("\\b(the|and|with|no clear|above the|sold within|as of)\\b");
    }
  }

  @Test
  void resultsAndWorkbookAreTheSameInEveryLanguage() throws IOException {
    try (var files = Files.walk(english.resolve("results"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(french.resolve("results").resolve(english.resolve("results").relativize(file)))
            .hasSameBinaryContentAs(file);
      }
    }
    assertThat(french.resolve("results.xlsx"))
        .hasSameBinaryContentAs(english.resolve("results.xlsx"));
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(french.resolve("results.xlsx")))) {
      var cell = book.getSheet("market").getRow(1).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  /** Columns that hold names of the data beside words of ours. */
  private static final Set<String> NAMES =
      Set.of(
          "category",
          "name",
          "title_name",
          "subject",
          "part",
          "named_part",
          "where_part",
          "largest_part");

  @Test
  void everyWordOfTheQueriesHasItsNameInEveryLanguage() throws IOException {
    Set<String> known = new HashSet<>();
    for (CSVRecord row : rows("deck/vocabulary")) {
      known.add(row.get("word"));
      // How a language writes dates and signs is its own affair, and English needs no translation.
      if (!row.get("word").startsWith("format: ")) {
        row.toMap()
            .forEach(
                (language, name) ->
                    assertThat(language.equals("en") ? "English" : name)
                        .as("%s in %s", row.get("word"), language)
                        .isNotBlank());
      }
    }
    List<String> missing = new ArrayList<>();
    for (Query question : QueryFolder.in(Path.of("sql"))) {
      for (Map.Entry<String, Format> column : question.formats().entrySet()) {
        if (column.getValue().kind() == Format.Kind.WORD && !NAMES.contains(column.getKey())) {
          for (CSVRecord row : rows(question.name())) {
            String word = row.get(column.getKey());
            if (!word.isEmpty() && !known.contains(word) && !begins(word, known)) {
              missing.add(question.name() + "." + column.getKey() + ": " + word);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Whether one of the known words keeps a name behind it, and this begins like it. */
  private static boolean begins(String word, Set<String> known) {
    return known.stream()
        .filter(one -> one.endsWith("…"))
        .anyMatch(one -> word.startsWith(one.substring(0, one.length() - 1)));
  }

  private static List<CSVRecord> rows(String name) throws IOException {
    Path file = french.resolve("results").resolve(name + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CSVParser parser = HEADED.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }
}
