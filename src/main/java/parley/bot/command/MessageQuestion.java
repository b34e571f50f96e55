package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.bot.message.DiscordLimits;
import parley.corpus.split.SentenceSplitter;
import parley.text.Span;
import parley.text.UnseenCharacters;
import parley.text.Whitespace;
import parley.text.WordCounter;

/** Makes a question of a message: its text without markup and, if it is long, what it asks. */
final class MessageQuestion {
  private static final SentenceSplitter SENTENCES = new SentenceSplitter(Locale.ENGLISH);

  /** Mentions, custom emojis, timestamps and links, which are no query terms. */
  private static final Pattern NON_TEXT =
      Pattern.compile(
          "<(?:[@#]|a?:|t:|/|id:)[^>\\s]{0,100}[^>]{0,60}>|<?(?i:https?://[^\\s>)]+)>?");

  private static final Pattern LINK_LABEL =
      Pattern.compile("\\[([^\\[\\]\n]{1,300})\\]\\([^()\n]*\\)");

  /** What a line of a quotation, heading, list or code block begins with. */
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^[ \\t]*(?:>{1,3}[ \\t]+|>+|-?#{1,3}[ \\t]+|[-+*][ \\t]+|```\\w*$)+");

  private static final Pattern EMPHASIS = Pattern.compile("[*_~`|]+");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[\\p{Punct}])");
  private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"\u201C-\u201F\u00AB\u00BB]+");
  private static final String QUESTION_MARKS = "?\uFF1F\u061F\u037E";

  /** Words below which a question needs the sentence before it, as in "It failed. Why?". */
  private static final int MIN_WORDS = 4;

  private MessageQuestion() {}

  /**
   * The question of a message.
   *
   * @param text text of the message, Markdown
   * @return at most {@value DiscordLimits#MAX_QUESTION_LENGTH} characters; empty if there is
   *     nothing to search for
   */
  static Optional<String> find(String text) {
    List<String> sentences = sentences(plainText(text));
    String all = String.join(" ", sentences);
    if (UnseenCharacters.isBlank(all)) {
      return Optional.empty();
    }
    return Optional.of(
        QuestionOptions.truncate(
            all.length() <= DiscordLimits.MAX_QUESTION_LENGTH ? all : askingPart(sentences)));
  }

  private static String plainText(String text) {
    String plain = NON_TEXT.matcher(LINK_LABEL.matcher(text).replaceAll("$1")).replaceAll(" ");
    plain = LINE_START.matcher(plain).replaceAll("");
    plain = EMPHASIS.matcher(ESCAPE.matcher(plain).replaceAll("")).replaceAll(" ");
    return QUOTATION_MARKS.matcher(plain).replaceAll(" ");
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String line : text.lines().map(Whitespace::normalize).toList()) {
      for (Span sentence : SENTENCES.split(line)) {
        sentences.add(sentence.substring(line));
      }
    }
    return sentences;
  }

  /** The sentences that ask, as many as fit; without any, the first ones. */
  private static String askingPart(List<String> sentences) {
    List<String> asking = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      if (QUESTION_MARKS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0) {
        boolean needsContext = i > 0 && WordCounter.count(sentence) < MIN_WORDS;
        asking.add(needsContext ? sentences.get(i - 1) + " " + sentence : sentence);
      }
    }
    StringBuilder part = new StringBuilder();
    for (String sentence : asking.isEmpty() ? sentences : asking) {
      if (!part.isEmpty()
          && part.length() + 1 + sentence.length() > DiscordLimits.MAX_QUESTION_LENGTH) {
        break;
      }
      part.append(part.isEmpty() ? "" : " ").append(sentence);
    }
    return part.toString();
  }
}
