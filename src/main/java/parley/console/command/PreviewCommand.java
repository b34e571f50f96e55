package parley.console.command;

import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.library.ArticleLossPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preview}: shows the bot in a browser, without Discord. */
@Command(
    name = "preview",
    description = "Show the bot in a browser on this machine; needs no token.",
    footer = {
      "",
      "What is saved in the folder of the articles is seen at the next question.",
      "",
      "Exit codes: 0 ended, 2 wrong use, 3 failure."
    })
public final class PreviewCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  private final CommandContext context;
  private final PreviewLauncher launcher;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8766",
      description = "The port of the page, on this machine only; 0 picks a free one (8766).")
  private int port;

  @Option(
      names = "--edit",
      description = {
        "Let moderators edit, publish and undo there, as the bot would;",
        "no bot may run on the same data folder meanwhile."
      })
  private boolean isEditing;

  /**
   * @param launcher serves the page
   */
  public PreviewCommand(CommandContext context, PreviewLauncher launcher) {
    this.context = context;
    this.launcher = launcher;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MAX_PORT) {
      throw CommandException.usageError(
          "--port is " + port + ", but a port is a number from 0 to " + MAX_PORT);
    }
    Settings settings = context.settings(!isEditing);
    if (isEditing && !settings.corpus().hasEdits()) {
      throw CommandException.usageError(
          "--edit keeps revisions of the articles, but corpus.edits is off in the configuration:"
              + " turn it on, or leave --edit out");
    }
    return launcher.start(
        new PreviewLauncher.Request(
            settings,
            port,
            isEditing,
            line -> context.io().out().write(line + "\n"),
            context.io().err()::printLine),
        () ->
            isEditing
                ? context.openToEdit(
                    settings, ArticleLossPolicy.maxShare(settings.discord().maxArticleLoss()))
                : context.open(settings));
  }
}
