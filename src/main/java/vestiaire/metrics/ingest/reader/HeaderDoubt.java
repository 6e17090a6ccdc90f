package vestiaire.metrics.ingest.reader;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides whether a line over a table without any number names its columns, or is one of its rows.
 * Nothing proves it; what speaks for names is that they are written as names, or are words that
 * columns have, and what speaks against is that the same word stands again below.
 */
final class HeaderDoubt {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(.*[ _-])?(id|key|cl[eé]|code|ref|no|name|nom|pr[eé]nom|surname|title|titre|label"
              + "|libell[eé]|text|texte|value|valeur|brand|marque|city|ville|town|stadt|ort|country"
              + "|pays|land|region|date|day|jour|time|heure|price|prix|preis|amount|montant|total"
              + "|quantity|qty|type|kind|status|state|category|cat[eé]gorie|colou?r|couleur|size"
              + "|taille|mod[eè]le?|e?-?mail|phone|t[eé]l[eé]phone|address|adresse|street|rue|zip|language"
              + "|langue|currency|devise|unit|unit[eé]|note|comment|commentaire|remark|description"
              + "|customer|client|user|owner|mayor|maire|company|firm|gender|sex|url|link|product"
              + "|produit|item|article|column|field|first|last|from|to|group|class|parent)s?"
              + "([ _-].*)?");
  private static final Pattern SMALL = Pattern.compile("[a-z][a-z0-9]*([ _.-][a-z0-9]+)*");
  private static final Pattern LARGE = Pattern.compile("[A-Z][A-Z0-9]*([ _.-][A-Z0-9]+)*");

  private final List<String> names;
  private final List<FileHeadRow> data;

  HeaderDoubt(List<String> names, List<FileHeadRow> data) {
    this.names = names;
    this.data = data;
  }

  /**
   * The line is no header: what it says stands again below, and it has no word that columns have.
   */
  boolean isRow() {
    return isDoubtful() && data.stream().anyMatch(this::shares);
  }

  /** Tells whether a cell holds a word that columns are called by. */
  static boolean isName(String cell) {
    return WORD.matcher(cell).matches();
  }

  /** The line may be a row. */
  boolean isDoubtful() {
    return names.stream().noneMatch(name -> WORD.matcher(name).matches())
        && !stylesApart(SMALL)
        && !stylesApart(LARGE);
  }

  private boolean shares(FileHeadRow row) {
    for (int column = 0; column < names.size(); column++) {
      if (!names.get(column).isEmpty() && names.get(column).equals(row.cells().get(column))) {
        return true;
      }
    }
    return false;
  }

  /** All names are written in one way and most rows are not. */
  private boolean stylesApart(Pattern style) {
    if (!names.stream().allMatch(name -> style.matcher(name).matches())) {
      return false;
    }
    long alike =
        data.stream()
            .filter(row -> row.cells().stream().allMatch(cell -> style.matcher(cell).matches()))
            .count();
    return alike * 2 <= data.size();
  }
}
