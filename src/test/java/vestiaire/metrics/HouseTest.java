package vestiaire.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The house as docs/decisions/house.md draws it: who may know whom, and which library lives where.
 */
@AnalyzeClasses(
    packages = "vestiaire.metrics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String HOUSE = "vestiaire.metrics.";

  /** Floors from the ground up; siblings on a floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("model"),
          List.of("sql", "report", "mail", "sample"),
          List.of("ingest", "results", "template", "chart"),
          List.of("deck", "proof"),
          List.of("page"),
          List.of("pipeline"),
          List.of("delivery"),
          List.of("app"));

  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("picocli..", List.of("app")),
          Map.entry("me.tongfei..", List.of("app")),
          Map.entry("org.apache.poi..", List.of("deck", "proof", "page")),
          Map.entry("org.openxmlformats..", List.of("deck", "proof", "page")),
          Map.entry("org.jfree..", List.of("chart")),
          Map.entry("org.apache.batik..", List.of("chart")),
          Map.entry("org.apache.pdfbox..", List.of("page")),
          Map.entry("org.apache.fontbox..", List.of("page")),
          Map.entry("de.rototor..", List.of("page")),
          Map.entry("freemarker..", List.of("template")),
          Map.entry("org.commonmark..", List.of("template")),
          Map.entry("org.apache.commons.csv..", List.of("ingest", "results", "proof")),
          Map.entry("com.fasterxml..", List.of("ingest", "proof", "delivery")),
          Map.entry("jakarta.mail..", List.of("mail")),
          Map.entry("jakarta.activation..", List.of("mail")),
          Map.entry("org.eclipse.angus..", List.of("mail")),
          Map.entry("com.zaxxer..", List.of("sql")),
          Map.entry("com.github.kagkarlsson..", List.of("delivery")),
          Map.entry("org.snakeyaml..", List.of("delivery")),
          Map.entry("org.flywaydb..", List.of("sql")),
          Map.entry("io.zonky..", List.of("sql")),
          // The import speaks COPY, which only the driver's own interface offers.
          Map.entry("org.postgresql..", List.of("sql", "ingest")));

  @ArchTest
  void importsPointDownAndNeverSideways(JavaClasses house) {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (List<String> floor : FLOORS) {
      for (String room : floor) {
        layers = layers.layer(room).definedBy(HOUSE + room + "..");
      }
    }
    for (int i = 0; i < FLOORS.size(); i++) {
      List<String> above =
          FLOORS.subList(i + 1, FLOORS.size()).stream().flatMap(List::stream).toList();
      for (String room : FLOORS.get(i)) {
        layers =
            above.isEmpty()
                ? layers.whereLayer(room).mayNotBeAccessedByAnyLayer()
                : layers.whereLayer(room).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
      }
    }
    layers.check(house);
  }

  @ArchTest
  void everyRoomHasItsFloor(JavaClasses house) {
    List<String> known = FLOORS.stream().flatMap(List::stream).map(room -> HOUSE + room).toList();
    classes()
        .should()
        .resideInAnyPackage(known.stream().map(room -> room + "..").toArray(String[]::new))
        .check(house);
  }

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("vestiaire.metrics.(*)..").should().beFreeOfCycles();

  @ArchTest
  void librariesStayInTheirRooms(JavaClasses house) {
    LIBRARIES.forEach(
        (library, rooms) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    rooms.stream().map(room -> HOUSE + room + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(house));
  }

  @ArchTest
  static final ArchRule ONLY_APP_READS_THE_ENVIRONMENT =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "app..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule NO_WALL_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");

  @ArchTest
  static final ArchRule NO_MANAGERS_OR_HELPERS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  @ArchTest
  static final ArchRule ONLY_APP_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  void everyPackageIsNullMarked(JavaClasses house) {
    assertThat(house.stream().map(JavaClass::getPackage).distinct())
        .allSatisfy(
            room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
  }

  @Test
  void filesAreShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Integer> lengths = new java.util.ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        assertThat(lines).as(file.toString()).isLessThanOrEqualTo(300);
        lengths.add(lines);
      }
      assertThat(lengths.stream().filter(lines -> lines > 200).count())
          .isLessThanOrEqualTo(lengths.size() / 10);
    }
  }
}
