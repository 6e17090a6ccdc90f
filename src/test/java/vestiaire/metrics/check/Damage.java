package vestiaire.metrics.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to spoil a sound deck.
 *
 * @param name what is spoiled
 * @param rule that must find it
 * @param change what does it
 */
record Damage(String name, int rule, Change change) {
  /** What spoils. */
  @FunctionalInterface
  interface Change {
    void to(Parts parts) throws Exception;
  }

  @Override
  public String toString() {
    return "rule " + rule + ": " + name;
  }

  static String slide(int number) {
    return "ppt/slides/slide" + number + ".xml";
  }

  static String rels(int number) {
    return "ppt/slides/_rels/slide" + number + ".xml.rels";
  }

  /** A shape by its name. */
  static String shape(String name) {
    return "<p:sp><p:nvSpPr><p:cNvPr [^>]*name=\"" + name + "\"(?:(?!</p:sp>).)*</p:sp>";
  }

  /** A free text box. */
  static String box(int id, String place, String run) {
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="%d" name="Free text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>\
        <p:spPr><a:xfrm>%s</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>\
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p>%s</a:p></p:txBody></p:sp>"""
        .formatted(id, place, run);
  }

  static String run(String properties, String text) {
    return "<a:r><a:rPr lang=\"en-GB\"" + properties + "<a:t>" + text + "</a:t></a:r>";
  }

  /** Adds to the end of a slide's shapes. */
  static Damage adding(String name, int rule, int slide, String xml) {
    return new Damage(
        name, rule, parts -> parts.replace(slide(slide), "</p:spTree>", xml + "</p:spTree>"));
  }

  static Damage editing(String name, int rule, String part, String pattern, String now) {
    return new Damage(name, rule, parts -> parts.replaceFirst(part, pattern, now));
  }

  /** All of them. */
  static List<Damage> all() {
    List<Damage> all = new ArrayList<>();
    all.addAll(DesignDamages.all());
    all.addAll(ChartDamages.all());
    all.addAll(PackageDamages.all());
    return all;
  }
}
