package parley.bot.message;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.CitedPassage;
import parley.corpus.model.Passage;

/** An answer: one passage in full and where it comes from, and others shortened. */
public final class AnswerMessage {
  /** Length at which the passages after the one in full are shortened, as in the terminal. */
  private static final int SHORT = 320;

  private static final int OTHERS = 2;

  /** What the lines above a passage need at most. */
  private static final int ABOVE = 600;

  private final CitationMarkdown cited;

  /**
   * @param staleAfter age of an article's date from which a notice is given
   * @param today the day it is
   */
  public AnswerMessage(Period staleAfter, LocalDate today) {
    this.cited = new CitationMarkdown(staleAfter, today);
  }

  /**
   * What is to be shown.
   *
   * @param question what was asked; empty for a passage opened from a list
   * @param view which passages
   * @param results the view's results, in its order
   * @param full the view's passage shown in full
   * @param didYouMean the question put right, with its results
   */
  public record Content(
      Optional<String> question,
      ResultView view,
      List<CitedPassage> results,
      CitedPassage full,
      Optional<QuestionButton> didYouMean) {
    public Content {
      results = List.copyOf(results);
    }
  }

  /** The message. */
  public Message of(Content content, Audience reader) {
    ResultView view = content.view();
    EmbedBuilder draft =
        new EmbedBuilder(content.question().orElseGet(() -> title(content.full())));
    String above = above(content);
    draft.description(
        above
            + PassageMarkdown.of(
                content.full(),
                Passage.MAX_LENGTH,
                DiscordLimits.EMBED_DESCRIPTION - above.length()));
    draft.footer(footer(view));
    draft.field("Taken from", cited.place(content.full()));
    draft.field(
        "Sources", CitationMarkdown.sources(content.full().sources(), DiscordLimits.FIELD_VALUE));
    if (view.beside().isEmpty()) {
      others(content, draft);
    }
    List<Message.Row> rows = new ArrayList<>();
    rows.add(ResultButtons.of(view, content.full(), reader));
    content.didYouMean().ifPresent(offer -> rows.add(new Message.Buttons(List.of(offer.button()))));
    return new Message("", List.of(draft.embed()), rows, Optional.empty());
  }

  private static String above(Content content) {
    StringBuilder above = new StringBuilder();
    ResultView view = content.view();
    if (view.kind() == ResultView.Kind.CLOSEST && view.beside().isEmpty()) {
      above
          .append("The articles may not answer this. ")
          .append(
              view.results().size() == 1
                  ? "This is the closest passage they have:"
                  : "These are the closest passages they have:")
          .append("\n\n");
    }
    content
        .didYouMean()
        .ifPresent(offer ->
            above
                .append("Did you mean: ")
                .append(Truncator.line(offer.question(), ABOVE / 2))
                .append("\n\n"));
    return above.toString();
  }

  private static String footer(ResultView view) {
    String result = "Result " + (view.shown() + 1) + " of " + view.results().size();
    if (view.beside().isPresent()) {
      return view.kind() == ResultView.Kind.OPENED
          ? "From the same article"
          : "From the article of result " + (view.shown() + 1);
    }
    return view.kind() == ResultView.Kind.OPENED ? "" : result;
  }

  private void others(Content content, EmbedBuilder draft) {
    int shown = 0;
    for (int i = 0; i < content.results().size() && shown < OTHERS; i++) {
      if (i == content.view().shown()) {
        continue;
      }
      CitedPassage other = content.results().get(i);
      String place = cited.place(other);
      int room =
          Math.min(DiscordLimits.FIELD_VALUE, draft.room() - DiscordLimits.LABEL)
              - place.length()
              - 1;
      if (room > SHORT) {
        draft.field("Result " + (i + 1), PassageMarkdown.of(other, SHORT, room) + "\n" + place);
      }
      shown++;
    }
  }

  /** What a passage is about that nobody asked for. */
  private static String title(CitedPassage cited) {
    List<String> section = cited.passage().section();
    return section.isEmpty() ? cited.article().title() : section.getLast();
  }
}
