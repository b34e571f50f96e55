package parley.console.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.ProgressBar;
import parley.console.terminal.TextLayout;
import parley.console.view.CheckView;
import parley.console.view.JsonOutput;
import parley.console.view.StatusJson;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.lint.ArticleLinter;
import parley.corpus.lint.LintFinding;
import parley.corpus.model.Diagnostic;
import parley.library.CorpusValidation;
import parley.library.EmbeddingStatus;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.StarterCheck;
import parley.text.Plurals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: validates the articles and lists their diagnostics, with lint on request. */
@Command(
    name = "check",
    description = "Read the articles and say what is wrong with them, file by file.",
    footer = {
      "",
      "An error leaves an article out; a warning leaves it in.",
      "Advice is for whoever edits the articles, and never changes the exit code.",
      "",
      "Exit codes: 0 fine, 1 errors found (with --strict: or warnings), 2 wrong use, 3 failure."
    })
public final class CheckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder to check (otherwise the articles that are served).")
  private Optional<String> folder = Optional.empty();

  @Option(names = "--strict", description = "Take warnings as seriously as errors.")
  private boolean strict;

  @Option(
      names = "--review",
      description = "Also give advice on the text: sources, dates, what needs the text before it.")
  private boolean review;

  @Option(
      names = "--folder-only",
      description = "Check what is in the folder, not the revision that is served.")
  private boolean isFolderOnly;

  @Option(names = "--json", description = "Show the problems in JSON.")
  private boolean json;

  @Option(
      names = "--accept",
      paramLabel = "ARTICLE",
      description = {
        "Do not check, but take the questions of ARTICLE.asked to fit the text as it is now:",
        "write its hashes, so that later changes of the text are warned of."
      })
  private Optional<String> accept = Optional.empty();

  public CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    CommandLineOverrides overrides = context.options().overrides();
    Settings settings =
        context.settings(
            new CommandLineOverrides(
                overrides.file(),
                folder.or(overrides::corpus),
                overrides.state(),
                overrides.data(),
                isFolderOnly || folder.isPresent()));
    if (accept.isPresent()) {
      return acceptFaq(accept.get(), settings).code();
    }
    ArticleLinter linter = new ArticleLinter(LocalDate.now(context.io().clock()));
    CorpusValidation validation;
    try (ProgressBar bar = new ProgressBar(context.io(), "files")) {
      validation = CorpusValidation.validateServed(settings, bar, review ? linter::lint : _ -> {});
      validation = withStarterCheck(validation, settings);
    } catch (CorpusException e) {
      throw CommandException.usageError(String.valueOf(e.getMessage()));
    }
    show(validation, linter.findings(), settings);
    boolean isNegative = validation.hasErrors() || (strict && !validation.diagnostics().isEmpty());
    return (isNegative ? ExitCode.NEGATIVE : ExitCode.OK).code();
  }

  /** Asks the starters of what was checked; without any, no index is opened or made. */
  private CorpusValidation withStarterCheck(CorpusValidation validation, Settings settings) {
    if (validation.articles() == 0 || validation.starters().isEmpty()) {
      return validation;
    }
    try (KnowledgeBase knowledgeBase = context.open(settings)) {
      knowledgeBase.useExistingEmbeddings();
      if (settings.search().ranking() == Settings.Ranking.HYBRID
          && !(knowledgeBase.status().embeddingStatus() instanceof EmbeddingStatus.Ready)) {
        context
            .io()
            .err()
            .printLine(
                "parley: the starters were asked by words alone; after parley index they are asked"
                    + " by meaning as well");
      }
      return StarterCheck.addTo(validation, settings, knowledgeBase);
    } catch (KnowledgeBaseException e) {
      context.io().err().printLine("parley: the starters were not asked: " + e.getMessage());
      return validation;
    }
  }

  private ExitCode acceptFaq(String article, Settings settings) throws CommandException {
    OptionalInt texts;
    try {
      texts =
          new CorpusReader(settings.corpus().folder(), settings.corpus(), settings.topics())
              .acceptFaq(article);
    } catch (CorpusException e) {
      throw CommandException.usageError(String.valueOf(e.getMessage()));
    }
    if (texts.isEmpty()) {
      throw CommandException.usageError(
          "No article " + article + " has questions in a file beside it.");
    }
    context.io().out().write(Plurals.format(texts.getAsInt(), "text") + " accepted\n");
    return ExitCode.OK;
  }

  private void show(CorpusValidation validation, List<LintFinding> findings, Settings settings) {
    ConsoleIo io = context.io();
    if (json) {
      ObjectNode json = toJson(validation, settings);
      if (review) {
        json.set("advice", toJson(findings));
      }
      io.out().write(JsonOutput.toLine(json) + "\n");
      return;
    }
    TextLayout layout = io.newLayout();
    if (review) {
      new CheckView(layout).add(validation, findings);
    } else {
      new CheckView(layout).add(validation);
    }
    io.show(layout);
  }

  private static ObjectNode toJson(CorpusValidation validation, Settings settings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("corpus", settings.corpus().folder().toAbsolutePath().toString());
    json.put("articles", validation.articles());
    json.put("passages", validation.passages());
    json.put("errors", Diagnostic.countErrors(validation.diagnostics()));
    json.put("warnings", Diagnostic.countWarnings(validation.diagnostics()));
    json.set("problems", StatusJson.diagnostics(validation.diagnostics()));
    return json;
  }

  private static ArrayNode toJson(List<LintFinding> findings) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (LintFinding finding : findings) {
      list.addObject()
          .put("file", finding.file())
          .put("line", finding.line())
          .put("found", finding.found())
          .put("remedy", finding.remedy());
    }
    return list;
  }
}
