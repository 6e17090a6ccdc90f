package vestiaire.metrics.sample.random;

/**
 * Random numbers that are the same on every machine and JDK: SplitMix64 (Steele, Lea, Flood: Fast
 * Splittable Pseudorandom Number Generators, OOPSLA 2014) with the mixing constants of Stafford's
 * variant 13, and transformations by {@link StrictMath} only.
 */
public final class SplitMix64 {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;
  private static final double POISSON_CHUNK = 32;

  private long state;

  /** Dice that throw what {@link java.util.SplittableRandom} of this seed throws. */
  public SplitMix64(long seed) {
    state = seed;
  }

  /** Dice of their own for one thing among many, whatever else was thrown before. */
  public static SplitMix64 of(long seed, long stream, long index) {
    return new SplitMix64(mix(mix(seed + GOLDEN * stream) + GOLDEN * index));
  }

  /** Spreads a number over all 64 bits; different numbers stay different. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Starts anew, as if made by {@link #of}. */
  public void reset(long seed, long stream, long index) {
    state = mix(mix(seed + GOLDEN * stream) + GOLDEN * index);
  }

  /** Sixty-four random bits. */
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform in 0 … bound − 1; the bias is below 2⁻³¹ and of no consequence here. */
  public int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  /** Lognormal with this median and this standard deviation of the logarithm (Box–Muller). */
  public double logNormal(double median, double sigma) {
    double radius = StrictMath.sqrt(2 * exponential());
    return median * StrictMath.exp(sigma * radius * StrictMath.cos(2 * StrictMath.PI * uniform()));
  }

  /** Number of failures before the first success: mean (1 − p) / p. */
  public int geometric(double success) {
    return (int) (exponential() / -StrictMath.log(1 - success));
  }

  /** Poisson by multiplication (Knuth), in chunks, so that no product underflows. */
  public int poisson(double mean) {
    int sum = 0;
    for (double rest = mean; rest > 0; rest -= POISSON_CHUNK) {
      double limit = StrictMath.exp(-StrictMath.min(rest, POISSON_CHUNK));
      for (double product = uniform(); product > limit; product *= uniform()) {
        sum++;
      }
    }
    return sum;
  }
}
