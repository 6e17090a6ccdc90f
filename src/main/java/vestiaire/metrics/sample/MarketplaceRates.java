package vestiaire.metrics.sample;

import java.time.DayOfWeek;
import java.util.List;
import vestiaire.metrics.sample.form.FormStep;
import vestiaire.metrics.sample.random.SplitMix64;
import vestiaire.metrics.sample.random.Weights;

/**
 * The rates that a marketplace is made by. Everything that {@link GroundTruth} tells is read from
 * here, and so is every chance that the generator takes.
 */
final class MarketplaceRates {
  /** Listings started in an ordinary week, at scale 1. */
  static final double LISTINGS_A_WEEK = 113;

  /** Hazard of a sale, per day since submission, at multiplier 1. */
  static final double HAZARD_PER_DAY = 0.0085;

  /** The completion rate of all categories where nothing is planted. */
  private static final double EQUAL_COMPLETION = 0.8;

  private static final double EQUAL_SECONDS = 60;

  final SampleOptions options;
  final List<Category> categories;
  final List<Brand> brands;
  final Weights categoryWeights;
  private final Weights changedCategoryWeights;
  final Weights brandWeights;
  private final Weights changedBrandWeights;
  final Weights stepWeights;

  MarketplaceRates(SampleOptions options) {
    this.options = options;
    this.categories = options.effects() ? Category.planted() : Category.equal(EQUAL_COMPLETION);
    this.brands = Brand.catalog(options.effects());
    this.categoryWeights = new Weights(categories.stream().mapToDouble(Category::share).toArray());
    this.changedCategoryWeights =
        new Weights(
            categories.stream()
                .mapToDouble(c -> c.share() * shift(Segment.Kind.CATEGORY, c.name()))
                .toArray());
    this.brandWeights = new Weights(brands.stream().mapToDouble(Brand::weight).toArray());
    this.changedBrandWeights =
        new Weights(
            brands.stream()
                .mapToDouble(b -> b.weight() * shift(Segment.Kind.BRAND, b.name()))
                .toArray());
    this.stepWeights = new Weights(FormStep.ORDER.stream().mapToDouble(this::lossWeight).toArray());
  }

  /** Mean of the number of listings started in this week, counted from 0. */
  double volume(int week) {
    return LISTINGS_A_WEEK * options.scale() * (isChanged(week) ? options.change().volume() : 1);
  }

  boolean isChanged(int week) {
    return options.changesAWeek() && options.firstWeek().plus(week).equals(options.changedWeek());
  }

  /** Returns what listings of this week are drawn by. */
  Weights categoryWeights(int week) {
    return isChanged(week) ? changedCategoryWeights : categoryWeights;
  }

  /** Returns what the brands of this week's listings are drawn by. */
  Weights brandWeights(int week) {
    return isChanged(week) ? changedBrandWeights : brandWeights;
  }

  private double shift(Segment.Kind kind, String name) {
    return options.effects() ? options.change().weight(kind, name) : 1;
  }

  /** Returns whether the form breaks for a listing of this week. */
  boolean breaks(int week, Category category, Brand brand, boolean sellerIsNew, DayOfWeek day) {
    Segment broken = options.change().segment();
    return isChanged(week) && (broken == null || broken.holds(category, brand, sellerIsNew, day));
  }

  /** Median of the active seconds in a step, among those who finish it. */
  double medianSeconds(FormStep step) {
    return options.effects() ? step.plantedMedianSeconds() : EQUAL_SECONDS;
  }

  /** Returns where a listing of this category is lost; SUBMITTED when it is not. */
  Outcome outcome(Category category, boolean breaks, SplitMix64 dice) {
    double u = dice.uniform();
    double submitted = category.completion() * (breaks ? options.change().completion() : 1);
    if (u < submitted) {
      return Outcome.SUBMITTED;
    }
    return u < category.completion()
        ? Outcome.lostAt(options.change().lostAt())
        : Outcome.lostAt(FormStep.ORDER.get(stepWeights.draw(dice)));
  }

  double hazard(Brand brand, Category category) {
    return HAZARD_PER_DAY * brand.saleMultiplier() * category.saleMultiplier();
  }

  private double lossWeight(FormStep step) {
    // With nothing planted, the share lost of those who reach a step is the same at each.
    double kept = StrictMath.pow(EQUAL_COMPLETION, 1.0 / FormStep.ORDER.size());
    return options.effects() ? step.plantedShareOfLosses() : StrictMath.pow(kept, step.place());
  }

  /**
   * How far a listing gets.
   *
   * @param steps how many steps are finished
   */
  record Outcome(int steps) {
    static final Outcome SUBMITTED = new Outcome(FormStep.ORDER.size());

    static Outcome lostAt(FormStep step) {
      return new Outcome(step.place());
    }

    boolean isSubmitted() {
      return steps == FormStep.ORDER.size();
    }
  }
}
