package parley.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import parley.console.command.AskCommand;
import parley.console.command.BotCommand;
import parley.console.command.BotLauncher;
import parley.console.command.CalibrateCommand;
import parley.console.command.CheckCommand;
import parley.console.command.CommandContext;
import parley.console.command.CommonOptions;
import parley.console.command.EvalCommand;
import parley.console.command.HealthCommand;
import parley.console.command.IndexCommand;
import parley.console.command.KnowledgeBaseOpener;
import parley.console.command.RootCommand;
import parley.console.command.StatusCommand;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.exit.FailureHandler;
import parley.console.exit.UsageErrorHandler;
import parley.console.terminal.ConsoleIo;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The terminal face: runs one command and says how it ended. */
public final class CommandLineApp {
  private final ConsoleIo io;
  private final KnowledgeBaseOpener knowledgeBaseOpener;
  private final BotLauncher botLauncher;
  private final String version;

  /**
   * @param io the world around
   * @param knowledgeBaseOpener opens the library
   * @param botLauncher starts the Discord face
   * @param version the version of the program
   */
  public CommandLineApp(
      ConsoleIo io,
      KnowledgeBaseOpener knowledgeBaseOpener,
      BotLauncher botLauncher,
      String version) {
    this.io = io;
    this.knowledgeBaseOpener = knowledgeBaseOpener;
    this.botLauncher = botLauncher;
    this.version = version;
  }

  /** Runs the command and returns the exit code. */
  public int run(String... args) {
    FailureHandler failureHandler = new FailureHandler(io.err());
    StringWriter help = new StringWriter();
    try {
      int code = commandLine(failureHandler, help).execute(args);
      // Not while picocli runs, which would answer with a stack trace that nobody reads any more.
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
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new IndexCommand(context))
            .addSubcommand(new StatusCommand(context))
            .addSubcommand(new HealthCommand(context))
            .addSubcommand(new EvalCommand(context))
            .addSubcommand(new CalibrateCommand(context))
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
