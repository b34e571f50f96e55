package parley.console.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.config.Settings;
import parley.config.Topic;
import parley.console.exit.FailureHandler;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.OutputSink;
import parley.console.terminal.ProgressBar;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.console.view.AnswerView;
import parley.console.view.CheckView;
import parley.console.view.OverviewView;
import parley.console.view.ReloadView;
import parley.console.view.StatusView;
import parley.corpus.CorpusException;
import parley.library.CorpusValidation;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ReloadReport;
import parley.library.StarterCheck;

/** The interactive prompt: answers questions and runs commands until the user quits. */
public final class Prompt {
  /** Where the prompt reads its lines from. */
  @FunctionalInterface
  public interface LineSource {
    /**
     * Reads the next line.
     *
     * @param prompt shown in front of the cursor
     * @return the line, or empty at the end of the input
     */
    Optional<String> readLine(String prompt);
  }

  private final ConsoleIo io;
  private final Settings settings;
  private final KnowledgeBase knowledgeBase;
  private final TopicLookup topics;
  private final Conversation conversation = new Conversation();
  private final PromptEvents events;
  private Optional<Topic> topic = Optional.empty();
  private Optional<Answer> lastAnswer = Optional.empty();
  private int shownCount;
  private Optional<CitedPassage> shownPassage = Optional.empty();

  public Prompt(ConsoleIo io, Settings settings, KnowledgeBase knowledgeBase) {
    this.io = io;
    this.settings = settings;
    this.knowledgeBase = knowledgeBase;
    this.topics = new TopicLookup(settings.topics());
    this.events =
        new PromptEvents(io, settings, knowledgeBase, opened -> shownPassage = Optional.of(opened));
  }

  /** Reads and runs lines until the user quits or the input ends. */
  public void run(LineSource lines) {
    show(layout -> layout.add("Ask a question, or type help. Ctrl-D leaves."));
    Optional<String> line = lines.readLine(promptText());
    while (line.isPresent() && !isQuit(line.get().strip())) {
      try {
        handle(line.get().strip());
      } catch (KnowledgeBaseException | CorpusException e) {
        printError(String.valueOf(e.getMessage()));
      } catch (OutputSink.BrokenPipeException | OutputSink.OutputFailedException e) {
        throw e;
      } catch (RuntimeException e) {
        new FailureHandler(io.err()).handle(e);
      }
      line = lines.readLine(promptText());
    }
  }

  /** Also accepts {@code exit}, as other programs do. */
  private static boolean isQuit(String line) {
    return line.equalsIgnoreCase("quit") || line.equalsIgnoreCase("exit");
  }

  /** The selected topic; empty for all. */
  public Optional<String> topic() {
    return topic.map(Topic::name);
  }

  private String promptText() {
    return topic.map(current -> "parley " + current.name() + "> ").orElse("parley> ");
  }

  private void handle(String line) throws KnowledgeBaseException, CorpusException {
    List<String> words = List.of(line.split("\\s+"));
    if (words.getFirst().equalsIgnoreCase("topic") && words.size() <= 2) {
      selectTopic(words.subList(1, words.size()));
      return;
    }
    switch (line.toLowerCase(Locale.ROOT)) {
      case "" -> {}
      case "more" -> showMore();
      case "sources" -> showSources();
      case "reload" -> reload();
      case "status" -> showStatus();
      case "check" -> check();
      case "help" ->
          show(layout ->
              PromptHelp.add(layout, knowledgeBase.starters(topic(), PromptHelp.MAX_STARTERS)));
      default -> {
        if (shownCount > 0 && Conversation.asksForMore(line)) {
          showMore();
        } else if (!events.handle(line, topic)) {
          ask(line);
        }
      }
    }
  }

  private void showStatus() {
    show(layout -> {
      StatusView view = new StatusView(layout, io.clock().getZone());
      view.add(knowledgeBase.status());
      knowledgeBase.revisionStatus().ifPresent(view::add);
    });
  }

  private void ask(String text) {
    Question question = new Question(text, topic(), settings.answer().passages());
    Answer answer = knowledgeBase.ask(question, conversation.previousQuestion());
    conversation.remember(answer, topic);
    String asked = answer.question().text();
    if (!asked.equals(text)) {
      show(layout -> layout.add(StyledText.of(asked, TextStyle.DIM)));
    }
    if (answer instanceof Answer.AboutBot) {
      show(layout -> view(layout).add(answer));
      return;
    }
    lastAnswer = Optional.of(answer);
    shownCount = 0;
    events.remember(answer);
    showNext(answer);
  }

  private void showMore() {
    if (lastAnswer.isEmpty()) {
      printError("There is nothing to show more of: ask a question first.");
      return;
    }
    Answer answer = lastAnswer.get();
    if (passageCount(answer) == shownCount) {
      Question previous = answer.question();
      int limit = Math.min(shownCount + settings.answer().passages(), Question.MAX_PASSAGES);
      answer = knowledgeBase.ask(new Question(previous.text(), previous.topic(), limit));
    }
    if (passageCount(answer) > shownCount) {
      lastAnswer = Optional.of(answer);
      showNext(answer);
    } else {
      printError("There are no more passages for this question.");
    }
  }

  /** Shows the answer with its best passage, or else its next one. */
  private void showNext(Answer answer) {
    int count = passageCount(answer);
    show(layout -> {
      AnswerView view = view(layout);
      if (answer instanceof Answer.Answered answered && shownCount > 0) {
        view.addNext(answered, shownCount);
      } else {
        view.addBest(answer);
      }
      if (shownCount == 0 && PromptEvents.isOf(answer)) {
        layout.addBlankLine().add(StyledText.of(PromptEvents.OPEN_HINT, TextStyle.DIM));
      } else if (count > shownCount + 1
          || (count >= answer.question().passageLimit() && count < Question.MAX_PASSAGES)) {
        layout.addBlankLine().add(StyledText.of("Type more for the next passage.", TextStyle.DIM));
      }
    });
    shownCount = Math.min(shownCount + 1, count);
    shownPassage =
        answer instanceof Answer.Answered answered
            ? Optional.of(answered.passages().get(shownCount - 1))
            : Optional.empty();
  }

  private void showSources() {
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

  private void selectTopic(List<String> name) {
    if (name.isEmpty() || name.getFirst().equalsIgnoreCase(Question.ANY_TOPIC)) {
      topic = Optional.empty();
      show(layout -> {
        layout.add("Questions go to all passages. The topics:");
        new OverviewView(layout).add(settings.topics());
      });
      return;
    }
    Optional<Topic> match = topics.find(name.getFirst());
    if (match.isEmpty()) {
      printError(topics.unknownTopicMessage(name.getFirst()));
      return;
    }
    topic = match;
    show(layout -> {
      knowledgeBase.overview(match.get().name()).ifPresent(new OverviewView(layout)::add);
      layout
          .addBlankLine()
          .add(
              StyledText.of(
                  "Questions now go to this topic only; type topic to end that.", TextStyle.DIM));
    });
  }

  private void reload() throws KnowledgeBaseException {
    ReloadReport report;
    try (ProgressBar bar = new ProgressBar(io, "files")) {
      report = knowledgeBase.reload(bar);
    }
    show(layout -> new ReloadView(layout).addReload(report));
  }

  private void check() throws CorpusException, KnowledgeBaseException {
    CorpusValidation validation;
    try (ProgressBar bar = new ProgressBar(io, "files")) {
      validation =
          StarterCheck.addTo(
              CorpusValidation.validateServed(settings, bar, _ -> {}), settings, knowledgeBase);
    }
    show(layout -> new CheckView(layout).add(validation));
  }

  /** Prints a message wrapped at words, unlike the terminal, which wraps within them. */
  private void printError(String message) {
    io.err().write(io.newLayout().add(message).toString());
  }

  private void show(Consumer<TextLayout> content) {
    TextLayout layout = io.newLayout();
    content.accept(layout);
    io.show(layout);
  }
}
