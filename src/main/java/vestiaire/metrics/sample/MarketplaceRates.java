package vestiaire.metrics.sample;

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
  final Weights stepWeights;

  MarketplaceRates(SampleOptions options) {
    this.options = options;
    this.categories = options.effects() ? Category.planted() : Category.equal(EQUAL_COMPLETION);
    this.brands = Brand.catalog(options.effects());
    this.categoryWeights = new Weights(categories.stream().mapToDouble(Category::share).toArray());
    this.changedCategoryWeights =
        new Weights(categories.stream().mapToDouble(this::changedShare).toArray());
    this.brandWeights = new Weights(brands.stream().mapToDouble(Brand::weight).toArray());
    this.stepWeights = new Weights(FormStep.ORDER.stream().mapToDouble(this::lossWeight).toArray());
  }

  /** Mean of the number of listings started in this week, counted from 0. */
  double volume(int week) {
    return LISTINGS_A_WEEK * options.scale() * (isChanged(week) ? options.change().volume() : 1);
  }

  boolean isChanged(int week) {
    return options.changesLastWeek() && week == options.weeks() - 1;
  }

  /** What listings of this week are drawn by. */
  Weights categoryWeights(int week) {
    return isChanged(week) ? changedCategoryWeights : categoryWeights;
  }

  private double changedShare(Category category) {
    PlantedChange change = options.change();
    boolean shifts = options.effects() && category.name().equals(change.category());
    return category.share() * (shifts ? change.share() : 1);
  }

  private boolean breaks(Category category, int week) {
    String broken = options.change().category();
    return isChanged(week) && (broken == null || broken.equals(category.name()));
  }

  /** Median of the active seconds in a step, among those who finish it. */
  double medianSeconds(FormStep step) {
    return options.effects() ? step.plantedMedianSeconds() : EQUAL_SECONDS;
  }

  /** Where a listing of this category is lost; SUBMITTED when it is not. */
  Outcome outcome(Category category, int week, SplitMix64 dice) {
    double u = dice.uniform();
    double submitted =
        category.completion() * (breaks(category, week) ? options.change().completion() : 1);
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
