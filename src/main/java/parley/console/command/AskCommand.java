package parley.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.prompt.TopicLookup;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.TextLayout;
import parley.console.view.AnswerJson;
import parley.console.view.AnswerView;
import parley.console.view.JsonOutput;
import parley.library.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: answers one question, or each line of a file. */
@Command(
    name = "ask",
    description = "Answer a question with the best passages of the articles.",
    footer = {
      "",
      "With --questions, each line is a question: text, or a JSON object with q and, if wanted,"
          + " topic. Each gets one JSON object in one line; a line that is wrong gets"
          + " {\"line\", \"error\"} in its place.",
      "",
      "Exit codes: 0 answered (a batch: every line was a question), 1 not covered or unclear, 2"
          + " wrong use, 3 failure."
    })
public final class AskCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--topic", paramLabel = "T", description = "Ask the passages of this topic only.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most passages to show, 1 to " + Question.MAX_PASSAGES + ".")
  private Optional<Integer> limit = Optional.empty();

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "Answer each line of a file, or of standard input (-). Needs --json.")
  private Optional<String> questions = Optional.empty();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION",
      description = "The question; quotes are not needed.")
  private List<String> words = new ArrayList<>();

  public AskCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    checkUse();
    Settings settings = context.settings();
    int passages = limit.orElse(settings.answer().passages());
    Optional<String> within = Optional.empty();
    if (topic.isPresent()) {
      within = Optional.of(new TopicLookup(settings.topics()).require(topic.get()));
    }
    if (questions.isPresent()) {
      return batch(settings, questions.get(), within, passages).code();
    }
    try (KnowledgeBase library = context.open(settings)) {
      library.useExistingEmbeddings();
      Answer answer = library.ask(new Question(String.join(" ", words), within, passages));
      show(answer, settings);
      return (answer instanceof Answer.Answered ? ExitCode.FINE : ExitCode.NO).code();
    }
  }

  private void checkUse() throws CommandException {
    if (questions.isPresent() && !json) {
      throw CommandException.wrongUse("--questions needs --json");
    }
    if (questions.isPresent() == !words.isEmpty()) {
      throw CommandException.wrongUse(
          words.isEmpty()
              ? "a question is missing: parley ask QUESTION"
              : "give a QUESTION or --questions, not both");
    }
    if (limit.isPresent() && (limit.get() < 1 || limit.get() > Question.MAX_PASSAGES)) {
      throw CommandException.wrongUse(
          "--limit: found " + limit.get() + ", expected 1 to " + Question.MAX_PASSAGES);
    }
  }

  private ExitCode batch(Settings settings, String source, Optional<String> within, int passages)
      throws Exception {
    try (BatchReader lines = BatchReader.open(source, context.terminal());
        KnowledgeBase library = context.openWithMeaning(settings)) {
      BatchQuestion.Reader reader =
          new BatchQuestion.Reader(new TopicLookup(settings.topics()), within, passages);
      return new BatchRunner(library, reader, context.terminal()).run(lines);
    }
  }

  private void show(Answer answer, Settings settings) {
    ConsoleIo terminal = context.terminal();
    if (json) {
      terminal.out().write(JsonOutput.line(AnswerJson.of(answer)) + "\n");
    } else {
      TextLayout page = terminal.page();
      new AnswerView(page, settings, terminal.today()).add(answer);
      terminal.show(page);
    }
  }
}
