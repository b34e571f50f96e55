package parley.console.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.ProgressBar;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.CorpusException;
import parley.library.CorpusValidation;
import parley.library.MentionFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code corpus}: looks into the articles, for whoever edits them. */
@Command(
    name = "corpus",
    description = "Find places in the articles, for whoever edits them.",
    footer = {"", "Exit codes: 0 fine, 1 nothing found, 2 wrong use, 3 failure."})
public final class CorpusCommand implements Callable<Integer> {
  private final CommandContext context;

  public CorpusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws CommandException {
    throw CommandException.usageError("Say what to do: parley corpus where TEXT");
  }

  @Command(
      name = "where",
      description = {
        "List the passages that cite a source, or else those with the words.",
        "For example: parley corpus where S168; parley corpus where \"95 per cent\"."
      },
      footer = {"", "Exit codes: 0 fine, 1 nothing found, 2 wrong use, 3 failure."})
  int where(
      @Parameters(paramLabel = "TEXT", description = "The id of a source, or words.") String text)
      throws Exception {
    if (text.isBlank()) {
      throw CommandException.usageError("Name a source or some words to look for.");
    }
    ConsoleIo io = context.io();
    CommandLineOverrides overrides = context.options().overrides();
    Settings settings = context.settings(overrides);
    MentionFinder finder = new MentionFinder(text);
    try (ProgressBar bar = new ProgressBar(io, "files")) {
      CorpusValidation.validate(settings, bar, finder::add);
    } catch (CorpusException e) {
      throw CommandException.usageError(String.valueOf(e.getMessage()));
    }
    TextLayout layout = io.newLayout();
    for (MentionFinder.Mention mention : finder.mentions()) {
      layout.add(
          StyledText.of(mention.file() + ":" + mention.line(), TextStyle.BOLD)
              .plus(
                  Optional.of(String.join(" > ", mention.section()))
                      .filter(path -> !path.isEmpty())
                      .map(path -> " " + path)
                      .orElse(""),
                  TextStyle.DIM));
      layout.add("  ", StyledText.of(mention.text()));
    }
    io.show(layout);
    if (finder.mentions().isEmpty()) {
      io.err().printLine("parley: no passage cites it or holds these words");
      return ExitCode.NEGATIVE.code();
    }
    return ExitCode.OK.code();
  }
}
