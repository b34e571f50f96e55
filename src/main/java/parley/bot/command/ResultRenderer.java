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

/** From a view, as a button carries it, to a message. */
final class ResultRenderer {
  private final KnowledgeBase library;
  private final Settings settings;
  private final Clock clock;

  ResultRenderer(KnowledgeBase library, Settings settings, Clock clock) {
    this.library = library;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a view shows, marked for the question if there is one; empty if it is gone. */
  Optional<Message> show(ResultView carried, Optional<String> question, Audience reader) {
    ResultView view = carried.settled();
    List<CitedPassage> results = new ArrayList<>();
    int shown = 0;
    for (int i = 0; i < view.results().size(); i++) {
      Optional<CitedPassage> result = passage(view.results().get(i), question);
      if (i == view.shown()) {
        if (result.isEmpty()) {
          return Optional.empty();
        }
        shown = results.size();
      }
      result.ifPresent(results::add);
    }
    ResultView left = new ResultView(view.kind(), ids(results), shown, view.beside());
    return full(left, results, question)
        .map(full ->
            message(
                new AnswerMessage.Content(question, left, results, full, Optional.empty()),
                reader));
  }

  private Optional<CitedPassage> full(
      ResultView view, List<CitedPassage> results, Optional<String> question) {
    return view.beside().isPresent()
        ? passage(view.beside().get(), question).map(ResultRenderer::withoutSentence)
        : Optional.of(results.get(view.shown()));
  }

  /** Lays out an answer. */
  Message message(AnswerMessage.Content content, Audience reader) {
    return new AnswerMessage(settings.answer().staleAfter(), LocalDate.now(clock))
        .of(content, reader);
  }

  /** The ids of passages. */
  static List<String> ids(List<CitedPassage> passages) {
    return passages.stream().map(each -> each.passage().id()).toList();
  }

  private Optional<CitedPassage> passage(String id, Optional<String> question) {
    return question.isPresent() ? library.passage(id, question.get()) : library.passage(id);
  }

  /** In a passage that was not found by the question, no sentence answers it. */
  private static CitedPassage withoutSentence(CitedPassage cited) {
    return new CitedPassage(
        cited.rank(),
        cited.score(),
        cited.passage(),
        cited.article(),
        List.of(),
        cited.matches(),
        cited.sources(),
        cited.previousPassageId(),
        cited.nextPassageId());
  }
}
