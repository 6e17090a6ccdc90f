package vestiaire.metrics.deck;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel takes them: 31 characters, none twice, whatever their case. */
final class SheetNames {
  private static final int MOST = 31;

  private final Set<String> taken = new HashSet<>();

  String of(String query) {
    String safe = WorkbookUtil.createSafeSheetName(query);
    String name = safe;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = " " + i;
      name = safe.substring(0, Math.min(safe.length(), MOST - suffix.length())) + suffix;
    }
    return name;
  }
}
