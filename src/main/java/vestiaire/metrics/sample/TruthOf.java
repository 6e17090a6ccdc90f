package vestiaire.metrics.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.form.FormStep;

/** Works out, in closed form, what a plan means for the figures. */
final class TruthOf {
  private static final double DAYS = 30;

  /** The upper quartile of the standard normal distribution. */
  private static final double NORMAL_QUARTILE = 0.6744897501960817;

  private final Plan plan;

  TruthOf(Plan plan) {
    this.plan = plan;
  }

  Truth truth() {
    SampleOptions options = plan.options;
    double completion = overCategories(Category::completion);
    double sold = overCategories(c -> c.completion() * soldIn(c)) / completion;
    List<Truth.StepTruth> steps = steps();
    return new Truth(
        options.seed(),
        options.weeks(),
        options.scale(),
        options.effects(),
        options.zone().getId(),
        name(options.firstWeek()),
        name(options.lastWeek()),
        options.asOf().toString(),
        new Truth.Market(plan.volume(-1), completion, Plan.HAZARD_PER_DAY, sold, completion * sold),
        categories(),
        brands(completion),
        steps,
        options.effects() ? most(steps, Truth.StepTruth::dropOff) : null,
        options.effects() ? most(steps, Truth.StepTruth::medianActiveSeconds) : null,
        options.changesLastWeek()
            ? new Truth.Change(
                name(options.lastWeek()),
                options.weeks(),
                Plan.CHANGED_VOLUME,
                Plan.CHANGED_COMPLETION,
                completion * Plan.CHANGED_COMPLETION,
                FormStep.PHOTOS.title())
            : null,
        new Truth.Sellers(
            Sellers.RETURNING,
            Sellers.returningWithin(8),
            IntStream.range(0, options.weeks())
                .mapToDouble(Sellers::returningWithin)
                .average()
                .orElse(0)));
  }

  private List<Truth.CategoryTruth> categories() {
    List<Truth.CategoryTruth> truths = new ArrayList<>();
    for (int i = 0; i < plan.categories.size(); i++) {
      Category c = plan.categories.get(i);
      double sold = soldIn(c);
      truths.add(
          new Truth.CategoryTruth(
              c.name(),
              plan.categoryWeights.share(i),
              c.completion(),
              c.saleMultiplier(),
              sold,
              c.completion() * sold));
    }
    return truths;
  }

  private List<Truth.BrandTruth> brands(double completion) {
    List<Truth.BrandTruth> truths = new ArrayList<>();
    for (int i = 0; i < plan.brands.size(); i++) {
      Brand b = plan.brands.get(i);
      double started = overCategories(c -> c.completion() * sold(b, c));
      truths.add(
          new Truth.BrandTruth(
              b.id(),
              b.name(),
              plan.brandWeights.share(i),
              b.saleMultiplier(),
              started / completion,
              started));
    }
    return truths;
  }

  private List<Truth.StepTruth> steps() {
    double lost = 1 - overCategories(Category::completion);
    double reached = 1;
    List<Truth.StepTruth> truths = new ArrayList<>();
    for (FormStep step : FormStep.ORDER) {
      double here = lost * plan.stepWeights.share(step.place());
      double median = plan.medianSeconds(step);
      truths.add(
          new Truth.StepTruth(
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
      List<Truth.StepTruth> steps, ToDoubleFunction<Truth.StepTruth> figure) {
    return steps.stream().max(Comparator.comparingDouble(figure)).orElseThrow().step();
  }
}
