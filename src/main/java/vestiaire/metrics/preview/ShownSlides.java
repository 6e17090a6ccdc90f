package vestiaire.metrics.preview;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of the preview in the browser: the slides, which of them changed last, and what is
 * wrong if anything.
 */
final class ShownSlides {
  private long version;
  private List<Shown> slides = List.of();
  private Map<String, byte[]> pictures = Map.of();
  private String mistake = "";

  /**
   * A slide's picture.
   *
   * @param title what a screen reader says
   * @param picture its name, made of its bytes
   * @param isNew whether it was not among those shown before
   */
  record Shown(String title, String picture, boolean isNew) {}

  /**
   * The state of the preview at one time.
   *
   * @param version rises with each change
   * @param mistake empty where nothing is wrong
   */
  record State(long version, List<Shown> slides, String mistake) {}

  /**
   * Shows other slides.
   *
   * @param titles of the slides, one a picture
   */
  synchronized void show(List<String> titles, List<byte[]> drawn) {
    Set<String> before = new TreeSet<>(pictures.keySet());
    List<Shown> shown = new ArrayList<>();
    Map<String, byte[]> kept = new HashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      String name = name(drawn.get(i));
      kept.put(name, drawn.get(i));
      shown.add(new Shown(titles.get(i), name, !before.isEmpty() && !before.contains(name)));
    }
    slides = List.copyOf(shown);
    pictures = kept;
    mistake = "";
    changed();
  }

  /** Says what is wrong; the slides stay. */
  synchronized void refuse(String message) {
    mistake = message;
    changed();
  }

  synchronized State state() {
    return new State(version, slides, mistake);
  }

  /** Returns what is shown when that is later than a version, or after a while all the same. */
  synchronized State after(long seen, Duration atMost) throws InterruptedException {
    long start = System.nanoTime();
    for (long left = atMost.toMillis();
        version <= seen && left > 0;
        left = atMost.toMillis() - (System.nanoTime() - start) / 1_000_000) {
      wait(left);
    }
    return state();
  }

  synchronized byte @Nullable [] picture(String name) {
    return pictures.get(name);
  }

  private synchronized void changed() {
    version++;
    notifyAll();
  }

  private static String name(byte[] picture) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(picture))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
