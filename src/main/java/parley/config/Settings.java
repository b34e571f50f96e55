package parley.config;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The whole configuration.
 *
 * @param corpus where articles are and how they are read
 * @param state folder of what can be rebuilt: the index
 * @param topics the subjects, in the order people see them
 * @param search how passages are ranked
 * @param answer what an answer holds
 * @param discord how the bot behaves on Discord
 */
public record Settings(
    Corpus corpus, Path state, List<Topic> topics, Search search, Answer answer, Discord discord) {
  public Settings {
    topics = List.copyOf(topics);
  }

  /**
   * The corpus.
   *
   * @param folder where the articles are
   * @param maxFileSize largest file read, in bytes
   * @param language BCP 47 tag of articles that do not name theirs
   */
  public record Corpus(Path folder, long maxFileSize, String language) {}

  /**
   * The ranking.
   *
   * @param ranking what ranks the passages
   * @param k1 BM25 saturation of term frequency
   * @param b BM25 share of length normalisation, 0 to 1
   * @param titleWeight weight of the title field beside the text
   * @param phraseWeight weight of two question words standing side by side
   * @param proximityWeight weight of two question words within eight words
   * @param synonyms file of spelling variants and synonyms; empty for the built-in ones
   */
  public record Search(
      Ranking ranking,
      double k1,
      double b,
      double titleWeight,
      double phraseWeight,
      double proximityWeight,
      Optional<Path> synonyms) {}

  /** What ranks the passages. */
  public enum Ranking {
    /** Words alone; no model is loaded. */
    LEXICAL,
    /** Words and meaning. */
    HYBRID
  }

  /**
   * Answers.
   *
   * @param passages how many passages are shown unless a question says otherwise
   * @param staleAfter age of an article's date from which a notice is given
   */
  public record Answer(int passages, Period staleAfter) {}

  /**
   * The bot on Discord. Its token is no setting: it comes from the environment alone.
   *
   * @param shards {@code auto}, a number of shards, or a range of them such as {@code 0-3/8}
   * @param hasEphemeralReplies whether answers are private unless the person says otherwise
   * @param moderatorRoles ids of roles that may use the moderators' command besides those who
   *     manage the server
   * @param moderatorGuilds ids of the guilds in which it may be used; empty for all
   * @param person how often one person may ask
   * @param guild how often all of a guild may ask
   * @param maxArticleLoss the share of the articles a reload may lose without being confirmed, 0 to
   *     1
   */
  public record Discord(
      String shards,
      boolean hasEphemeralReplies,
      List<String> moderatorRoles,
      List<String> moderatorGuilds,
      Rate person,
      Rate guild,
      double maxArticleLoss) {
    public Discord {
      moderatorRoles = List.copyOf(moderatorRoles);
      moderatorGuilds = List.copyOf(moderatorGuilds);
    }
  }

  /**
   * A token bucket.
   *
   * @param burst how many at once
   * @param perMinute how many more each minute
   */
  public record Rate(int burst, int perMinute) {}
}
