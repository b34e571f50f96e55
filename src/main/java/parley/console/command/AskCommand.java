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
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.console.view.AnswerJson;
import parley.console.view.AnswerView;
import parley.console.view.JsonOutput;
import parley.library.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: answers one question, or each line of a file as a batch. */
@Command(
    name = "ask",
    description = "Answer a question with the best passages of the articles.",
    footer = {
      "",
      "With --questions, each line is a question: text, or a JSON object with q and, if wanted,"
          + " topic. Each gets one JSON object in one line; a line that is wrong gets"
          + " {\"line\", \"error\"} in its place.",
      "",
      "Exit codes: 0 answered, small talk too (a batch: every line was a question), 1 not covered"
          + " or unclear, 2 wrong use, 3 failure."
    })
public final class AskCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--topic", paramLabel = "T", description = "Ask the passages of this topic only.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most passages to show, 1 to " + Question.MAX_PASSAGES + " (the best one).")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--sources",
      description = "List all sources of each passage, with their addresses.")
  private boolean sources;

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
  private List<String> questionWords = new ArrayList<>();

  public AskCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    validateOptions();
    Settings settings = context.settings();
    int passageLimit = limit.orElse(settings.answer().passages());
    Optional<String> topicName = Optional.empty();
    if (topic.isPresent()) {
      topicName = Optional.of(new TopicLookup(settings.topics()).require(topic.get()));
    }
    if (questions.isPresent()) {
      return runBatch(settings, questions.get(), topicName, passageLimit).code();
    }
    try (KnowledgeBase knowledgeBase = context.open(settings)) {
      knowledgeBase.useExistingEmbeddings();
      Answer answer =
          knowledgeBase.ask(new Question(String.join(" ", questionWords), topicName, passageLimit));
      show(answer, settings);
      return exitCode(answer).code();
    }
  }

  private static ExitCode exitCode(Answer answer) {
    return switch (answer) {
      case Answer.Answered _, Answer.AboutBot _ -> ExitCode.OK;
      case Answer.NotCovered _, Answer.Unclear _ -> ExitCode.NEGATIVE;
    };
  }

  private void validateOptions() throws CommandException {
    if (questions.isPresent() && !json) {
      throw CommandException.usageError("--questions needs --json");
    }
    if (questions.isPresent() == !questionWords.isEmpty()) {
      throw CommandException.usageError(
          questionWords.isEmpty()
              ? "a question is missing: parley ask QUESTION"
              : "give a QUESTION or --questions, not both");
    }
    if (limit.isPresent() && (limit.get() < 1 || limit.get() > Question.MAX_PASSAGES)) {
      throw CommandException.usageError(
          "--limit: found " + limit.get() + ", expected 1 to " + Question.MAX_PASSAGES);
    }
  }

  private ExitCode runBatch(
      Settings settings, String source, Optional<String> topicName, int passageLimit)
      throws Exception {
    try (BatchReader lines = BatchReader.open(source, context.io());
        KnowledgeBase knowledgeBase = context.openWithEmbeddings(settings)) {
      BatchQuestion.Parser parser =
          new BatchQuestion.Parser(new TopicLookup(settings.topics()), topicName, passageLimit);
      return new BatchRunner(knowledgeBase, parser, context.io()).run(lines);
    }
  }

  private void show(Answer answer, Settings settings) {
    ConsoleIo io = context.io();
    if (json) {
      io.out().write(JsonOutput.toLine(AnswerJson.toJson(answer)) + "\n");
    } else {
      TextLayout layout = io.newLayout();
      AnswerView view = new AnswerView(layout, settings, io.today());
      view = sources ? view.withSources() : view;
      if (limit.isPresent()) {
        view.add(answer);
      } else {
        view.addBest(answer);
        addHint(layout, answer);
      }
      io.show(layout);
    }
  }

  /** Tells how to see the passages that are not shown. */
  private static void addHint(TextLayout layout, Answer answer) {
    if (answer instanceof Answer.Answered answered && answered.passages().size() > 1) {
      int count = answered.passages().size();
      layout
          .addBlankLine()
          .add(
              StyledText.of(
                  (count == 2
                          ? "--limit 2 shows the other passage"
                          : "--limit " + count + " shows" + " all " + count + " passages")
                      + ", --sources their sources.",
                  TextStyle.DIM));
    }
  }
}
