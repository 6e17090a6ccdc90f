package vestiaire.metrics.chart.layout;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.Format;

/**
 * A value axis: where it starts and ends, and the round numbers between.
 *
 * @param from the first value
 * @param to the last value, above {@code from}
 * @param step between ticks
 * @param cut whether it leaves zero out
 */
public record Scale(double from, double to, double step, boolean cut) {
  // Below this share of the largest value, differences vanish on an axis from zero.
  private static final double FLAT = 0.45;

  /** Returns an axis that starts or ends at zero, as bars need it. */
  public static Scale fromZero(double min, double max) {
    return around(Math.min(0, min), Math.max(0, max), 5, false);
  }

  /** Returns an axis that leaves zero out where the values would look flat otherwise. */
  public static Scale fitting(double min, double max, int ticks) {
    boolean flat = min > 0 && max - min < FLAT * max;
    return flat
        ? around(min - 0.25 * (max - min), max, ticks, true)
        : around(Math.min(0, min), Math.max(0, max), ticks, false);
  }

  /** Returns an axis just around the values. */
  public static Scale around(double min, double max, int ticks, boolean cut) {
    double span = max > min ? max - min : Math.max(Math.abs(max), 1);
    double step = round(span / Math.max(1, ticks));
    double from = Math.floor(min / step + 1e-9) * step;
    double to = Math.ceil((max > min ? max : min + span) / step - 1e-9) * step;
    return new Scale(from, to, step, cut && from > 0);
  }

  /** Returns the round numbers, from the first on; the last value may be none of them. */
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    int count = (int) Math.floor((to - from) / step + 1e-6);
    for (int i = 0; i <= count; i++) {
      // By way of a decimal with few digits, so that a tick at 0.3 is not 0.30000000000000004.
      ticks.add(Math.rint((from + i * step) * 1e9) / 1e9);
    }
    return ticks;
  }

  /** Returns the format with as few decimals as the ticks need: 20 %, not 20.0 %. */
  public Format labels(Format format) {
    boolean hundredths =
        switch (format.kind()) {
          case SHARE, POINTS, GAP -> true;
          default -> false;
        };
    double shown = step * (hundredths ? 100 : 1);
    int decimals = 0;
    while (decimals < 9 && Math.abs(shown - Math.rint(shown)) > 1e-6 * Math.abs(shown)) {
      shown *= 10;
      decimals++;
    }
    return format.with(decimals);
  }

  private static double round(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    double nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10;
    return nice * power;
  }
}
