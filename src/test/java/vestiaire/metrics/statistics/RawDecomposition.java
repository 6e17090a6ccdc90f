package vestiaire.metrics.statistics;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vestiaire.metrics.statistics.RawExtract.Click;
import vestiaire.metrics.statistics.RawExtract.Listing;

/**
 * Effects of steps, groups and factors on the last week of an extract, by loops over its raw rows:
 * no SQL, nothing of the program. Parts are named measure, split and part with bars between.
 */
final class RawDecomposition {
  private static final List<String> STEPS =
      List.of("No event", "Start", "Information", "Photos", "Condition & price", "Confirm");
  private static final Map<String, Integer> STEP_OF =
      Map.of(
          "start information", 2,
          "confirm information", 2,
          "start photos", 3,
          "confirm photos", 3,
          "start condition & price", 4,
          "confirm condition & price", 4,
          "open confirmation dialog", 5,
          "submit deposit", 5);

  private final ZoneId zone;
  private final List<Listing> all;
  private final Map<Long, Integer> furthest = new HashMap<>();
  private final LocalDate week;
  private final double weeks;
  private final List<Listing> now;
  private final List<Listing> before;
  private final Map<String, Function<Listing, String>> splits;

  RawDecomposition(RawExtract extract, ZoneId zone) {
    this.zone = zone;
    this.all = extract.listings();
    for (Click click : extract.clicks()) {
      if (click.product() != null) {
        furthest.merge(click.product(), STEP_OF.getOrDefault(click.action(), 1), Math::max);
      }
    }
    TreeSet<LocalDate> mondays = new TreeSet<>();
    all.forEach(listing -> mondays.add(monday(listing)));
    this.week = mondays.last();
    // The samples begin on a Monday, so that their first week is whole.
    LocalDate first = mondays.first();
    LocalDate from = first.isAfter(week.minusWeeks(8)) ? first : week.minusWeeks(8);
    this.weeks = (week.toEpochDay() - from.toEpochDay()) / 7.0;
    this.now = all.stream().filter(one -> monday(one).equals(week)).toList();
    this.before =
        all.stream()
            .filter(one -> monday(one).isBefore(week) && !monday(one).isBefore(from))
            .toList();
    this.splits = RawGroups.of(all, now, before, zone);
  }

  /** The rate effect and the mix effect of each group, and the effect of everything else. */
  Map<String, double[]> effects() {
    Map<String, double[]> effects = new TreeMap<>();
    splits.forEach(
        (split, of) -> {
          rates("completion_rate|" + split + "|", of, effects);
          counts("listings_started|" + split + "|", now, before, of, effects);
          counts("listings_completed|" + split + "|", done(now), done(before), of, effects);
        });
    steps(effects);
    double[] one = factors(now, 1);
    double[] other = factors(before, weeks);
    String[] names = {"Number of sellers", "Listings per seller", "Completion rate"};
    for (int used = 2; used <= 3; used++) {
      double whole = 1;
      double whole0 = 1;
      for (int i = 0; i < used; i++) {
        whole *= one[i];
        whole0 *= other[i];
      }
      double mean = logMean(whole, whole0);
      for (int i = 0; i < used; i++) {
        String measure = used == 2 ? "listings_started" : "listings_completed";
        effects.put(
            measure + "|factors|" + names[i],
            new double[] {mean * (Math.log(one[i]) - Math.log(other[i]))});
      }
    }
    return effects;
  }

  /** How much each measure changed in all. */
  Map<String, Double> changes() {
    Map<String, Double> changes = new TreeMap<>();
    changes.put("completion_rate", rate(now) - rate(before));
    changes.put("listings_started", now.size() - before.size() / weeks);
    changes.put("listings_completed", done(now).size() - done(before).size() / weeks);
    Function<Listing, String> kind = Objects.requireNonNull(splits.get("seller_kind"));
    for (String who : List.of("", "New", "Returning")) {
      changes.put(
          who.isEmpty() ? "sellers" : who.toLowerCase(Locale.ROOT) + "_sellers",
          visits(now, kind, who) - visits(before, kind, who) / weeks);
    }
    changes.put("sales", sold(0, 1) - sold(1, (int) weeks + 1) / weeks);
    changes.put("sold_within_30_days", soldWithin(0, 1) - soldWithin(1, outWeeks() + 1));
    return changes;
  }

  private void rates(String name, Function<Listing, String> of, Map<String, double[]> effects) {
    Map<String, List<Listing>> here = now.stream().collect(groupingBy(of));
    Map<String, List<Listing>> there = before.stream().collect(groupingBy(of));
    Set<String> parts = new TreeSet<>(here.keySet());
    parts.addAll(there.keySet());
    double middle = (rate(now) + rate(before)) / 2;
    for (String part : parts) {
      List<Listing> one = here.getOrDefault(part, List.of());
      List<Listing> other = there.getOrDefault(part, List.of());
      double p = rate(one.isEmpty() ? other : one);
      double q = rate(other.isEmpty() ? one : other);
      double share = one.size() / (double) now.size();
      double share0 = other.size() / (double) before.size();
      effects.put(
          name + part,
          new double[] {(p - q) * (share + share0) / 2, (share - share0) * ((p + q) / 2 - middle)});
    }
  }

  private void counts(
      String name,
      List<Listing> here,
      List<Listing> there,
      Function<Listing, String> of,
      Map<String, double[]> effects) {
    Map<String, Double> sums = new TreeMap<>();
    here.forEach(one -> sums.merge(of.apply(one), 1.0, Double::sum));
    Map<String, Long> earlier = there.stream().collect(groupingBy(of, Collectors.counting()));
    earlier.forEach((part, count) -> sums.merge(part, -count / weeks, Double::sum));
    sums.forEach((part, sum) -> effects.put(name + part, new double[] {sum}));
  }

  private void steps(Map<String, double[]> effects) {
    double mean = logMean(rate(now), rate(before));
    double[] one = passes(now);
    double[] other = passes(before);
    for (int step = 0; step < STEPS.size(); step++) {
      effects.put(
          "completion_rate|step|" + STEPS.get(step),
          new double[] {mean * (Math.log(one[step]) - Math.log(other[step]))});
    }
  }

  /** What of those who reach each step passes it; of step 0, what of the rate the form leaves. */
  private double[] passes(List<Listing> some) {
    double[] reached = new double[STEPS.size() + 1];
    for (Listing one : some) {
      int steps = furthest.getOrDefault(one.id(), 0);
      int last = steps > 0 && one.completed() != null ? STEPS.size() : steps;
      for (int step = 1; step <= last; step++) {
        reached[step]++;
      }
    }
    double[] passes = new double[STEPS.size()];
    double form = 1;
    for (int step = 1; step < STEPS.size(); step++) {
      passes[step] = Math.max(reached[step + 1] / reached[step], 1e-20);
      form *= passes[step];
    }
    passes[0] = rate(some) / form;
    return passes;
  }

  private double[] factors(List<Listing> some, double over) {
    Set<String> visits = new HashSet<>();
    some.forEach(one -> visits.add(one.customer() + monday(one)));
    return new double[] {visits.size() / over, some.size() / (double) visits.size(), rate(some)};
  }

  private double visits(List<Listing> some, Function<Listing, String> kind, String who) {
    return some.stream()
        .filter(one -> who.isEmpty() || kind.apply(one).equals(who))
        .map(one -> one.customer() + monday(one))
        .distinct()
        .count();
  }

  /** Sales of so many weeks back, the last one not counted. */
  private double sold(int from, int to) {
    return all.stream()
        .filter(one -> one.sold() != null)
        .map(one -> RawGroups.monday(Objects.requireNonNull(one.sold()).atZone(zone)))
        .filter(day -> !day.isAfter(week.minusWeeks(from)) && day.isAfter(week.minusWeeks(to)))
        .count();
  }

  private int outWeeks() {
    LocalDate first =
        all.stream().map(this::thirtiethDay).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate whole = first.plusDays(6).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return (int) Math.min(8, (week.toEpochDay() - whole.toEpochDay()) / 7);
  }

  private double soldWithin(int from, int to) {
    double out = 0;
    double sold = 0;
    for (Listing one : all) {
      LocalDate day = thirtiethDay(one).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      if (!day.isAfter(week.minusWeeks(from)) && day.isAfter(week.minusWeeks(to))) {
        out++;
        sold +=
            one.sold() != null
                    && one.sold().getEpochSecond() - one.created().getEpochSecond() <= 30 * 86_400
                ? 1
                : 0;
      }
    }
    return sold / out;
  }

  private LocalDate thirtiethDay(Listing one) {
    return local(one).toLocalDate().plusDays(30);
  }

  private static double rate(List<Listing> some) {
    return done(some).size() / (double) some.size();
  }

  private static List<Listing> done(List<Listing> some) {
    return some.stream().filter(one -> one.completed() != null).toList();
  }

  private static double logMean(double one, double other) {
    return one == other ? one : (one - other) / (Math.log(one) - Math.log(other));
  }

  private ZonedDateTime local(Listing one) {
    return one.created().atZone(zone);
  }

  private LocalDate monday(Listing one) {
    return RawGroups.monday(local(one));
  }
}
