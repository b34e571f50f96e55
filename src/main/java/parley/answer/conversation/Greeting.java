package parley.answer.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The courtesy around a question.
 *
 * @param typed the question as typed
 * @param kindOf the kind of small talk a phrase is; {@link #LEFT_OUT} for words that say nothing
 */
record Greeting(String typed, Function<String, Optional<String>> kindOf) {
  static final String LEFT_OUT = "left-out";

  private static final int MAX_PHRASE_WORDS = 4;

  /** Such as "Hi! Thanks. Well, ..."; a text of nothing but greetings must not take long. */
  private static final int MAX_OPENINGS = 4;

  private static final String PUNCTUATION = ",.!?;:…–-";

  /** Only these words may stand behind a question without a comma before them. */
  private static final Set<String> CLOSINGS =
      Set.of("thanks", "thx", "thnx", "tnx", "thank", "pls", "plz", "please");

  /** The question alone. */
  String removed() {
    String question = SmallTalkNormalizer.withoutMentions(typed).strip();
    question = question.isEmpty() ? typed : question;
    for (int i = 0; i < MAX_OPENINGS; i++) {
      question = removeOpening(question);
    }
    return removeClosing(question);
  }

  private String removeOpening(String text) {
    List<Word> words = Word.split(text);
    for (int count = Math.min(MAX_PHRASE_WORDS, words.size() - 1); count > 0; count--) {
      int end = words.get(count - 1).span().end();
      int next = words.get(count).span().start();
      String kind = kindOf.apply(text.substring(0, end)).orElse("");
      boolean isSetOff =
          text.substring(end, next).chars().anyMatch(c -> PUNCTUATION.indexOf(c) >= 0);
      boolean isGreeting = kind.equals("greeting");
      boolean isAddress = kind.equals(LEFT_OUT) && isSetOff;
      boolean isAside = isSetOff && (kind.equals("thanks") || kind.equals("assent"));
      if (isGreeting || isAddress || isAside) {
        return removeAddress(text.substring(next));
      }
    }
    return text;
  }

  /** After a greeting its addressee: "hello everyone ...". */
  private String removeAddress(String text) {
    List<Word> words = Word.split(text);
    return words.size() > 1
            && words.getFirst().span().start() == 0
            && Set.of("parley", "bot", "there", "everyone", "all", "guys", "folks", "again")
                .contains(words.getFirst().folded())
        ? text.substring(words.get(1).span().start())
        : text;
  }

  private String removeClosing(String text) {
    List<Word> words = Word.split(text);
    for (int count = Math.min(MAX_PHRASE_WORDS, words.size() - 1); count > 0; count--) {
      int first = words.size() - count;
      int start = words.get(first).span().start();
      int before = words.get(first - 1).span().end();
      boolean isSetOff =
          text.substring(before, start).chars().anyMatch(c -> PUNCTUATION.indexOf(c) >= 0);
      String phrase = text.substring(start, words.getLast().span().end());
      boolean isThanks =
          kindOf.apply(phrase).filter(kind -> kind.equals("thanks")).isPresent()
              && (isSetOff || count == 1);
      if ((isThanks && (isSetOff || CLOSINGS.contains(phrase.toLowerCase(Locale.ROOT))))
          || (count == 1 && CLOSINGS.contains(words.get(first).folded()))) {
        String question = text.substring(0, start).strip();
        return question.endsWith(",") ? question.substring(0, question.length() - 1) : question;
      }
    }
    return text;
  }
}
