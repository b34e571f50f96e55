package parley.bot.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.config.Settings.RateLimit;

/**
 * Token buckets per user and per guild, by the setting {@code discord.cooldown}. A command or a
 * modal costs one token, a component a quarter, autocompletion nothing. A full bucket equals an
 * absent one, so only the {@value #MAX_BUCKETS} most recently used are kept.
 */
final class RateLimiter {
  private static final double COMMAND_COST = 1;
  private static final double COMPONENT_COST = 0.25;

  /** Buckets kept of each kind; the least recently used is evicted. */
  static final int MAX_BUCKETS = 10_000;

  private final InstantSource clock;
  private final Buckets userBuckets;
  private final Buckets guildBuckets;

  RateLimiter(RateLimit userRateLimit, RateLimit guildRateLimit, InstantSource clock) {
    this.clock = clock;
    this.userBuckets = new Buckets(userRateLimit);
    this.guildBuckets = new Buckets(guildRateLimit);
  }

  /**
   * Takes the cost of an interaction from both buckets, or takes nothing and returns how long to
   * wait.
   */
  synchronized Optional<Duration> tryAcquire(Interaction interaction) {
    double cost =
        switch (interaction) {
          case Interaction.SlashCommand _,
              Interaction.MessageCommand _,
              Interaction.ModalSubmit _ ->
              COMMAND_COST;
          case Interaction.Component _ -> COMPONENT_COST;
          case Interaction.Autocomplete _ -> 0;
        };
    if (cost == 0) {
      return Optional.empty();
    }
    InteractionContext context = interaction.context();
    long now = clock.millis();
    Bucket userBucket = userBuckets.refill(context.userId(), now);
    Optional<Bucket> guildBucket = context.guildId().map(id -> guildBuckets.refill(id, now));
    double waitMillis =
        Math.max(
            userBuckets.millisUntil(userBucket, cost),
            guildBucket.map(bucket -> guildBuckets.millisUntil(bucket, cost)).orElse(0.0));
    if (waitMillis > 0) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(waitMillis)));
    }
    userBucket.tokens -= cost;
    guildBucket.ifPresent(bucket -> bucket.tokens -= cost);
    return Optional.empty();
  }

  /** Number of buckets kept. */
  synchronized int bucketCount() {
    return userBuckets.size() + guildBuckets.size();
  }

  private static final class Bucket {
    private double tokens;
    private long lastRefill;

    Bucket(double tokens, long lastRefill) {
      this.tokens = tokens;
      this.lastRefill = lastRefill;
    }
  }

  private static final class Buckets extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    private final int burst;
    private final double tokensPerMilli;

    Buckets(RateLimit rate) {
      super(16, 0.75f, true);
      this.burst = rate.burst();
      this.tokensPerMilli = rate.perMinute() / 60_000.0;
    }

    Bucket refill(String id, long now) {
      Bucket bucket = computeIfAbsent(id, _ -> new Bucket(burst, now));
      long elapsed = Math.max(0, now - bucket.lastRefill);
      bucket.tokens = Math.min(burst, bucket.tokens + elapsed * tokensPerMilli);
      bucket.lastRefill = now;
      return bucket;
    }

    /** Milliseconds until the bucket has that many tokens. */
    double millisUntil(Bucket bucket, double cost) {
      return bucket.tokens >= cost ? 0 : (cost - bucket.tokens) / tokensPerMilli;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MAX_BUCKETS;
    }
  }
}
