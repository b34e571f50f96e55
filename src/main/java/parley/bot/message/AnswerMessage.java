package parley.bot.message;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.AnswerWording;
import parley.answer.CitedPassage;
import parley.answer.SnippetExtractor;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.bot.message.markdown.CitationMarkdown;
import parley.bot.message.markdown.HighlightedMarkdown;
import parley.bot.message.markdown.Truncator;
import parley.corpus.model.PassageLength;

/**
 * Renders one result of an answer for a phone: the answer sentence within its passage, one line
 * that cites it, and the best sources. See src/docs/decisions/0105-answers-for-a-phone.md.
 */
public final class AnswerMessage {
  /** Length up to which sentences are shown around the answer sentence, in UTF-16 units. */
  private static final int MAX_SHORT_PASSAGE_LENGTH = 260;

  private static final int MIN_SHORT_PASSAGE_LENGTH = 180;

  /** Sources of the short form. */
  private static final int MAX_SHORT_SOURCES = 2;

  /** Longest corrected question shown above the passage. */
  private static final int MAX_CORRECTED_LENGTH = 300;

  /** Longest list of all sources. */
  private static final int MAX_SOURCES_LENGTH = 1_500;

  private final CitationMarkdown citations;
  private final LocalDate today;

  /**
   * @param staleAfter age of an article from which it is shown beside its date
   * @param today the current date
   */
  public AnswerMessage(Period staleAfter, LocalDate today) {
    this.citations = new CitationMarkdown(staleAfter, today);
    this.today = today;
  }

  /**
   * What to render.
   *
   * @param question the question, shown as title; empty for a passage opened from a list
   * @param view the ids of the results and which is selected
   * @param shown the passage to show
   * @param isComplete whether all of it is wanted: the whole passage and every source
   * @param didYouMean the corrected question
   * @param articlesEnd the last day that the articles know, if the question is about a later one
   */
  public record Content(
      Optional<String> question,
      ResultView view,
      CitedPassage shown,
      boolean isComplete,
      Optional<OfferedQuestion> didYouMean,
      Optional<LocalDate> articlesEnd) {
    /** What to render of an answer about a time that the articles know. */
    public Content(
        Optional<String> question,
        ResultView view,
        CitedPassage shown,
        boolean isComplete,
        Optional<OfferedQuestion> didYouMean) {
      this(question, view, shown, isComplete, didYouMean, Optional.empty());
    }

    /** Whether the passage is shown for the answer in it, and so may be cut around that. */
    private boolean isShort() {
      return !isComplete && view.neighborId().isEmpty() && view.kind() != ResultView.Kind.OPENED;
    }
  }

  /** Renders the message for its audience. */
  public Message render(Content content, Audience audience) {
    CitedPassage shown = content.shown();
    String preface = age(content) + preface(content);
    String citation = "\n\n" + citations.line(shown) + sources(content);
    int passageLength =
        content.isShort() ? shortPassageLength(preface) : PassageLength.MAX_CHARACTERS;
    EmbedBuilder embed = new EmbedBuilder(content.question().orElseGet(() -> title(shown)));
    embed.description(
        preface
            + HighlightedMarkdown.format(
                shown,
                passageLength,
                DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH - preface.length() - citation.length())
            + citation);
    embed.footer(footer(content.view()));
    List<Message.ActionRow> rows =
        new ArrayList<>(
            ResultRows.build(content.view(), shown, isCut(content, passageLength), audience));
    content
        .didYouMean()
        .ifPresent(corrected ->
            rows.addAll(OfferedQuestions.row("Ask what was meant", List.of(corrected))));
    return new Message("", List.of(embed.build()), rows, Optional.empty());
  }

  /** What is said above a passage takes its room from it, so that a phone still shows the end. */
  private static int shortPassageLength(String preface) {
    return Math.max(MIN_SHORT_PASSAGE_LENGTH, MAX_SHORT_PASSAGE_LENGTH - preface.length());
  }

  private static boolean isCut(Content content, int passageLength) {
    CitedPassage shown = content.shown();
    return !content.isComplete()
        && (shown.sources().size() > MAX_SHORT_SOURCES
            || !SnippetExtractor.extractParts(shown, passageLength)
                .equals(List.of(SnippetExtractor.wholePassage(shown))));
  }

  /** How old the passage is, where the present is asked for. */
  private String age(Content content) {
    return content
        .question()
        .filter(_ -> content.articlesEnd().isEmpty())
        .flatMap(question -> AnswerWording.ageOfNewest(question, List.of(content.shown()), today))
        .map(age -> age + "\n\n")
        .orElse("");
  }

  private static String preface(Content content) {
    StringBuilder preface = new StringBuilder();
    ResultView view = content.view();
    if (content.articlesEnd().isPresent()) {
      preface
          .append(AnswerWording.articlesEnd(content.articlesEnd().get()))
          .append(' ')
          .append(AnswerWording.NEWEST_PASSAGES)
          .append("\n\n");
    } else if (view.kind() == ResultView.Kind.CLOSEST && view.neighborId().isEmpty()) {
      preface
          .append(AnswerWording.MAY_NOT_ANSWER)
          .append(' ')
          .append(AnswerWording.CLOSEST_PASSAGE)
          .append("\n\n");
    }
    content
        .didYouMean()
        .ifPresent(corrected ->
            preface
                .append(AnswerWording.DID_YOU_MEAN)
                .append(Truncator.truncateEscaped(corrected.text(), MAX_CORRECTED_LENGTH))
                .append("\n\n"));
    return preface.toString();
  }

  private static String sources(Content content) {
    var sources = content.shown().sources();
    if (content.isComplete() && !sources.isEmpty()) {
      return "\nSources:\n" + CitationMarkdown.formatSources(sources, MAX_SOURCES_LENGTH);
    }
    StringBuilder lines = new StringBuilder();
    sources.stream()
        .limit(MAX_SHORT_SOURCES)
        .forEach(each -> lines.append("\nSource: ").append(CitationMarkdown.formatShort(each)));
    if (sources.size() > MAX_SHORT_SOURCES) {
      lines.append("\n+ ").append(sources.size() - MAX_SHORT_SOURCES).append(" more");
    }
    return lines.toString();
  }

  private static String footer(ResultView view) {
    int number = view.selectedIndex() + 1;
    if (view.neighborId().isPresent()) {
      return view.kind() == ResultView.Kind.OPENED
          ? "From the same article"
          : "From the article of result " + number;
    }
    int count = view.resultIds().size();
    return count == 1 ? "" : "Result " + number + " of " + count;
  }

  /** Title of a passage shown without a question. */
  private static String title(CitedPassage cited) {
    List<String> section = cited.passage().headingPath();
    return section.isEmpty() ? cited.article().title() : section.getLast();
  }
}
