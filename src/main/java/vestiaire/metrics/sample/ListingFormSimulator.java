package vestiaire.metrics.sample;

import java.util.List;
import java.util.Locale;
import vestiaire.metrics.sample.extract.NameCorruption;
import vestiaire.metrics.sample.form.Action;
import vestiaire.metrics.sample.form.EventLabels;
import vestiaire.metrics.sample.form.EventSequence;
import vestiaire.metrics.sample.form.FormStep;
import vestiaire.metrics.sample.random.SplitMix64;
import vestiaire.metrics.sample.random.Weights;

/** The listing form: which events a seller causes on the way through its steps. */
final class ListingFormSimulator {
  private static final byte[] NONE = {};
  private static final byte[] NEXT = NameCorruption.field("next");
  private static final byte[] CONFIRM = NameCorruption.field("confirm");
  private static final byte[] CONFIRM_STEP = NameCorruption.field("confirm this step");
  private static final byte[] INFORMATIONS = NameCorruption.field("informations");
  private static final byte[] PHOTOS = NameCorruption.field("photos");
  private static final byte[] DESCRIPTION = NameCorruption.field("description");
  private static final byte[] CONDITION_PRICE = NameCorruption.field("condition_price");

  /** Shares of English, Italian, French, Spanish and German. */
  private static final Weights LANGUAGES = new Weights(new double[] {33, 30, 20, 9, 8});

  /** Share of lost drafts that are deleted by their sellers. */
  private static final double DELETED = 0.4;

  /** Share of listings that are laid aside for more than half an hour, once. */
  private static final double PAUSED = 0.08;

  private static final double SHORTEST_PAUSE_MINUTES = 35;
  private static final double LONGEST_PAUSE_MINUTES = 24 * 60;

  private final MarketplaceRates plan;
  private final SplitMix64 dice;
  private final EventSequence trail;
  private final List<EventLabels> languages = EventLabels.languages();
  private final byte[][] brandLabels;
  private final byte[][] photoLabels = new byte[20][];
  private final byte[][] scrollLabels = new byte[64][];

  ListingFormSimulator(MarketplaceRates plan, SplitMix64 dice, EventSequence trail) {
    this.plan = plan;
    this.dice = dice;
    this.trail = trail;
    brandLabels =
        plan.brands.stream()
            .map(b -> NameCorruption.field(b.name().toLowerCase(Locale.ROOT)))
            .toArray(byte[][]::new);
    for (int i = 0; i < photoLabels.length; i++) {
      photoLabels[i] = NameCorruption.field("photo_" + (i + 1));
    }
    for (int i = 0; i < scrollLabels.length; i++) {
      char decimal = i % 3 == 0 ? '.' : ',';
      scrollLabels[i] =
          NameCorruption.field("scroll distance: " + i * 3 / 2 + decimal + i * 37 % 100 + " %");
    }
  }

  /** Walks a listing through the form, as far as it gets. */
  void fill(Listing listing) {
    trail.clear();
    EventLabels words = words(listing.seller());
    int finished = listing.outcome().steps();
    int pauseBefore = dice.chance(PAUSED) ? 1 + dice.below(FormStep.ORDER.size() - 1) : 0;
    for (FormStep step : FormStep.ORDER) {
      if (step.place() > finished) {
        return;
      }
      if (step.place() == pauseBefore && pauseBefore > 0) {
        trail.pause(pauseMillis());
      }
      int from = trail.size();
      enter(step, listing, words);
      trail.closeStep(1000 * dice.logNormal(plan.medianSeconds(step), FormStep.TIME_SIGMA));
      if (step.place() == finished) {
        abandon(step, from);
      }
    }
    if (listing.outcome().isSubmitted()) {
      trail.tap(Action.SUBMIT_DEPOSIT, NONE);
      trail.tap(Action.TAP_OK_BUTTON, NONE);
      trail.closeStep(3000);
    }
  }

  /** Someone looks at the form's first page and leaves: there is no draft. */
  void look(int seller) {
    trail.clear();
    trail.note(Action.TAP_ADD_DEPOSIT, NONE);
    trail.tap(Action.START_DEPOSIT, NONE);
    trail.tap(Action.SCROLL, NONE);
    trail.tap(Action.SELECT_UNIVERSE, dice.chance(0.5) ? NONE : words(seller).universe()[0]);
    trail.closeStep(1000 * dice.logNormal(20, 0.8));
  }

  private void enter(FormStep step, Listing listing, EventLabels words) {
    switch (step) {
      case START -> start(listing, words);
      case INFORMATION -> information(words);
      case PHOTOS -> photos(words);
      case CONDITION_AND_PRICE -> conditionAndPrice(words);
      case CONFIRM -> {
        trail.tap(Action.OPEN_CONFIRMATION_DIALOG, NONE);
        scroll(0.5);
        trail.tap(Action.TAP_CTA, CONFIRM);
      }
    }
  }

  private void start(Listing listing, EventLabels words) {
    int kind = listing.category().kind();
    int universe = kind >= Category.CHILDREN ? kind - 3 : dice.below(6) / 5;
    byte[] brand = brandLabels[listing.brand()];
    trail.note(Action.TAP_ADD_DEPOSIT, NONE);
    trail.tap(Action.START_DEPOSIT, NONE);
    trail.tap(Action.SELECT_UNIVERSE, words.universe()[universe]);
    trail.tap(Action.EXPAND_MENU, words.menu()[kind]);
    trail.tap(Action.SELECT_CATEGORY, words.category()[kind]);
    if (dice.chance(0.9)) {
      trail.tap(Action.TAP_SEARCH_FIELD, NONE);
      for (int tries = dice.geometric(0.45); tries >= 0; tries--) {
        trail.tap(Action.TYPE_IN_SEARCH_FIELD, brand);
      }
      trail.tap(Action.SELECT_BRAND_FROM_RESULTS, brand);
    } else {
      scroll(6);
      trail.tap(Action.SELECT_BRAND_FROM_LIST, brand);
    }
    trail.tap(Action.CREATE_DRAFT, words.draft()[kind]);
  }

  private void information(EventLabels words) {
    trail.note(Action.SELECT_STEP, INFORMATIONS);
    trail.note(Action.START_INFORMATION, NONE);
    for (int fields = 5 + dice.geometric(0.09); fields > 0; fields--) {
      trail.tap(Action.SELECT_FIELD, words.field()[dice.below(words.field().length)]);
    }
    scroll(2);
    trail.tap(Action.TAP_CTA, CONFIRM_STEP);
    trail.note(Action.CONFIRM_INFORMATION, NONE);
  }

  private void photos(EventLabels words) {
    trail.note(Action.SELECT_STEP, PHOTOS);
    trail.note(Action.START_PHOTOS, NONE);
    int photos = Math.min(3 + dice.geometric(0.27), photoLabels.length);
    for (int i = 0; i < photos; i++) {
      byte[] label = words.photo()[Math.min(i, words.photo().length - 1)];
      if (dice.chance(0.15)) {
        trail.tap(Action.TAP_EXAMPLE, label);
      }
      trail.tap(Action.ADD_PHOTO, label);
      if (dice.chance(0.6)) {
        trail.tap(Action.SELECT_LIBRARY, label);
        trail.note(Action.DISMISS_PHOTO_DIALOG, label);
      }
      trail.tap(Action.UPLOAD_PHOTO, photoLabels[i]);
    }
    trail.tap(Action.TAP_CTA, CONFIRM_STEP);
    trail.note(Action.CONFIRM_PHOTOS, NONE);
  }

  private void conditionAndPrice(EventLabels words) {
    trail.note(Action.SELECT_STEP, CONDITION_PRICE);
    trail.tap(Action.SELECT_CONDITION, words.condition()[dice.below(words.condition().length)]);
    trail.tap(Action.TAP_CTA, NEXT);
    trail.note(Action.START_CONDITION_AND_PRICE, NONE);
    if (dice.chance(0.35)) {
      trail.tap(Action.SELECT_STEP, DESCRIPTION);
    }
    scroll(2);
    trail.tap(Action.TAP_CTA, NEXT);
    trail.note(Action.CONFIRM_CONDITION_AND_PRICE, NONE);
  }

  private void scroll(double mean) {
    for (int times = dice.geometric(1 / (1 + mean)); times > 0; times--) {
      trail.tap(Action.SCROLL, scrollLabels[dice.below(scrollLabels.length)]);
    }
  }

  private void abandon(FormStep step, int from) {
    int events = trail.size() - from;
    // A draft lost at the start exists, so the start is whole; other steps are left half done.
    trail.cutStep(from, step == FormStep.START ? events : 1 + dice.below(events - 1));
    if (dice.chance(0.7)) {
      trail.tap(Action.TAP_BACK_BUTTON, NONE);
    }
    if (dice.chance(DELETED)) {
      trail.tap(Action.DELETE_DRAFT, NONE);
    }
    trail.closeStep(4000 + dice.below(20_000));
  }

  private long pauseMillis() {
    double ratio = LONGEST_PAUSE_MINUTES / SHORTEST_PAUSE_MINUTES;
    return (long) (60_000 * SHORTEST_PAUSE_MINUTES * StrictMath.pow(ratio, dice.uniform()));
  }

  /** A seller has one language. */
  private EventLabels words(int seller) {
    SplitMix64 own = SplitMix64.of(plan.options.seed(), RandomStream.SELLER_ID, ~seller);
    return languages.get(LANGUAGES.draw(own));
  }
}
