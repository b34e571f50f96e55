package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.bot.message.Message.SelectOption;

/**
 * Questions offered in a menu. The label of an option is the question, so that it is read in full
 * on a phone; its value says which topic it is asked within.
 */
public final class OfferedQuestions {
  private static final Pattern VALUE = Pattern.compile("(?<topic>[a-z0-9_-]{0,32}):\\d{1,2}");

  private OfferedQuestions() {}

  /**
   * A question to offer.
   *
   * @param text a question of the corpus, or one corrected against it
   * @param topic name of the topic it is asked within; empty for all
   */
  public record OfferedQuestion(String text, Optional<String> topic) {}

  /** The menu; empty if there is nothing to offer. */
  public static List<Message.ActionRow> row(String placeholder, List<OfferedQuestion> questions) {
    List<SelectOption> options = new ArrayList<>();
    for (OfferedQuestion question : questions) {
      String value = question.topic().orElse("") + ":" + options.size();
      options.add(new SelectOption(question.text(), value, ""));
    }
    return options.isEmpty()
        ? List.of()
        : List.of(new Message.SelectMenu(new ComponentId.Offer().customId(), placeholder, options));
  }

  /** The topic that the value of a chosen option names; empty for all. */
  public static Optional<String> topic(String value) {
    Matcher matcher = VALUE.matcher(value);
    return matcher.matches()
        ? Optional.of(matcher.group("topic")).filter(topic -> !topic.isEmpty())
        : Optional.empty();
  }
}
