package parley.console.prompt;

import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.config.Settings;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.console.view.AnswerView;
import parley.library.KnowledgeBase;

/** The answer that a prompt shows, passage by passage. */
final class ShownAnswer {
  private final ConsoleIo io;
  private final Settings settings;
  private final KnowledgeBase knowledgeBase;
  private Optional<Answer> answer = Optional.empty();
  private int shownCount;
  private Optional<CitedPassage> shownPassage = Optional.empty();

  ShownAnswer(ConsoleIo io, Settings settings, KnowledgeBase knowledgeBase) {
    this.io = io;
    this.settings = settings;
    this.knowledgeBase = knowledgeBase;
  }

  /** Whether it has shown a passage, so that more of them may be wanted. */
  boolean hasPassages() {
    return shownCount > 0;
  }

  /** Shows an answer with its best passage. */
  void show(Answer newAnswer) {
    answer = Optional.of(newAnswer);
    shownCount = 0;
    showNext(newAnswer);
  }

  /** Shows what leaves the answer before as it is: small talk. */
  void showAside(Answer aside) {
    show(layout -> view(layout).add(aside));
  }

  /** Notes that a passage was shown that is not of the answer. */
  void showOther(CitedPassage cited) {
    shownPassage = Optional.of(cited);
  }

  /** Shows the next passage, asking for more of them where all are shown. */
  void showMore() {
    if (answer.isEmpty()) {
      printError("There is nothing to show more of: ask a question first.");
      return;
    }
    Answer longer = answer.get();
    if (passageCount(longer) == shownCount) {
      Question asked = longer.question();
      int limit = Math.min(shownCount + settings.answer().passages(), Question.MAX_PASSAGES);
      longer = knowledgeBase.ask(new Question(asked.text(), asked.topic(), limit));
    }
    if (passageCount(longer) > shownCount) {
      answer = Optional.of(longer);
      showNext(longer);
    } else {
      printError("There are no more passages for this question.");
    }
  }

  /** Shows the answer with its best passage, or else its next one. */
  private void showNext(Answer next) {
    int count = passageCount(next);
    show(layout -> {
      AnswerView view = view(layout);
      if (next instanceof Answer.Answered answered && shownCount > 0) {
        view.addNext(answered, shownCount);
      } else {
        view.addBest(next);
      }
      if (shownCount == 0 && PromptEvents.isOf(next)) {
        layout.addBlankLine().add(StyledText.of(PromptEvents.OPEN_HINT, TextStyle.DIM));
      } else if (count > shownCount + 1
          || (count >= next.question().passageLimit() && count < Question.MAX_PASSAGES)) {
        layout.addBlankLine().add(StyledText.of("Type more for the next passage.", TextStyle.DIM));
      }
    });
    shownCount = Math.min(shownCount + 1, count);
    shownPassage =
        next instanceof Answer.Answered answered
            ? Optional.of(answered.passages().get(shownCount - 1))
            : Optional.empty();
  }

  /** Lists the sources of the passage shown last. */
  void showSources() {
    shownPassage.ifPresentOrElse(
        cited -> show(layout -> view(layout).withSources().addSources(cited)),
        () -> printError("There are no sources to show: ask a question first."));
  }

  private AnswerView view(TextLayout layout) {
    return new AnswerView(layout, settings, io.today()).withCommandNames(PromptHelp::commandFor);
  }

  private static int passageCount(Answer answer) {
    return answer instanceof Answer.Answered answered ? answered.passages().size() : 0;
  }

  private void printError(String message) {
    io.err().write(io.newLayout().add(message).toString());
  }

  private void show(Consumer<TextLayout> content) {
    TextLayout layout = io.newLayout();
    content.accept(layout);
    io.show(layout);
  }
}
