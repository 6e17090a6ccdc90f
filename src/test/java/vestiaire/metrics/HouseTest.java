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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the code to the drawing of the house: floors, libraries, lengths, names. */
@AnalyzeClasses(
    packages = "vestiaire.metrics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String HOUSE = "vestiaire.metrics.";

  private static final Path DRAWING = Path.of("docs/decisions/house.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Floors from the ground up; siblings on a floor do not know each other. */
  private static final List<List<String>> FLOORS = floors();

  /** Which packages may use a library. */
  private static final Map<String, List<String>> LIBRARIES = libraries();

  private static List<List<String>> floors() {
    List<List<String>> floors = new ArrayList<>();
    for (List<String> cells : rows("floor")) {
      floors.add(0, names(cells.get(1)));
    }
    return floors;
  }

  private static Map<String, List<String>> libraries() {
    Map<String, List<String>> libraries = new LinkedHashMap<>();
    for (List<String> cells : rows("library")) {
      names(cells.get(0)).forEach(library -> libraries.put(library, names(cells.get(1))));
    }
    return libraries;
  }

  /** The rows of the table in the drawing whose first heading is this. */
  private static List<List<String>> rows(String heading) {
    try {
      List<List<String>> rows =
          Files.readAllLines(DRAWING).stream()
              .dropWhile(line -> !line.startsWith("| " + heading + " |"))
              .skip(2)
              .takeWhile(line -> line.startsWith("|"))
              .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|")))
              .toList();
      assertThat(rows).as("the table of each " + heading + " in " + DRAWING).isNotEmpty();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String cell) {
    return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
  }

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
  static final ArchRule SERVERS_HAVE_LIMITS =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "http..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("com\\.sun\\.net\\.httpserver\\.Https?Server");

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
      List<Integer> lengths = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        assertThat(lines).as(file.toString()).isLessThanOrEqualTo(300);
        lengths.add(lines);
      }
      assertThat(lengths.stream().filter(lines -> lines > 200).count())
          .isLessThanOrEqualTo(lengths.size() / 10);
    }
  }

  @Test
  void everyRoomHasATestOfItsOwn() throws IOException {
    Path main = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(main)) {
      Set<Path> rooms =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .map(file -> main.relativize(file).getParent())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(rooms).hasSizeGreaterThan(40);
      assertThat(rooms)
          .as("packages with no class …Test in src/test/java")
          .allMatch(HouseTest::isTested);
    }
  }

  private static boolean isTested(Path room) {
    Path tests = Path.of("src/test/java").resolve(room);
    try (Stream<Path> files = Files.isDirectory(tests) ? Files.list(tests) : Stream.<Path>empty()) {
      return files.anyMatch(file -> file.toString().endsWith("Test.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
