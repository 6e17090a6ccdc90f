package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.chart.style.Palette;

class PageColoursTest {
  private static final Pattern RULE = Pattern.compile("(--\\w+): #([0-9a-f]{6})");
  private static final Color DAY = new Color(0xFFFDFA);
  private static final Color NIGHT = new Color(0x101714);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "143D33,B5411C",
    "003366,0066CC",
    "FFFF00,FFFF00",
    "FFFFFF,FFFFFF",
    "000000,000000",
    "808080,FF69B4",
    "FF0000,00FF00"
  })
  void anyThemesColoursCanBeRead(String whole, String accent) throws Exception {
    String style = PageColours.of(theme(whole, accent));
    String[] blocks = style.strip().split("}");
    assertThat(blocks).hasSize(2);
    for (int i = 0; i < 2; i++) {
      Color ground = i == 0 ? DAY : NIGHT;
      Map<String, Color> colours = colours(blocks[i]);
      assertThat(colours)
          .containsOnlyKeys("--mass", "--strong", "--soft", "--line", "--point", "--pointsoft");
      for (String text : new String[] {"--strong", "--line", "--point"}) {
        assertThat(Palette.contrast(colours.get(text), ground))
            .as(text + blocks[i])
            .isGreaterThanOrEqualTo(4.5);
      }
      assertThat(Palette.contrast(colours.get("--mass"), DAY))
          .as(blocks[i])
          .isGreaterThanOrEqualTo(4.5);
      assertThat(Palette.contrast(colours.get("--point"), colours.get("--pointsoft")))
          .as(blocks[i])
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static Map<String, Color> colours(String block) {
    Map<String, Color> colours = new HashMap<>();
    Matcher rule = RULE.matcher(block);
    while (rule.find()) {
      colours.put(rule.group(1), new Color(Integer.parseInt(rule.group(2), 16)));
    }
    return colours;
  }

  /** Our own theme in other colours. */
  private Path theme(String whole, String accent) throws Exception {
    Path file = folder.resolve("company.pptx");
    Files.copy(Path.of("templates/theme.pptx"), file);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path part = zip.getPath("ppt/theme/theme1.xml");
      String xml =
          Files.readString(part)
              .replaceFirst(
                  "<a:dk2><a:srgbClr val=\"\\w+\"", "<a:dk2><a:srgbClr val=\"" + whole + "\"")
              .replaceFirst(
                  "<a:accent1><a:srgbClr val=\"\\w+\"",
                  "<a:accent1><a:srgbClr val=\"" + accent + "\"");
      Files.writeString(part, xml);
    }
    return file;
  }
}
