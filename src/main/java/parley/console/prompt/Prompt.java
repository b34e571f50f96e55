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

/** A talk at the terminal: questions and a few commands, until somebody leaves. */
public final class Prompt {
  private final ConsoleIo terminal;
  private final Settings settings;
  private final KnowledgeBase library;
  private final TopicLookup topics;
  private Optional<Topic> topic = Optional.empty();
  private Optional<Question> last = Optional.empty();
  private int seen;

  public Prompt(ConsoleIo terminal, Settings settings, KnowledgeBase library) {
    this.terminal = terminal;
    this.settings = settings;
    this.library = library;
    this.topics = new TopicLookup(settings.topics());
  }

  /** Reads and answers lines until there are no more. */
  public void run(LineSource lines) {
    show(page -> page.add("Ask a question, or type help. Ctrl-D leaves."));
    Optional<String> line = lines.next(mark());
    while (line.isPresent() && !leaves(line.get().strip())) {
      try {
        handle(line.get().strip());
      } catch (KnowledgeBaseException | CorpusException e) {
        complain(String.valueOf(e.getMessage()));
      } catch (OutputSink.Closed | OutputSink.Broken e) {
        throw e;
      } catch (RuntimeException e) {
        new FailureHandler(terminal.err()).handle(e);
      }
      line = lines.next(mark());
    }
  }

  /** Whether somebody has had enough; other programs say exit. */
  private static boolean leaves(String line) {
    return line.equalsIgnoreCase("quit") || line.equalsIgnoreCase("exit");
  }

  /** The topic asked about now. */
  public Optional<String> topic() {
    return topic.map(Topic::name);
  }

  private String mark() {
    return topic.map(now -> "parley " + now.name() + "> ").orElse("parley> ");
  }

  private void handle(String line) throws KnowledgeBaseException, CorpusException {
    List<String> words = List.of(line.split("\\s+"));
    if (words.getFirst().equalsIgnoreCase("topic") && words.size() <= 2) {
      turnTo(words.subList(1, words.size()));
      return;
    }
    switch (line.toLowerCase(Locale.ROOT)) {
      case "" -> {}
      case "more" -> more();
      case "reload" -> reload();
      case "status" ->
          show(page -> new StatusView(page, terminal.clock().getZone()).add(library.status()));
      case "check" -> check();
      case "help" -> show(PromptHelp::add);
      default -> ask(line);
    }
  }

  private void ask(String text) {
    Question question = new Question(text, topic(), settings.answer().passages());
    Answer answer = library.ask(question);
    last = Optional.of(question);
    seen = 0;
    show(answer);
  }

  private void more() {
    if (last.isEmpty()) {
      complain("There is nothing to show more of: ask a question first.");
      return;
    }
    Question before = last.get();
    int most = Math.min(seen + settings.answer().passages(), Question.MAX_PASSAGES);
    Answer answer = library.ask(new Question(before.text(), before.topic(), most));
    if (passages(answer) > seen) {
      show(answer);
    } else {
      complain("There are no more passages for this question.");
    }
  }

  private void show(Answer answer) {
    show(page -> {
      new AnswerView(page, settings, terminal.today()).addAfter(answer, seen);
      int now = passages(answer);
      if (now >= seen + settings.answer().passages() && now < Question.MAX_PASSAGES) {
        page.blank().add(StyledText.of("Type more for the next passages.", TextStyle.QUIET));
      }
    });
    seen = passages(answer);
  }

  private static int passages(Answer answer) {
    return answer instanceof Answer.Answered answered ? answered.passages().size() : 0;
  }

  private void turnTo(List<String> name) {
    if (name.isEmpty()) {
      topic = Optional.empty();
      show(page -> {
        page.add("Questions go to all passages. The topics:");
        new OverviewView(page).add(settings.topics());
      });
      return;
    }
    Optional<Topic> found = topics.find(name.getFirst());
    if (found.isEmpty()) {
      complain(topics.unknown(name.getFirst()));
      return;
    }
    topic = found;
    show(page -> {
      library.overview(found.get().name()).ifPresent(new OverviewView(page)::add);
      page.blank()
          .add(
              StyledText.of(
                  "Questions now go to this topic only; type topic to end that.", TextStyle.QUIET));
    });
  }

  private void reload() throws KnowledgeBaseException {
    ReloadReport report;
    try (ProgressBar bar = new ProgressBar(terminal, "files")) {
      report = library.reload(bar);
    }
    show(page -> new ReloadView(page).reloaded(report));
  }

  private void check() throws CorpusException {
    CorpusValidation check;
    try (ProgressBar bar = new ProgressBar(terminal, "files")) {
      check = CorpusValidation.validate(settings, bar);
    }
    show(page -> new CheckView(page).add(check));
  }

  /** Messages are broken into lines too: a terminal would break them within words. */
  private void complain(String message) {
    TextLayout page = terminal.page();
    page.add(message);
    terminal.err().write(page.toString());
  }

  private void show(Consumer<TextLayout> content) {
    TextLayout page = terminal.page();
    content.accept(page);
    terminal.show(page);
  }
}
