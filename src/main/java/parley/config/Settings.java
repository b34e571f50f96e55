package parley.config;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The validated configuration, read once at start-up. Defaults and limits: {@code reference.conf}
 * and {@code config/parley.conf}.
 *
 * @param corpus where the articles are and how they are read
 * @param stateFolder folder of the index and the embeddings, which can be rebuilt
 * @param dataFolder folder of what must last
 * @param topics the topics, in the order in which they are shown
 * @param search how passages are ranked
 * @param answer contents of an answer
 * @param discord how the bot behaves on Discord
 * @param audit how long it is kept what moderators did
 */
public record Settings(
    Corpus corpus,
    Path stateFolder,
    Path dataFolder,
    List<Topic> topics,
    Search search,
    Answer answer,
    Discord discord,
    Audit audit) {
  public Settings {
    topics = List.copyOf(topics);
  }

  /** The same, but for how the bot behaves on Discord. */
  public Settings withDiscord(Discord other) {
    return new Settings(corpus, stateFolder, dataFolder, topics, search, answer, other, audit);
  }

  /**
   * What moderators did.
   *
   * @param keep how long entries are kept
   */
  public record Audit(Period keep) {}

  /**
   * The articles.
   *
   * @param folder where the articles are
   * @param maxFileSize maximum size of a file in bytes; larger ones are left out
   * @param language BCP 47 language tag of articles that do not declare one
   * @param errorReportAddress URL or mail address where people may report an error in an article
   * @param hasEdits whether revisions are kept and served; otherwise what is in the folder is
   */
  public record Corpus(
      Path folder,
      long maxFileSize,
      String language,
      Optional<String> errorReportAddress,
      boolean hasEdits) {
    /** A corpus of which revisions are kept, without an address to report errors to. */
    public Corpus(Path folder, long maxFileSize, String language) {
      this(folder, maxFileSize, language, Optional.empty(), true);
    }

    /** The same corpus, of which what is in the folder is served. */
    public Corpus withoutEdits() {
      return new Corpus(folder, maxFileSize, language, errorReportAddress, false);
    }
  }

  /**
   * Ranking parameters.
   *
   * @param ranking the retrieval method
   * @param k1 BM25 term frequency saturation
   * @param b BM25 length normalization, 0 (none) to 1 (full)
   * @param titleWeight weight of the title field relative to the text
   * @param phraseWeight boost of two adjacent query terms
   * @param proximityWeight boost of two query terms within eight words
   * @param synonyms file of synonym groups; empty for the bundled ones
   */
  public record Search(
      Ranking ranking,
      double k1,
      double b,
      double titleWeight,
      double phraseWeight,
      double proximityWeight,
      Optional<Path> synonyms) {}

  /** The retrieval method. */
  public enum Ranking {
    /** BM25 alone; no embedding model is loaded. */
    LEXICAL,
    /** BM25 fused with dense retrieval. */
    HYBRID
  }

  /**
   * Contents of an answer.
   *
   * @param passages default number of passages shown
   * @param staleAfter age of an article's date from which its age is shown
   */
  public record Answer(int passages, Period staleAfter) {}

  /**
   * The Discord bot. Its token is no setting: it comes from the environment alone.
   *
   * @param shards {@code auto}, a number of shards, or a range such as {@code 0-3/8}
   * @param hasEphemeralReplies whether replies are ephemeral unless the user asks for a public one
   * @param moderatorRoles ids of roles that may use the moderator command
   * @param moderatorGuilds ids of the guilds in which members with the Manage Server permission may
   *     use the moderator command; empty for the owners of the application alone
   * @param userRateLimit rate limit per user
   * @param guildRateLimit rate limit per guild
   * @param maxArticleLoss fraction of the articles, 0 to 1, that a reload may drop without
   *     confirmation
   * @param hasWarmUp whether the bot asks itself questions while it logs in
   */
  public record Discord(
      String shards,
      boolean hasEphemeralReplies,
      List<String> moderatorRoles,
      List<String> moderatorGuilds,
      RateLimit userRateLimit,
      RateLimit guildRateLimit,
      double maxArticleLoss,
      boolean hasWarmUp) {
    public Discord {
      moderatorRoles = List.copyOf(moderatorRoles);
      moderatorGuilds = List.copyOf(moderatorGuilds);
    }
  }

  /**
   * Rate limit by a token bucket.
   *
   * @param burst capacity: requests at once
   * @param perMinute refill: further requests per minute
   */
  public record RateLimit(int burst, int perMinute) {}
}
