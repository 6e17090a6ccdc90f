package vestiaire.metrics.deck.theme;

/** A rectangle on the slide, in points from its top left corner. */
record Box(double x, double y, double width, double height) {
  /** As DrawingML writes it, in EMU. */
  String xfrm() {
    return "<a:xfrm><a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>"
        .formatted(emu(x), emu(y), emu(width), emu(height));
  }

  static long emu(double points) {
    return Math.round(points * 12700);
  }
}
