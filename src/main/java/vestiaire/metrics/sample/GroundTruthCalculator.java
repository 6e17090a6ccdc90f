package vestiaire.metrics.sample;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.form.FormStep;

/** Works out, in closed form, what a plan means for the figures. */
final class GroundTruthCalculator {
  private static final double DAYS = 30;

  /** The upper quartile of the standard normal distribution. */
  private static final double NORMAL_QUARTILE = 0.6744897501960817;

  private final MarketplaceRates plan;

  GroundTruthCalculator(MarketplaceRates plan) {
    this.plan = plan;
  }

  GroundTruth truth() {
    SampleOptions options = plan.options;
    double completion = overCategories(Category::completion);
    double sold = overCategories(c -> c.completion() * soldIn(c)) / completion;
    List<GroundTruth.StepTruth> steps = steps();
    return new GroundTruth(
        options.seed(),
        options.weeks(),
        options.scale(),
        options.effects(),
        options.zone().getId(),
        name(options.firstWeek()),
        name(options.lastWeek()),
        options.asOf().toString(),
        new GroundTruth.Market(
            plan.volume(-1), completion, MarketplaceRates.HAZARD_PER_DAY, sold, completion * sold),
        categories(),
        brands(completion),
        steps,
        options.effects() ? most(steps, GroundTruth.StepTruth::dropOff) : null,
        options.effects() ? most(steps, GroundTruth.StepTruth::medianActiveSeconds) : null,
        options.changesAWeek() ? change(completion) : null,
        new GroundTruth.Sellers(
            Sellers.RETURNING,
            Sellers.returningWithin(8),
            IntStream.range(0, options.weeks())
                .mapToDouble(Sellers::returningWithin)
                .average()
                .orElse(0)));
  }

  private GroundTruth.Change change(double completion) {
    SampleOptions options = plan.options;
    PlantedChange planted = options.change();
    Segment segment = planted.segment();
    return new GroundTruth.Change(
        name(options.changedWeek()),
        options.weeks() - weeksAfterChange(),
        planted.volume(),
        planted.completion(),
        changedRate(completion),
        planted.lostAt().title(),
        segment == null ? null : segment.kind().name().toLowerCase(Locale.ROOT),
        segment == null ? null : segment.name(),
        planted.share());
  }

  /**
   * Returns the completion rate of all listings in the changed week; null where it has no closed
   * form.
   */
  private @Nullable Double changedRate(double completion) {
    PlantedChange planted = plan.options.change();
    Segment segment = planted.segment();
    if (segment == null) {
      return completion * planted.completion();
    }
    return switch (segment.kind()) {
      case BRAND -> completion * (1 - changedShare(segment.name()) * (1 - planted.completion()));
      case CATEGORY -> changedRate(segment.name(), planted.completion());
      case SELLERS, WEEKDAY -> null;
    };
  }

  private double changedShare(String brand) {
    int changed = plan.options.weeks() - 1 - weeksAfterChange();
    return IntStream.range(0, plan.brands.size())
        .filter(i -> plan.brands.get(i).name().equals(brand))
        .mapToDouble(i -> plan.brandWeights(changed).share(i))
        .sum();
  }

  private double changedRate(String category, double factor) {
    int changed = plan.options.weeks() - 1 - weeksAfterChange();
    double rate = 0;
    for (int i = 0; i < plan.categories.size(); i++) {
      Category one = plan.categories.get(i);
      rate +=
          plan.categoryWeights(changed).share(i)
              * one.completion()
              * (one.name().equals(category) ? factor : 1);
    }
    return rate;
  }

  private int weeksAfterChange() {
    SampleOptions options = plan.options;
    return (int)
        ChronoUnit.WEEKS.between(options.changedWeek().monday(), options.lastWeek().monday());
  }

  private List<GroundTruth.CategoryTruth> categories() {
    List<GroundTruth.CategoryTruth> truths = new ArrayList<>();
    for (int i = 0; i < plan.categories.size(); i++) {
      Category c = plan.categories.get(i);
      double sold = soldIn(c);
      truths.add(
          new GroundTruth.CategoryTruth(
              c.name(),
              plan.categoryWeights.share(i),
              c.completion(),
              c.saleMultiplier(),
              sold,
              c.completion() * sold));
    }
    return truths;
  }

  private List<GroundTruth.BrandTruth> brands(double completion) {
    List<GroundTruth.BrandTruth> truths = new ArrayList<>();
    for (int i = 0; i < plan.brands.size(); i++) {
      Brand b = plan.brands.get(i);
      double started = overCategories(c -> c.completion() * sold(b, c));
      truths.add(
          new GroundTruth.BrandTruth(
              b.id(),
              b.name(),
              plan.brandWeights.share(i),
              b.saleMultiplier(),
              started / completion,
              started));
    }
    return truths;
  }

  private List<GroundTruth.StepTruth> steps() {
    double lost = 1 - overCategories(Category::completion);
    double reached = 1;
    List<GroundTruth.StepTruth> truths = new ArrayList<>();
    for (FormStep step : FormStep.ORDER) {
      double here = lost * plan.stepWeights.share(step.place());
      double median = plan.medianSeconds(step);
      truths.add(
          new GroundTruth.StepTruth(
              step.title(),
              reached,
              here / reached,
              median,
              // The mean of a lognormal distribution.
              median * StrictMath.exp(FormStep.TIME_SIGMA * FormStep.TIME_SIGMA / 2),
              median * StrictMath.exp(-NORMAL_QUARTILE * FormStep.TIME_SIGMA)));
      reached -= here;
    }
    return truths;
  }

  private double soldIn(Category category) {
    double sum = 0;
    for (int i = 0; i < plan.brands.size(); i++) {
      sum += plan.brandWeights.share(i) * sold(plan.brands.get(i), category);
    }
    return sum;
  }

  private double sold(Brand brand, Category category) {
    return -StrictMath.expm1(-DAYS * plan.hazard(brand, category));
  }

  private double overCategories(ToDoubleFunction<Category> figure) {
    double sum = 0;
    for (int i = 0; i < plan.categories.size(); i++) {
      sum += plan.categoryWeights.share(i) * figure.applyAsDouble(plan.categories.get(i));
    }
    return sum;
  }

  /** {@code 2026-W20}, in digits that do not depend on the machine's language. */
  private static String name(Week week) {
    return String.format(Locale.ROOT, "%04d-W%02d", week.year(), week.number());
  }

  private static String most(
      List<GroundTruth.StepTruth> steps, ToDoubleFunction<GroundTruth.StepTruth> figure) {
    return steps.stream().max(Comparator.comparingDouble(figure)).orElseThrow().step();
  }
}
