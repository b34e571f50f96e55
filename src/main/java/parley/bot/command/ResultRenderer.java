package parley.bot.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.CitedPassage;
import parley.bot.message.AnswerMessage;
import parley.bot.message.Audience;
import parley.bot.message.Message;
import parley.bot.message.ResultView;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/** Renders a result view, as carried by a button, as a message. */
final class ResultRenderer {
  private final KnowledgeBase knowledgeBase;
  private final Settings settings;
  private final Clock clock;

  ResultRenderer(KnowledgeBase knowledgeBase, Settings settings, Clock clock) {
    this.knowledgeBase = knowledgeBase;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Renders a view, highlighted for the question if there is one; empty if its passage no longer
   * exists.
   *
   * @param isComplete whether the whole passage and all of its sources are wanted
   */
  Optional<Message> render(
      ResultView requestedView, Optional<String> question, boolean isComplete, Audience audience) {
    ResultView view = requestedView.normalized();
    List<String> availableIds = new ArrayList<>();
    int selectedIndex = 0;
    for (int i = 0; i < view.resultIds().size(); i++) {
      boolean isAvailable = knowledgeBase.passage(view.resultIds().get(i)).isPresent();
      if (i == view.selectedIndex()) {
        if (!isAvailable) {
          return Optional.empty();
        }
        selectedIndex = availableIds.size();
      }
      if (isAvailable) {
        availableIds.add(view.resultIds().get(i));
      }
    }
    ResultView availableView =
        new ResultView(view.kind(), availableIds, selectedIndex, view.neighborId());
    Optional<CitedPassage> shown = findPassage(view.displayedPassageId(), question);
    return (view.neighborId().isPresent() ? shown.map(ResultRenderer::withoutHighlight) : shown)
        .map(cited ->
            renderAnswer(
                new AnswerMessage.Content(
                    question, availableView, cited, isComplete, Optional.empty()),
                audience));
  }

  /** Renders an answer. */
  Message renderAnswer(AnswerMessage.Content content, Audience audience) {
    return new AnswerMessage(settings.answer().staleAfter(), LocalDate.now(clock))
        .render(content, audience);
  }

  /** The ids of passages. */
  static List<String> passageIds(List<CitedPassage> passages) {
    return passages.stream().map(each -> each.passage().id()).toList();
  }

  private Optional<CitedPassage> findPassage(String passageId, Optional<String> question) {
    return question.isPresent()
        ? knowledgeBase.passage(passageId, question.get())
        : knowledgeBase.passage(passageId);
  }

  /** Removes the answer sentence from a passage that the question did not find. */
  private static CitedPassage withoutHighlight(CitedPassage cited) {
    return cited.withHighlights(List.of(), cited.matches());
  }
}
