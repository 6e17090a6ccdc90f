package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import vestiaire.metrics.delivery.settings.WeeklyFile;

/** What the files for hosting say is what the program understands, and what they name is there. */
@Tag("slow")
class DeployTest {
  private static final Pattern JAR = Pattern.compile("(?:\\S*/)?java\\s.*?-jar\\s+(\\S+)\\s+(.*)");
  private static final int NOBODY = 10001;
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  @TempDir Path folder;

  @Test
  void everyCommandIsOneOfTheProgram() throws Exception {
    List<String> commands = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("Procfile"))) {
      commands.add(line.replaceFirst("^\\w+: ", ""));
    }
    for (Path unit : files("deploy/systemd", ".service")) {
      Files.readAllLines(unit).stream()
          .filter(line -> line.startsWith("ExecStart="))
          .map(line -> line.substring(10))
          .forEach(commands::add);
    }
    assertThat(commands).hasSize(4);
    for (String command : commands) {
      Matcher jar = JAR.matcher(command);
      assertThat(jar.matches()).as(command).isTrue();
      assertThat(jar.group(1)).endsWith("vestiaire-metrics.jar");
      understood(jar.group(2).replace("$PORT", "5000").split(" ", -1));
    }
    String image = Files.readString(Path.of("deploy/Containerfile"));
    understood(json(last(image, "CMD ")));
    understood(texts(at(cronJob(), "spec.jobTemplate.spec.template.spec.containers.0.args")));
  }

  @Test
  void imageHoldsWhatIsThereAndRunsAsNobody() throws Exception {
    String image = Files.readString(Path.of("deploy/Containerfile"));
    assertThat(last(image, "USER ")).isEqualTo(NOBODY + ":" + NOBODY);
    List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(ignored.get(0)).isEqualTo("*");
    for (String line : image.lines().filter(one -> one.startsWith("COPY ")).toList()) {
      String source = line.split(" ", -1)[1];
      assertThat(ignored).contains("!" + source);
      if (!source.startsWith("target/")) {
        assertThat(Path.of(source)).exists();
      }
    }
    assertThat(json(last(image, "ENTRYPOINT "))).startsWith("java", "-jar");
    // The port that is asked is the one that answers.
    String port = last(image, "EXPOSE ");
    assertThat(json(last(image, "CMD "))).contains("0.0.0.0:" + port);
    String health = last(image, "HEALTHCHECK ");
    String[] asked = json(health.substring(health.indexOf('[')));
    understood(Arrays.copyOfRange(asked, 3, asked.length));
    assertThat(asked).containsExactly(concat(json(last(image, "ENTRYPOINT ")), "health", "--live"));
    assertThat(
            new CommandLine(new HealthCommand(new Terminal(NOWHERE, NOWHERE)))
                .getCommandSpec()
                .positionalParameters())
        .singleElement()
        .satisfies(one -> assertThat(one.defaultValue()).isEqualTo(port));
  }

  @Test
  void composeMountsWhatIsThereAndItsSettingsAreRight() throws Exception {
    Map<?, ?> schedule =
        (Map<?, ?>) at(yaml(Path.of("docker-compose.yml")).get(0), "services.schedule");
    assertThat(at(schedule, "read_only")).isEqualTo(true);
    assertThat(Path.of(String.valueOf(at(schedule, "build.dockerfile")))).exists();
    for (String mount : texts(at(schedule, "volumes"))) {
      String source = mount.split(":", -1)[0];
      if (source.startsWith("./") && !source.equals("./extracts")) {
        assertThat(Path.of(source)).exists();
      }
    }
    assertThat(texts(at(schedule, "volumes"))).anyMatch(mount -> mount.contains(":/extracts:"));
    Path settings = settings(Files.readString(Path.of("docs/compose/weekly.yml")));
    assertThat(WeeklyFile.read(settings, Map.of()).extracts())
        .satisfies(extracts -> assertThat(extracts.folder()).isEqualTo(Path.of("/extracts")));
  }

  @Test
  void kubernetesObjectsFitEachOther() throws Exception {
    Object job = cronJob();
    assertThat(at(job, "apiVersion")).isEqualTo("batch/v1");
    assertThat(at(job, "spec.concurrencyPolicy")).isEqualTo("Forbid");
    Object pod = at(job, "spec.jobTemplate.spec.template.spec");
    assertThat(at(pod, "securityContext.runAsNonRoot")).isEqualTo(true);
    assertThat(at(pod, "securityContext.runAsUser")).isEqualTo(NOBODY);
    assertThat(at(pod, "containers.0.securityContext.readOnlyRootFilesystem")).isEqualTo(true);
    assertThat(at(pod, "containers.0.securityContext.allowPrivilegeEscalation")).isEqualTo(false);
    Map<String, Object> others = new java.util.HashMap<>();
    for (Object one : yaml(Path.of("deploy/kubernetes/settings.yaml"))) {
      others.put(String.valueOf(at(one, "kind")), one);
    }
    assertThat(others)
        .containsOnlyKeys("Secret", "ConfigMap", "PersistentVolumeClaim", "NetworkPolicy");
    TreeSet<String> mounted = new TreeSet<>();
    for (Object mount : (List<?>) at(pod, "containers.0.volumeMounts")) {
      mounted.add(String.valueOf(at(mount, "name")));
    }
    TreeSet<String> volumes = new TreeSet<>();
    for (Object volume : (List<?>) at(pod, "volumes")) {
      volumes.add(String.valueOf(at(volume, "name")));
      if (((Map<?, ?>) volume).containsKey("persistentVolumeClaim")) {
        assertThat(at(volume, "persistentVolumeClaim.claimName"))
            .isEqualTo(at(others.get("PersistentVolumeClaim"), "metadata.name"));
      }
      if (((Map<?, ?>) volume).containsKey("configMap")) {
        assertThat(at(volume, "configMap.name"))
            .isEqualTo(at(others.get("ConfigMap"), "metadata.name"));
      }
    }
    assertThat(mounted).isEqualTo(volumes);
    assertThat(at(pod, "containers.0.envFrom.0.secretRef.name"))
        .isEqualTo(at(others.get("Secret"), "metadata.name"));
    assertThat(at(others.get("NetworkPolicy"), "spec.podSelector.matchLabels"))
        .isEqualTo(at(job, "spec.jobTemplate.spec.template.metadata.labels"));
    Map<?, ?> data = (Map<?, ?>) at(others.get("ConfigMap"), "data");
    assertThat(
            WeeklyFile.read(
                    settings(String.valueOf(data.get("weekly.yml"))),
                    Map.of("SMTP_PASSWORD", "secret"))
                .recipients())
        .hasSize(1);
  }

  @Test
  void kubernetesKnowsEveryField() throws Exception {
    List<Object> objects = new ArrayList<>();
    for (Path file : files("deploy/kubernetes", ".yaml")) {
      objects.addAll(yaml(file));
    }
    assertThat(objects).hasSize(5);
    for (Object one : objects) {
      fitsSchema(String.valueOf(at(one, "kind")), new Gson().toJsonTree(one).getAsJsonObject());
    }
    // A field that is misspelled, however deep, is found.
    JsonObject wrong = new Gson().toJsonTree(cronJob()).getAsJsonObject();
    JsonObject pod = wrong;
    for (String key : List.of("spec", "jobTemplate", "spec", "template", "spec")) {
      pod = pod.getAsJsonObject(key);
    }
    pod.addProperty("restartPolice", "Never");
    assertThatThrownBy(() -> fitsSchema("CronJob", wrong)).hasMessageContaining("restartPolice");
  }

  /** By the classes that are made of Kubernetes's own schemas. */
  private static void fitsSchema(String kind, JsonObject object) throws Exception {
    try {
      Class.forName("io.kubernetes.client.openapi.models.V1" + kind)
          .getMethod("validateJsonObject", JsonObject.class)
          .invoke(null, object);
    } catch (InvocationTargetException e) {
      throw new AssertionError(kind + ": " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Test
  void systemdFindsNothingWrongWithItsUnits() throws Exception {
    Path program = Path.of("/usr/bin/systemd-analyze");
    assumeThat(program).exists();
    List<String> command = new ArrayList<>(List.of(program.toString(), "verify", "--man=no"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    for (String ending : List.of(".service", ".timer")) {
      for (Path unit : files("deploy/systemd", ending)) {
        // Where this machine has its Java and its folders does not matter.
        Path copy = folder.resolve(unit.getFileName().toString());
        Files.writeString(copy, Files.readString(unit).replace("/usr/bin/java", java.toString()));
        command.add(copy.toString());
      }
    }
    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain(folder.toString());
  }

  @Test
  void herokuIsToldWhatTheBuildNeeds() throws Exception {
    // JSON is YAML as well.
    Object app = yaml(Path.of("app.json")).get(0);
    assertThat((Map<?, ?>) at(app, "formation")).hasSize(1);
    assertThat(at(app, "formation.web.quantity")).isEqualTo(1);
    assertThat(at(app, "env.MAVEN_CUSTOM_OPTS.value")).isEqualTo("-DskipTests");
    assertThat(Files.readString(Path.of("system.properties")).strip())
        .isEqualTo("java.runtime.version=17");
    assertThat(Files.readAllLines(Path.of("Procfile")))
        .extracting(line -> line.split(":", -1)[0])
        .containsExactly("release", "web");
  }

  private static String[] concat(String[] one, String... others) {
    return Stream.concat(Stream.of(one), Stream.of(others)).toArray(String[]::new);
  }

  /** Maven makes the same image as the Containerfile does: what runs, as whom, with what. */
  @Test
  void mavenMakesTheSameImage() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String profile = pom.substring(pom.indexOf("<id>image</id>"));
    String image = Files.readString(Path.of("deploy/Containerfile"));
    assertThat(values(profile, "entrypoint")).containsExactly(json(last(image, "ENTRYPOINT ")));
    assertThat(values(profile, "args")).containsExactly(json(last(image, "CMD ")));
    assertThat(profile)
        .contains("<user>" + last(image, "USER ") + "</user>")
        .contains("<workingDirectory>" + last(image, "WORKDIR ") + "</workingDirectory>")
        .contains("<port>" + last(image, "EXPOSE ") + "</port>")
        .contains("<volume>" + last(image, "VOLUME ") + "</volume>")
        .contains(last(image, "ENV JAVA_TOOL_OPTIONS=").replace("\"", ""));
    for (String line : image.lines().filter(one -> one.startsWith("COPY ")).toList()) {
      String source = line.split(" ", -1)[1];
      assertThat(profile)
          .contains(
              source.startsWith("target/")
                  ? "<includes>" + source.substring(7) + "</includes>"
                  : "<into>/metrics/" + source + "</into>");
    }
    Object page = at(yaml(Path.of("docker-compose.yml")).get(0), "services.page");
    understood(String.valueOf(at(page, "command")).split(" ", -1));
    assertThat(
            texts(
                at(
                    yaml(Path.of("docker-compose.yml")).get(0),
                    "services.schedule.healthcheck.test")))
        .endsWith("health", "--live");
  }

  private static String[] values(String xml, String element) {
    String inside =
        xml.substring(xml.indexOf("<" + element + ">"), xml.indexOf("</" + element + ">"));
    return Pattern.compile("<arg>([^<]*)</arg>")
        .matcher(inside)
        .results()
        .map(match -> match.group(1))
        .toArray(String[]::new);
  }

  private static void understood(String... arguments) {
    CommandLine line = new CommandLine(Main.class, new Commands(Map.of(), NOWHERE, NOWHERE));
    CommandLine.ParseResult parsed = line.parseArgs(arguments);
    assertThat(parsed.hasSubcommand()).as(Arrays.toString(arguments)).isTrue();
  }

  private Path settings(String text) throws IOException {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
    Files.copy(
        Path.of("templates/theme.pptx"),
        folder.resolve("theme.pptx"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return Files.writeString(folder.resolve("weekly.yml"), text);
  }

  private static Object cronJob() throws IOException {
    return yaml(Path.of("deploy/kubernetes/cronjob.yaml")).get(0);
  }

  private static List<Object> yaml(Path file) throws IOException {
    List<Object> documents = new ArrayList<>();
    new Load(LoadSettings.builder().setLabel(file.toString()).build())
        .loadAllFromString(Files.readString(file))
        .forEach(documents::add);
    return documents;
  }

  private static Object at(Object from, String path) {
    Object here = from;
    for (String key : path.split("\\.", -1)) {
      here =
          here instanceof List<?> list
              ? list.get(Integer.parseInt(key))
              : ((Map<?, ?>) here).get(key);
      assertThat(here).as(path).isNotNull();
    }
    return here;
  }

  private static String[] texts(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toArray(String[]::new);
  }

  private static String[] json(String list) {
    return texts(new Load(LoadSettings.builder().build()).loadFromString(list));
  }

  private static String last(String text, String instruction) {
    return text.lines()
        .filter(line -> line.startsWith(instruction))
        .reduce((one, other) -> other)
        .orElseThrow()
        .substring(instruction.length());
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(folder))) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}
