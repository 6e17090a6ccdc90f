package vestiaire.metrics.preview;

/** The slides as the part of the page that changes. */
final class SlidesHtml {
  private SlidesHtml() {}

  static String of(ShownSlides.State state) {
    StringBuilder html = new StringBuilder();
    if (!state.mistake().isEmpty()) {
      html.append("<p class=\"mistake\" role=\"alert\">")
          .append(escaped(state.mistake()))
          .append("</p>\n");
    }
    // The cover is the first slide of the deck, and is not shown.
    int number = 1;
    for (ShownSlides.Shown slide : state.slides()) {
      number++;
      String title = escaped(slide.title());
      html.append(slide.isNew() ? "<figure class=\"changed\">" : "<figure>")
          .append("<img src=\"/picture/")
          .append(slide.picture())
          .append(".png\" alt=\"")
          .append(title)
          .append("\"><figcaption>")
          .append(number)
          .append(slide.isNew() ? " · changed · " : " · ")
          .append(title)
          .append("</figcaption></figure>\n");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
