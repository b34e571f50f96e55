package parley.bot.message;

import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.AnswerWording;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.Truncator;
import parley.search.index.Suggestion;

/** The reply to a question without an answer, with suggestions. */
public final class NoAnswerMessage {
  private static final int MAX_LINE_LENGTH = 300;

  private final CorpusLanguage language;

  /**
   * @param language language of the corpus
   */
  public NoAnswerMessage(CorpusLanguage language) {
    this.language = language;
  }

  /**
   * Renders the message.
   *
   * @param answer {@code NotCovered} or {@code Unclear}
   * @param topic label of the topic the question was restricted to
   * @param offered questions to choose from, the corrected question first
   */
  public Message render(Answer answer, Optional<String> topic, List<OfferedQuestion> offered) {
    StringBuilder text = new StringBuilder();
    text.append(answer instanceof Answer.Unclear ? unclear() : notCovered(topic)).append('\n');
    language
        .nameIfForeignScript(answer.question().text())
        .ifPresent(name ->
            text.append("The articles are written in ")
                .append(name)
                .append("; please ask in ")
                .append(name)
                .append(".\n"));
    answer
        .didYouMean()
        .ifPresent(corrected ->
            text.append(AnswerWording.DID_YOU_MEAN)
                .append(Truncator.truncateEscaped(corrected, MAX_LINE_LENGTH))
                .append('\n'));
    if (!answer.relatedQuestions().isEmpty()) {
      text.append('\n').append(AnswerWording.suggestionsHeading(answer)).append('\n');
      answer.relatedQuestions().forEach(each -> text.append(formatSuggestion(each)));
    }
    EmbedBuilder embed = new EmbedBuilder(title(answer.question().text()));
    embed.description(text.toString().strip());
    return new Message(
        "",
        List.of(embed.build()),
        OfferedQuestions.row("Ask one of these", offered),
        Optional.empty());
  }

  private static String title(String question) {
    return MarkdownEscaper.plainLine(question).isEmpty() ? "No question" : question;
  }

  private static String notCovered(Optional<String> topic) {
    return AnswerWording.notCovered(
        topic.map(label -> "“" + Truncator.truncateEscaped(label, MAX_LINE_LENGTH) + "”"));
  }

  private static String unclear() {
    return AnswerWording.NOTHING_TO_SEARCH + " " + AnswerWording.ASK_WITH_KEYWORDS;
  }

  private static String formatSuggestion(Suggestion suggestion) {
    return "- " + Truncator.truncateEscaped(suggestion.question(), MAX_LINE_LENGTH) + "\n";
  }
}
