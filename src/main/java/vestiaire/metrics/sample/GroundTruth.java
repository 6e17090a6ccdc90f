package vestiaire.metrics.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The truth planted in a sample marketplace, as {@code truth.json} states it: names in snake case,
 * rates as fractions of 1. These are the probabilities that the data was drawn by, not shares
 * counted in it, so a figure from the data lies around them as chance has it. Rates hold for
 * ordinary weeks; {@code change} says what is different in the changed one.
 *
 * @param seed of the random choices
 * @param weeks whole weeks of data
 * @param scale size, 1 being about 115 listings a week
 * @param effects whether differences are planted at all
 * @param zone whose calendar the weeks are
 * @param firstWeek the oldest week
 * @param lastWeek the newest week
 * @param asOf the end of the newest week; everything in the data lies before it
 * @param market all listings together
 * @param categories each category, most listed first
 * @param brands each brand, most listed first
 * @param steps the form, in order
 * @param worstStep where most of those who reach it are lost; none where nothing is planted
 * @param slowestStep with the longest active time; none where nothing is planted
 * @param change what happened in the changed week, if one is
 * @param sellers who lists again
 */
public record GroundTruth(
    long seed,
    int weeks,
    int scale,
    boolean effects,
    String zone,
    String firstWeek,
    String lastWeek,
    String asOf,
    Market market,
    List<CategoryTruth> categories,
    List<BrandTruth> brands,
    List<StepTruth> steps,
    @Nullable String worstStep,
    @Nullable String slowestStep,
    @Nullable Change change,
    Sellers sellers) {

  /** Copies the lists. */
  public GroundTruth {
    categories = List.copyOf(categories);
    brands = List.copyOf(brands);
    steps = List.copyOf(steps);
  }

  /**
   * All listings together.
   *
   * @param listingsPerWeek mean of the weekly number of listings started; it varies more than
   *     Poisson, because some sellers list many at once
   * @param completionRate submitted of started
   * @param hazardPerDay of a sale at multiplier 1, per day since submission; constant, so that the
   *     time to the sale is exponential
   * @param soldWithin30DaysOfCompleted probability of a sale within 30 days of submission
   * @param soldWithin30DaysOfStarted the same, drafts counting as never sold
   */
  public record Market(
      double listingsPerWeek,
      double completionRate,
      double hazardPerDay,
      double soldWithin30DaysOfCompleted,
      double soldWithin30DaysOfStarted) {}

  /**
   * One category, all ids of that name together.
   *
   * @param category the name
   * @param share of the listings started
   * @param completionRate submitted of started
   * @param saleMultiplier of the hazard of a sale
   * @param soldWithin30DaysOfCompleted over the brands as they are listed
   * @param soldWithin30DaysOfStarted the same, drafts counting as never sold
   */
  public record CategoryTruth(
      String category,
      double share,
      double completionRate,
      double saleMultiplier,
      double soldWithin30DaysOfCompleted,
      double soldWithin30DaysOfStarted) {}

  /**
   * One brand.
   *
   * @param idBrand the id
   * @param brand the name, rightly spelled
   * @param share of the listings started
   * @param saleMultiplier of the hazard of a sale
   * @param soldWithin30DaysOfCompleted over the categories as they are submitted
   * @param soldWithin30DaysOfStarted the same, drafts counting as never sold
   */
  public record BrandTruth(
      int idBrand,
      String brand,
      double share,
      double saleMultiplier,
      double soldWithin30DaysOfCompleted,
      double soldWithin30DaysOfStarted) {}

  /**
   * One step of the form.
   *
   * @param step its name
   * @param reached share of the listings started that get here
   * @param dropOff of those, the share that gets no further
   * @param medianActiveSeconds from the step's first event to the next step's, among those who
   *     finish it, pauses left out; lognormal
   * @param meanActiveSeconds the mean of the same
   * @param lowerQuartileActiveSeconds what a quarter of them is faster than
   */
  public record StepTruth(
      String step,
      double reached,
      double dropOff,
      double medianActiveSeconds,
      double meanActiveSeconds,
      double lowerQuartileActiveSeconds) {}

  /**
   * A change planted in one week.
   *
   * @param week which one
   * @param number the same, counted from 1
   * @param volumeFactor listings started, against an ordinary week
   * @param completionFactor completion rate of the listings that change, against an ordinary week
   * @param completionRate of all listings in this week; null where only some sellers' or a day's
   *     listings change, whose number has no closed form
   * @param lostAt the step at which the additional drafts are lost
   * @param segmentKind {@code category}, {@code brand}, {@code sellers} or {@code weekday} where
   *     only some listings change; null for all
   * @param segment which of them
   * @param shareFactor the weight of the segment's listings, against an ordinary week
   */
  public record Change(
      String week,
      int number,
      double volumeFactor,
      double completionFactor,
      @Nullable Double completionRate,
      String lostAt,
      @Nullable String segmentKind,
      @Nullable String segment,
      double shareFactor) {}

  /**
   * The shares of sellers who list again.
   *
   * @param returning probability that a seller lists again in a later week, however late
   * @param returningWithin8Weeks the same, in one of the 8 weeks after the first
   * @param returningInData expected share of the data's sellers who list again in a later week of
   *     the data, when new sellers come evenly over the weeks
   */
  public record Sellers(double returning, double returningWithin8Weeks, double returningInData) {}
}
