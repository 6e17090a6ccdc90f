package vestiaire.metrics.sample.form;

import java.util.List;

/**
 * The steps of the listing form that a draft can be lost in, in order. After the last one the
 * listing is submitted.
 */
public enum FormStep {
  START(0, "start deposit", 0.10, 35),
  INFORMATION(1, "information", 0.15, 115),
  PHOTOS(2, "photos", 0.50, 85),
  CONDITION_AND_PRICE(3, "condition & price", 0.15, 55),
  CONFIRM(4, "confirm", 0.10, 15);

  /** Standard deviation of the logarithm of the time that a seller takes for a step. */
  public static final double TIME_SIGMA = 0.6;

  /** All steps, in order. */
  public static final List<FormStep> ORDER = List.of(values());

  private final int place;
  private final String title;
  private final double plantedShareOfLosses;
  private final double plantedMedianSeconds;

  FormStep(int place, String title, double plantedShareOfLosses, double plantedMedianSeconds) {
    this.place = place;
    this.title = title;
    this.plantedShareOfLosses = plantedShareOfLosses;
    this.plantedMedianSeconds = plantedMedianSeconds;
  }

  /** Returns how many steps come before it. */
  public int place() {
    return place;
  }

  /** Returns its name in {@code truth.json}. */
  public String title() {
    return title;
  }

  /** Of all lost drafts, the share that is lost here, where effects are planted. */
  public double plantedShareOfLosses() {
    return plantedShareOfLosses;
  }

  /** Median of the seconds from this step's first event to the next step's, where planted. */
  public double plantedMedianSeconds() {
    return plantedMedianSeconds;
  }
}
