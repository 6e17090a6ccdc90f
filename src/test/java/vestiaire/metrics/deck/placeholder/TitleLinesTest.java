package vestiaire.metrics.deck.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

class TitleLinesTest {
  /** What must not begin the last line alone stands behind ~, which no line breaks at. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A title of one line: 517 of 2,547 | A title of one line: 517 of 2,547",
        "La catégorie Bijoux a le meilleur taux de finalisation : 47 annonces sur 52"
            + "| La catégorie Bijoux a le meilleur taux de finalisation :~47~annonces~sur~52",
        "Sellers who list five to nineteen pieces sell more of them within thirty days than all"
            + " others do, in every category that has enough of them"
            + "| Sellers who list five to nineteen pieces sell more of them within thirty days than all"
            + " others do, in every category that has enough of them"
      })
  void lastWordsStayTogetherWhereTheyWouldStandAlone(String title, String expected)
      throws IOException {
    Text text =
        new Text(
            List.of(
                new Words(title.substring(0, title.length() / 2), false),
                new Words(title.substring(title.length() / 2), false)));
    try (InputStream in = Files.newInputStream(Path.of("templates/theme.pptx"));
        XMLSlideShow show = new XMLSlideShow(in)) {
      Theme theme = new Theme(show);
      XSLFSlideLayout layout = theme.layout("Table");
      TextFrame frame =
          new TextFrame(
              show.createSlide(layout), Theme.place(layout, "Title").orElseThrow(), theme, "en");
      Text bound = new TitleLines(frame).bound(text);
      assertThat(bound.plain().replace('\u00a0', '~')).isEqualTo(expected);
      assertThat(bound.plain().replace('\u00a0', ' ')).isEqualTo(title);
    }
  }
}
