package parley.answer.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.ClosestMatch;

/**
 * Recognizes what is not a question to the articles: a greeting, thanks, a question about the bot.
 * See {@code src/docs/decisions/0108-small-talk-from-a-table.md}.
 */
public final class SmallTalk {
  /** Where a reply points to; each face has its own name for it. */
  public enum Pointer {
    HELP,
    ABOUT,
    SOURCES
  }

  /**
   * A reply to small talk.
   *
   * @param kind the kind of small talk, such as {@code greeting}
   * @param sentence what is said
   * @param pointer where to read on
   */
  public record Reply(String kind, String sentence, Pointer pointer) {}

  private static final SmallTalkTable TABLE = SmallTalkTable.bundled();
  private static final SmallTalkNormalizer NORMALIZER = new SmallTalkNormalizer(TABLE.shortForms());

  private static final int MAX_LENGTH = 120;
  private static final int MAX_WORDS = 14;
  private static final int MAX_PHRASE_WORDS = 10;

  /** In a shorter phrase one edit makes another word. */
  private static final int MIN_MISSPELLED_LENGTH = 5;

  /** What is said beside something else, which is then replied to; of several the first here. */
  private static final List<String> ASIDES =
      List.of("thanks", "praise", "greeting", "goodbye", "laughter", "surprise", "emoji", "assent");

  private static final String NUMBER = "number";
  private static final String EMOJI = "emoji";

  private static final Pattern LONE_NUMBER =
      Pattern.compile("\\s*[#№+-]?\\s*\\p{Nd}+[\\uFE0F\\u20E3]*\\s*[.!?)]*\\s*");

  /** A longer number, such as a year, may be in the articles. */
  private static final int MAX_MEANINGLESS_DIGITS = 3;

  private static final Pattern EMOTICON =
      Pattern.compile(
          "(?i)\\s*(?:[:;=8x]['^-]?[)(dpo/\\\\|3*]+|<3+|\\^[_.-]?\\^|:\\w{2,32}:|<a?:\\w{1,40}:\\d{0,20}>|¯\\\\_\\(ツ\\)_/¯)\\s*");

  private SmallTalk() {}

  /** The reply to what is certainly small talk and nothing more; empty otherwise. */
  public static Optional<Reply> match(String typed) {
    if (typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (isLoneNumber(typed, MAX_MEANINGLESS_DIGITS)) {
      return Optional.of(TABLE.reply(NUMBER));
    }
    if (isEmoji(typed)) {
      return Optional.of(TABLE.reply(EMOJI));
    }
    return kind(NORMALIZER.normalize(typed)).map(TABLE::reply);
  }

  /**
   * The reply to what is probably small talk: misspelt, or a number of any length. Holds only where
   * the articles have none of its words.
   */
  public static Optional<Reply> guess(String typed) {
    if (typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (isLoneNumber(typed, MAX_LENGTH)) {
      return Optional.of(TABLE.reply(NUMBER));
    }
    String phrase = NORMALIZER.normalize(typed);
    return phrase.length() < MIN_MISSPELLED_LENGTH
        ? Optional.empty()
        : ClosestMatch.find(phrase, TABLE.kinds().keySet(), 1)
            .map(TABLE.kinds()::get)
            .map(TABLE::reply);
  }

  /** A question without the greeting before it and the thanks behind it; else as typed. */
  public static String withoutGreeting(String typed) {
    return match(typed).isPresent()
        ? typed
        : new Greeting(typed, SmallTalk::kindOfPhrase).removed();
  }

  private static Optional<String> kindOfPhrase(String phrase) {
    String normalized = NORMALIZER.normalize(phrase);
    return TABLE
        .kindOf(normalized)
        .or(() ->
            TABLE.leftOut().contains(normalized)
                ? Optional.of(Greeting.LEFT_OUT)
                : Optional.empty());
  }

  private static boolean isLoneNumber(String typed, int maxDigits) {
    return LONE_NUMBER.matcher(typed).matches()
        && typed.codePoints().filter(Character::isDigit).count() <= maxDigits;
  }

  private static boolean isEmoji(String typed) {
    Matcher emoticon = EMOTICON.matcher(typed);
    if (emoticon.lookingAt() && emoticon.end() == typed.length()) {
      return true;
    }
    return typed.codePoints().noneMatch(Character::isLetterOrDigit)
        && typed.codePoints().anyMatch(SmallTalk::isPictograph);
  }

  /** Flags are emojis by presentation only. */
  private static boolean isPictograph(int codePoint) {
    return Character.isExtendedPictographic(codePoint) || Character.isEmojiPresentation(codePoint);
  }

  /** The kind of a phrase that is made of nothing but phrases of the table. */
  private static Optional<String> kind(String phrase) {
    List<String> words = phrase.isEmpty() ? List.of() : List.of(phrase.split(" ", -1));
    return words.isEmpty() || words.size() > MAX_WORDS
        ? Optional.empty()
        : new Segmenter(words, new HashMap<>()).kinds(0).flatMap(SmallTalk::mostTelling);
  }

  private static Optional<String> mostTelling(List<String> kinds) {
    return kinds.stream()
        .filter(kind -> !ASIDES.contains(kind))
        .reduce((_, last) -> last)
        .or(() -> ASIDES.stream().filter(kinds::contains).findFirst());
  }

  /**
   * Splits a phrase into phrases of the table, the longest first.
   *
   * @param known what is found of the words from an index on
   */
  private record Segmenter(List<String> words, Map<Integer, Optional<List<String>>> known) {
    /** The kinds of the phrases from a word on; empty if a word belongs to none. */
    Optional<List<String>> kinds(int from) {
      if (from == words.size()) {
        return Optional.of(List.of());
      }
      Optional<List<String>> found = known.get(from);
      if (found == null) {
        found = find(from);
        known.put(from, found);
      }
      return found;
    }

    private Optional<List<String>> find(int from) {
      for (int end = Math.min(words.size(), from + MAX_PHRASE_WORDS); end > from; end--) {
        String phrase = String.join(" ", words.subList(from, end));
        boolean isWhole = end - from == words.size();
        boolean isLeftOut = !isWhole && TABLE.leftOut().contains(phrase);
        Optional<String> kind = isLeftOut ? Optional.empty() : TABLE.kindOf(phrase);
        if (isLeftOut || kind.isPresent()) {
          Optional<List<String>> rest = kinds(end);
          if (rest.isPresent()) {
            return rest.map(others -> prepend(kind, others));
          }
        }
      }
      return Optional.empty();
    }

    private static List<String> prepend(Optional<String> kind, List<String> others) {
      List<String> kinds = new ArrayList<>(others);
      kind.ifPresent(first -> kinds.add(0, first));
      return kinds;
    }
  }
}
