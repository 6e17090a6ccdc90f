package vestiaire.metrics.sample;

import java.io.IOException;
import vestiaire.metrics.sample.extract.ExtractFile;
import vestiaire.metrics.sample.extract.NameCorruption;
import vestiaire.metrics.sample.form.Action;
import vestiaire.metrics.sample.form.EventSequence;
import vestiaire.metrics.sample.random.SplitMix64;

/** The click file: what sellers tap on the way through the form. */
final class Clicks {
  /** The time of something that does not happen. */
  static final long NEVER = Long.MAX_VALUE;

  /** Share of the listings with a NUL byte in one of their labels. */
  private static final double DAMAGED = 0.04;

  private final MarketplaceRates plan;
  private final ExtractFile out;
  private final SplitMix64 dice = new SplitMix64(0);
  private final EventSequence trail = new EventSequence(dice);
  private final ListingFormSimulator form;
  private final long asOf;
  private long count;

  Clicks(MarketplaceRates plan, ExtractFile out) {
    this.plan = plan;
    this.out = out;
    this.form = new ListingFormSimulator(plan, dice, trail);
    this.asOf = plan.options.asOf().toEpochMilli();
  }

  long count() {
    return count;
  }

  void header() throws IOException {
    out.ascii("DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL\n");
  }

  /** Writes a listing's clicks and returns when it is submitted, be it after the data's end. */
  long fill(Listing listing, long number, boolean tracked) throws IOException {
    dice.reset(plan.options.seed(), RandomStream.TRAIL, number);
    form.fill(listing);
    long submitted = NEVER;
    long drafted = 0;
    for (int i = 0; i < trail.size(); i++) {
      if (trail.action(i) == Action.CREATE_DRAFT) {
        drafted = trail.time(i);
      } else if (trail.action(i) == Action.SUBMIT_DEPOSIT) {
        submitted = listing.draftedAt() - drafted + trail.time(i);
      }
    }
    if (dice.chance(DAMAGED)) {
      int unlucky = dice.below(trail.size());
      if (trail.label(unlucky).length > 1) {
        trail.label(unlucky, NameCorruption.withNul(trail.label(unlucky)));
      }
    }
    if (tracked) {
      write(listing.seller(), listing.draftedAt() - drafted, listing.id());
    }
    return submitted;
  }

  /** Writes the clicks of someone who starts no draft: no listing's id. */
  void look(int seller, long time, long number) throws IOException {
    dice.reset(plan.options.seed(), RandomStream.VISITOR, number);
    form.look(seller);
    write(seller, time, 0);
  }

  /** Writes a seller's id: 64 hexadecimal digits. */
  void seller(ExtractFile file, int seller) throws IOException {
    long id = SplitMix64.mix(plan.options.seed() + RandomStream.SELLER_ID) + seller * 4L;
    for (int i = 0; i < 4; i++) {
      file.hex(SplitMix64.mix(id + i));
    }
  }

  private void write(int seller, long from, long product) throws IOException {
    for (int i = 0; i < trail.size(); i++) {
      long time = from + trail.time(i);
      if (time >= asOf) {
        return;
      }
      out.millisecond(time).put(',');
      seller(out, seller);
      out.put(',');
      if (product > 0) {
        out.number(product).put('.').put('0');
      }
      out.bytes(trail.action(i).fields()).bytes(trail.label(i)).put('\n');
      count++;
    }
  }
}
