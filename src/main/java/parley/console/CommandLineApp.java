package parley.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import parley.console.command.AskCommand;
import parley.console.command.BackupCommand;
import parley.console.command.BotCommand;
import parley.console.command.BotLauncher;
import parley.console.command.CalibrateCommand;
import parley.console.command.CheckCommand;
import parley.console.command.CommandContext;
import parley.console.command.CommonOptions;
import parley.console.command.CorpusCommand;
import parley.console.command.EvalCommand;
import parley.console.command.HealthCommand;
import parley.console.command.IndexCommand;
import parley.console.command.KnowledgeBaseOpener;
import parley.console.command.LatestCommand;
import parley.console.command.PreviewCommand;
import parley.console.command.PreviewLauncher;
import parley.console.command.RestoreCommand;
import parley.console.command.RootCommand;
import parley.console.command.StatusCommand;
import parley.console.command.TimelineCommand;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.exit.FailureHandler;
import parley.console.exit.UsageErrorHandler;
import parley.console.terminal.ConsoleIo;
import parley.evaluation.MessageLineCounter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command-line application: parses the arguments, runs one command, returns its exit code. */
public final class CommandLineApp {
  private final ConsoleIo io;
  private final KnowledgeBaseOpener knowledgeBaseOpener;
  private final BotLauncher botLauncher;
  private final PreviewLauncher previewLauncher;
  private final MessageLineCounter lineCounter;
  private final String version;

  /**
   * @param io streams, environment and clock
   * @param knowledgeBaseOpener opens the knowledge base
   * @param botLauncher starts the Discord bot
   * @param previewLauncher starts the preview in a browser
   * @param lineCounter counts the lines of the bot's messages
   * @param version the version of the program
   */
  public CommandLineApp(
      ConsoleIo io,
      KnowledgeBaseOpener knowledgeBaseOpener,
      BotLauncher botLauncher,
      PreviewLauncher previewLauncher,
      MessageLineCounter lineCounter,
      String version) {
    this.io = io;
    this.knowledgeBaseOpener = knowledgeBaseOpener;
    this.botLauncher = botLauncher;
    this.previewLauncher = previewLauncher;
    this.lineCounter = lineCounter;
    this.version = version;
  }

  /** Runs a command line and returns the exit code; no exception leaves this method. */
  public int run(String... args) {
    FailureHandler failureHandler = new FailureHandler(io.err());
    StringWriter help = new StringWriter();
    try {
      int code = commandLine(failureHandler, help).execute(args);
      // Written after picocli has returned, since picocli prints a stack trace on a broken pipe.
      if (help.getBuffer().length() > 0) {
        io.out().write(help.toString());
      }
      return code;
    } catch (Throwable failure) {
      return failureHandler.handle(failure).code();
    }
  }

  private CommandLine commandLine(FailureHandler failureHandler, StringWriter help) {
    CommandContext context =
        new CommandContext(io, new CommonOptions(), knowledgeBaseOpener, botLauncher);
    CommandLine commandLine =
        new CommandLine(new RootCommand(context))
            .addSubcommand(new AskCommand(context))
            .addSubcommand(new TimelineCommand(context))
            .addSubcommand(new LatestCommand(context))
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new CorpusCommand(context))
            .addSubcommand(new IndexCommand(context))
            .addSubcommand(new StatusCommand(context))
            .addSubcommand(new HealthCommand(context))
            .addSubcommand(new BackupCommand(context))
            .addSubcommand(new RestoreCommand(context))
            .addSubcommand(new EvalCommand(context, lineCounter))
            .addSubcommand(new CalibrateCommand(context))
            .addSubcommand(new PreviewCommand(context, previewLauncher))
            .addSubcommand(new BotCommand(context));
    commandLine.getCommandSpec().version("parley " + version);
    commandLine.setExpandAtFiles(false); // a question may begin with @
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commandLine.setOut(new PrintWriter(help));
    commandLine.setErr(new PrintWriter(io.err().asWriter()));
    commandLine.setParameterExceptionHandler(
        (exception, _) -> new UsageErrorHandler(io.err()).handle(exception).code());
    commandLine.setExecutionExceptionHandler((failure, command, _) ->
        (failure instanceof CommandException exception && exception.isMissingCommand()
                ? printUsage(command)
                : failureHandler.handle(failure))
            .code());
    return commandLine;
  }

  private ExitCode printUsage(CommandLine command) {
    io.err().write(command.getUsageMessage(Ansi.OFF));
    return ExitCode.USAGE;
  }
}
