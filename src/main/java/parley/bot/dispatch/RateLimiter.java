package parley.bot.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.config.Settings.Rate;

/**
 * Token buckets of people and guilds. A command or the menu costs one token and a button a quarter;
 * what comes up while somebody types costs nothing. A full bucket need not be kept, so only those
 * who have asked lately are remembered.
 */
final class RateLimiter {
  private static final double COMMAND_COST = 1;
  private static final double COMPONENT_COST = 0.25;

  /** Buckets of each kind remembered; the one untouched longest makes room. */
  static final int MAX_BUCKETS = 10_000;

  private final InstantSource clock;
  private final Buckets userBuckets;
  private final Buckets guildBuckets;

  RateLimiter(Rate userRate, Rate guildRate, InstantSource clock) {
    this.clock = clock;
    this.userBuckets = new Buckets(userRate);
    this.guildBuckets = new Buckets(guildRate);
  }

  /** Takes what the interaction costs, or says how long to wait first, and then takes nothing. */
  synchronized Optional<Duration> tryAcquire(Interaction interaction) {
    double cost =
        switch (interaction) {
          case Interaction.SlashCommand _, Interaction.MessageContext _ -> COMMAND_COST;
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

  /** How many buckets are remembered. */
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

    Buckets(Rate rate) {
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

    /** Milliseconds until the bucket holds so much. */
    double millisUntil(Bucket bucket, double cost) {
      return bucket.tokens >= cost ? 0 : (cost - bucket.tokens) / tokensPerMilli;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MAX_BUCKETS;
    }
  }
}
