package vestiaire.metrics.dashboard;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;

/** Finds the form in which a figure was written, so that it can be proved again. */
final class FigureForms {
  private static final List<Format.Kind> KINDS =
      List.of(
          Format.Kind.NUMBER,
          Format.Kind.SHARE,
          Format.Kind.PERCENT,
          Format.Kind.POINTS,
          Format.Kind.GAP,
          Format.Kind.CHANGE,
          Format.Kind.MINUTES);
  private static final List<Format> FORMS = forms();

  private FigureForms() {}

  /**
   * Returns the form, such as {@code share(1)}; empty for names, and where none makes this text.
   */
  static String of(Figure figure, FigureFormat format) {
    if (!(figure.value() instanceof Number)) {
      return "";
    }
    return FORMS.stream()
        .filter(form -> format.text(figure.value(), form).equals(figure.text()))
        .map(Format::toString)
        .findFirst()
        .orElse("");
  }

  private static List<Format> forms() {
    List<Format> forms = new ArrayList<>();
    for (int decimals = 0; decimals <= 4; decimals++) {
      for (Format.Kind kind : KINDS) {
        forms.add(new Format(kind, decimals));
      }
    }
    return List.copyOf(forms);
  }
}
