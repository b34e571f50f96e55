package parley.bot.message;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.AnswerWording;
import parley.answer.CitedPassage;
import parley.answer.SnippetExtractor;
import parley.corpus.model.PassageLength;

/** Renders an answer: one passage in full with its citation, and snippets of other results. */
public final class AnswerMessage {
  private static final int MAX_OTHER_RESULTS = 2;

  /** Longest text above the passage. */
  private static final int MAX_PREFACE_LENGTH = 600;

  private final CitationMarkdown citations;

  /**
   * @param staleAfter age of an article from which a staleness notice is shown
   * @param today the current date
   */
  public AnswerMessage(Period staleAfter, LocalDate today) {
    this.citations = new CitationMarkdown(staleAfter, today);
  }

  /**
   * What to render.
   *
   * @param question the question, shown as title; empty for a passage opened from a list
   * @param view the ids of the results and which is selected
   * @param results the results of the view, in its order
   * @param fullPassage the passage shown in full
   * @param didYouMean the corrected question with its results
   * @param articlesEnd the last day that the articles know, if the question is about a later one
   */
  public record Content(
      Optional<String> question,
      ResultView view,
      List<CitedPassage> results,
      CitedPassage fullPassage,
      Optional<QuestionButton> didYouMean,
      Optional<LocalDate> articlesEnd) {
    public Content {
      results = List.copyOf(results);
    }

    /** What to render of an answer about a time that the articles know. */
    public Content(
        Optional<String> question,
        ResultView view,
        List<CitedPassage> results,
        CitedPassage fullPassage,
        Optional<QuestionButton> didYouMean) {
      this(question, view, results, fullPassage, didYouMean, Optional.empty());
    }
  }

  /** Renders the message for its audience. */
  public Message render(Content content, Audience audience) {
    ResultView view = content.view();
    EmbedBuilder embed =
        new EmbedBuilder(content.question().orElseGet(() -> title(content.fullPassage())));
    String preface = preface(content);
    embed.description(
        preface
            + HighlightedMarkdown.format(
                content.fullPassage(),
                PassageLength.MAX_CHARACTERS,
                DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH - preface.length()));
    embed.footer(footer(view));
    embed.addField("Taken from", citations.location(content.fullPassage()));
    embed.addField(
        "Sources",
        CitationMarkdown.formatSources(
            content.fullPassage().sources(), DiscordLimits.MAX_FIELD_VALUE_LENGTH));
    if (view.neighborId().isEmpty()) {
      addOtherResults(content, embed);
    }
    List<Message.ActionRow> rows = new ArrayList<>();
    rows.add(ResultButtons.build(view, content.fullPassage(), audience));
    content
        .didYouMean()
        .ifPresent(button -> rows.add(new Message.ButtonRow(List.of(button.toButton()))));
    return new Message("", List.of(embed.build()), rows, Optional.empty());
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
          .append(
              view.resultIds().size() == 1
                  ? AnswerWording.CLOSEST_PASSAGE
                  : AnswerWording.CLOSEST_PASSAGES)
          .append("\n\n");
    }
    content
        .didYouMean()
        .ifPresent(button ->
            preface
                .append(AnswerWording.DID_YOU_MEAN)
                .append(Truncator.truncateEscaped(button.question(), MAX_PREFACE_LENGTH / 2))
                .append("\n\n"));
    return preface.toString();
  }

  private static String footer(ResultView view) {
    String result = "Result " + (view.selectedIndex() + 1) + " of " + view.resultIds().size();
    if (view.neighborId().isPresent()) {
      return view.kind() == ResultView.Kind.OPENED
          ? "From the same article"
          : "From the article of result " + (view.selectedIndex() + 1);
    }
    return view.kind() == ResultView.Kind.OPENED ? "" : result;
  }

  private void addOtherResults(Content content, EmbedBuilder embed) {
    int count = 0;
    for (int i = 0; i < content.results().size() && count < MAX_OTHER_RESULTS; i++) {
      if (i == content.view().selectedIndex()) {
        continue;
      }
      CitedPassage other = content.results().get(i);
      String location = citations.location(other);
      int remaining =
          Math.min(
                  DiscordLimits.MAX_FIELD_VALUE_LENGTH,
                  embed.remainingCharacters() - DiscordLimits.MAX_BUTTON_LABEL_LENGTH)
              - location.length()
              - 1;
      if (remaining > SnippetExtractor.MAX_SNIPPET_LENGTH) {
        embed.addField(
            "Result " + (i + 1),
            HighlightedMarkdown.format(other, SnippetExtractor.MAX_SNIPPET_LENGTH, remaining)
                + "\n"
                + location);
      }
      count++;
    }
  }

  /** Title of a passage shown without a question. */
  private static String title(CitedPassage cited) {
    List<String> section = cited.passage().headingPath();
    return section.isEmpty() ? cited.article().title() : section.getLast();
  }
}
