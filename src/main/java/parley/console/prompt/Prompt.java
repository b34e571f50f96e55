package parley.console.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.Answer;
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
  private final ShownAnswer shown;
  private Optional<Topic> topic = Optional.empty();

  public Prompt(ConsoleIo io, Settings settings, KnowledgeBase knowledgeBase) {
    this.io = io;
    this.settings = settings;
    this.knowledgeBase = knowledgeBase;
    this.topics = new TopicLookup(settings.topics());
    this.shown = new ShownAnswer(io, settings, knowledgeBase);
    this.events = new PromptEvents(io, settings, knowledgeBase, shown::showOther);
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
      case "more" -> shown.showMore();
      case "sources" -> shown.showSources();
      case "reload" -> reload();
      case "status" -> showStatus();
      case "check" -> check();
      case "help" ->
          show(layout ->
              PromptHelp.add(layout, knowledgeBase.starters(topic(), PromptHelp.MAX_STARTERS)));
      default -> {
        if (shown.hasPassages() && Conversation.asksForMore(line)) {
          shown.showMore();
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
      shown.showAside(answer);
      return;
    }
    events.remember(answer);
    shown.show(answer);
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
