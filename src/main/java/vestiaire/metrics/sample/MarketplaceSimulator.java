package vestiaire.metrics.sample;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import vestiaire.metrics.sample.extract.ExtractFile;
import vestiaire.metrics.sample.random.SplitMix64;

/** Lets the weeks go by, and writes down the listings and clicks. */
final class MarketplaceSimulator {
  private static final long FIRST_ID = 40_000_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final double DAY_MILLIS = 86_400_000;

  /** Listings that one seller makes one after the other before doing something else. */
  private static final int SITTING = 4;

  /** Share of the listings whose clicks were not recorded. */
  private static final double UNTRACKED = 0.02;

  /** Share of the submitted listings that, by their times, were submitted before they began. */
  private static final double FAULTY = 0.001;

  /** Visits to the form's first page without a draft, for each listing. */
  private static final double LOOKS = 0.3;

  private final MarketplaceRates plan;
  private final ExtractFile listings;
  private final Clicks clicks;
  private final Sellers sellers;
  private final SplitMix64 dice = new SplitMix64(0);
  private final long asOf;
  private long[] starts = new long[256];
  private int[] owners = new int[256];
  private int count;
  // Sellers who have come in earlier weeks.
  private int known;
  private long listingCount;
  private long lastId = FIRST_ID;

  MarketplaceSimulator(MarketplaceRates plan, ExtractFile listings, ExtractFile clicks) {
    this.plan = plan;
    this.listings = listings;
    this.clicks = new Clicks(plan, clicks);
    this.sellers = new Sellers(plan.options.seed(), plan.options.weeks());
    this.asOf = plan.options.asOf().toEpochMilli();
  }

  SampleCounts counts(long brands, long categories) {
    return new SampleCounts(brands, categories, sellers.count(), listingCount, clicks.count());
  }

  void run() throws IOException {
    listings.ascii("ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD\n");
    clicks.header();
    for (int week = 0; week < plan.options.weeks(); week++) {
      ListingTimes season =
          new ListingTimes(plan.options.firstWeek().plus(week), plan.options.zone());
      schedule(week, season);
      long[] order = new long[count];
      for (int i = 0; i < count; i++) {
        // Time above, index below: sorts without objects. A week has fewer than 2³⁰ milliseconds.
        order[i] = (starts[i] - season.start()) << 32 | i;
      }
      Arrays.sort(order);
      for (long key : order) {
        list(week, season, starts[(int) key], owners[(int) key]);
      }
    }
  }

  private void schedule(int week, ListingTimes season) {
    long seed = plan.options.seed();
    count = 0;
    known = sellers.count();
    SplitMix64 times = SplitMix64.of(seed, RandomStream.STARTS, week);
    sellers.week(
        week,
        plan.volume(week),
        (seller, size) -> {
          long next = 0;
          for (int i = 0; i < size; i++) {
            boolean fresh = i % SITTING == 0 || next >= season.end();
            long start = fresh ? season.draw(times) : next;
            add(start, seller);
            next = start + (12 + times.below(12)) * MINUTE_MILLIS + times.below(60_000);
          }
        });
  }

  private void add(long start, int seller) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      owners = Arrays.copyOf(owners, 2 * count);
    }
    starts[count] = start;
    owners[count++] = seller;
  }

  private void list(int week, ListingTimes season, long draftedAt, int seller) throws IOException {
    dice.reset(plan.options.seed(), RandomStream.LISTING, listingCount++);
    lastId += 1 + dice.below(4);
    int brand = plan.brandWeights(week).draw(dice);
    Category category = plan.categories.get(plan.categoryWeights(week).draw(dice));
    Listing listing =
        new Listing(
            lastId,
            seller,
            brand,
            category,
            category.ids().get(dice.chance(0.6) ? 0 : dice.below(category.ids().size())),
            draftedAt,
            plan.outcome(category, breaks(week, category, brand, seller, draftedAt), dice));
    long submittedAt = clicks.fill(listing, listingCount, !dice.chance(UNTRACKED));
    double days = dice.exponential() / plan.hazard(plan.brands.get(brand), category);
    long soldAt = submittedAt + (long) (days * DAY_MILLIS);
    boolean faulty = dice.chance(FAULTY);
    long shownAt = faulty ? draftedAt - (1 + dice.below(60)) * MINUTE_MILLIS : submittedAt;
    write(listing, submittedAt < asOf ? shownAt : Clicks.NEVER, soldAt);
    if (dice.chance(LOOKS)) {
      clicks.look(seller, season.draw(dice), listingCount);
    }
  }

  private boolean breaks(int week, Category category, int brand, int seller, long draftedAt) {
    DayOfWeek day = Instant.ofEpochMilli(draftedAt).atZone(plan.options.zone()).getDayOfWeek();
    return plan.breaks(week, category, plan.brands.get(brand), seller >= known, day);
  }

  private void write(Listing listing, long completedAt, long soldAt) throws IOException {
    listings.number(listing.id()).put(',');
    clicks.seller(listings, listing.seller());
    listings.put(',').number(plan.brands.get(listing.brand()).id());
    listings.put(',').number(listing.categoryId());
    listings.put(',').second(listing.draftedAt()).put(',');
    if (completedAt != Clicks.NEVER) {
      listings.second(completedAt);
    }
    listings.put(',');
    if (completedAt != Clicks.NEVER && soldAt < asOf) {
      listings.second(soldAt);
    }
    listings.put('\n');
  }
}
