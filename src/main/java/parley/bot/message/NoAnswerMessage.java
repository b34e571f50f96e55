package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.search.index.Suggestion;

/** What is said where there is no answer, and where it leads. */
public final class NoAnswerMessage {
  private static final int LINE = 300;

  private final CorpusLanguage language;

  /** For a corpus in a language. */
  public NoAnswerMessage(CorpusLanguage language) {
    this.language = language;
  }

  /**
   * The message.
   *
   * @param answer not covered or unclear
   * @param topic label of the topic asked about
   * @param offers questions to put on buttons, the question put right before all others
   */
  public Message of(Answer answer, Optional<String> topic, List<QuestionButton> offers) {
    StringBuilder text = new StringBuilder();
    text.append(answer instanceof Answer.Unclear ? unclear() : notCovered(topic)).append('\n');
    language
        .foreign(answer.question().text())
        .ifPresent(name ->
            text.append("The articles are written in ")
                .append(name)
                .append("; please ask in ")
                .append(name)
                .append(".\n"));
    answer
        .didYouMean()
        .ifPresent(meant ->
            text.append("Did you mean: ").append(Truncator.line(meant, LINE)).append('\n'));
    if (!answer.related().isEmpty()) {
      text.append("\nWhat they do cover:\n");
      answer.related().forEach(each -> text.append(suggestion(each)));
    }
    EmbedBuilder draft = new EmbedBuilder(title(answer.question().text()));
    draft.description(text.toString().strip());
    List<Message.Row> rows = new ArrayList<>();
    if (!offers.isEmpty()) {
      rows.add(new Message.Buttons(offers.stream().map(QuestionButton::button).toList()));
    }
    return new Message("", List.of(draft.embed()), rows, Optional.empty());
  }

  private static String title(String question) {
    return MarkdownEscaper.plain(question).isEmpty() ? "No question" : question;
  }

  private static String notCovered(Optional<String> topic) {
    return topic
            .map(label -> "The articles on “" + Truncator.line(label, LINE) + "” do")
            .orElse("The articles do")
        + " not cover this question.";
  }

  private static String unclear() {
    return "There is nothing to look for in this question."
        + " Please ask with the words that matter: names, places, dates, things.";
  }

  private static String suggestion(Suggestion each) {
    return "- "
        + Truncator.line(each.question(), LINE)
        + " ("
        + Truncator.line(each.title(), LINE)
        + ")\n";
  }
}
