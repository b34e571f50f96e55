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
public final class RateLimiter {
  private static final double COMMAND = 1;
  private static final double BUTTON = 0.25;

  /** Buckets of each kind remembered; the one untouched longest makes room. */
  static final int MOST = 10_000;

  private final InstantSource clock;
  private final Buckets people;
  private final Buckets guilds;

  public RateLimiter(Rate person, Rate guild, InstantSource clock) {
    this.clock = clock;
    this.people = new Buckets(person);
    this.guilds = new Buckets(guild);
  }

  /** Takes what the interaction costs, or says how long to wait first, and then takes nothing. */
  synchronized Optional<Duration> take(Interaction interaction) {
    double cost =
        switch (interaction) {
          case Interaction.Slash _, Interaction.MessageMenu _ -> COMMAND;
          case Interaction.Pressed _ -> BUTTON;
          case Interaction.Typing _ -> 0;
        };
    if (cost == 0) {
      return Optional.empty();
    }
    InteractionContext origin = interaction.origin();
    long now = clock.millis();
    Bucket person = people.of(origin.user(), now);
    Optional<Bucket> guild = origin.guild().map(id -> guilds.of(id, now));
    double wait =
        Math.max(
            people.wait(person, cost), guild.map(bucket -> guilds.wait(bucket, cost)).orElse(0.0));
    if (wait > 0) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(wait)));
    }
    person.tokens -= cost;
    guild.ifPresent(bucket -> bucket.tokens -= cost);
    return Optional.empty();
  }

  /** How many buckets are remembered. */
  synchronized int size() {
    return people.size() + guilds.size();
  }

  private static final class Bucket {
    private double tokens;
    private long filled;

    Bucket(double tokens, long filled) {
      this.tokens = tokens;
      this.filled = filled;
    }
  }

  private static final class Buckets extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    private final int burst;
    private final double perMilli;

    Buckets(Rate rate) {
      super(16, 0.75f, true);
      this.burst = rate.burst();
      this.perMilli = rate.perMinute() / 60_000.0;
    }

    Bucket of(String id, long now) {
      Bucket bucket = computeIfAbsent(id, _ -> new Bucket(burst, now));
      long passed = Math.max(0, now - bucket.filled);
      bucket.tokens = Math.min(burst, bucket.tokens + passed * perMilli);
      bucket.filled = now;
      return bucket;
    }

    /** Milliseconds until the bucket holds so much. */
    double wait(Bucket bucket, double cost) {
      return bucket.tokens >= cost ? 0 : (cost - bucket.tokens) / perMilli;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST;
    }
  }
}
