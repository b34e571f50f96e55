package parley.console.command;

import java.nio.file.Path;
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
import parley.library.CorpusExport;
import parley.library.CorpusValidation;
import parley.library.MentionFinder;
import parley.text.Plurals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code corpus}: looks into the articles, and writes out those that are served. */
@Command(
    name = "corpus",
    description = "Find places in the articles, or write out those that are served.",
    footer = {"", "Exit codes: 0 fine, 1 nothing found, 2 wrong use, 3 failure."})
public final class CorpusCommand implements Callable<Integer> {
  private final CommandContext context;

  public CorpusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws CommandException {
    throw CommandException.usageError(
        "Say what to do: parley corpus where TEXT, or parley corpus export DIR");
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

  @Command(
      name = "export",
      description = {
        "Write the articles that are served into a folder, the edits made in Discord included,",
        "so that they can be put under version control."
      },
      footer = {
        "",
        "The folder is made if it is missing; in one that is not empty, nothing is written.",
        "",
        "Exit codes: 0 written, 2 wrong use, 3 failure."
      })
  int export(@Parameters(paramLabel = "DIR", description = "The folder to write.") String folder)
      throws Exception {
    Settings settings = context.settings();
    Path target = BackupCommand.resolve(context, folder);
    int files;
    try {
      files = CorpusExport.write(settings, target);
    } catch (CorpusException e) {
      throw CommandException.usageError(String.valueOf(e.getMessage()));
    }
    context.io().out().write(Plurals.format(files, "file") + " written to " + target + "\n");
    return ExitCode.OK.code();
  }
}
