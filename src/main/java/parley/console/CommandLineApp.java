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
import parley.console.command.LibraryOpener;
import parley.console.command.RootCommand;
import parley.console.command.StatusCommand;
import parley.console.exit.ExitCode;
import parley.console.exit.FailureHandler;
import parley.console.exit.NoCommand;
import parley.console.exit.UsageErrorHandler;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.OutputWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The terminal face: runs one command and says how it ended. */
public final class CommandLineApp {
  private final ConsoleIo terminal;
  private final LibraryOpener opener;
  private final BotLauncher bot;
  private final String version;

  /**
   * @param terminal the world around
   * @param opener opens the library
   * @param bot starts the Discord face
   * @param version the version of the program
   */
  public CommandLineApp(ConsoleIo terminal, LibraryOpener opener, BotLauncher bot, String version) {
    this.terminal = terminal;
    this.opener = opener;
    this.bot = bot;
    this.version = version;
  }

  /** Runs the command and returns the exit code. */
  public int run(String... args) {
    FailureHandler failures = new FailureHandler(terminal.err());
    StringWriter help = new StringWriter();
    try {
      int code = commands(failures, help).execute(args);
      // Not while picocli runs, which would answer with a stack trace that nobody reads any more.
      if (help.getBuffer().length() > 0) {
        terminal.out().write(help.toString());
      }
      return code;
    } catch (Throwable failure) {
      return failures.handle(failure).code();
    }
  }

  private CommandLine commands(FailureHandler failures, StringWriter help) {
    CommandContext context = new CommandContext(terminal, new CommonOptions(), opener, bot);
    CommandLine commands =
        new CommandLine(new RootCommand(context))
            .addSubcommand(new AskCommand(context))
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new IndexCommand(context))
            .addSubcommand(new StatusCommand(context))
            .addSubcommand(new HealthCommand(context))
            .addSubcommand(new EvalCommand(context))
            .addSubcommand(new CalibrateCommand(context))
            .addSubcommand(new BotCommand(context));
    commands.getCommandSpec().version("parley " + version);
    commands.setExpandAtFiles(false); // a question may begin with @
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setOut(new PrintWriter(help));
    commands.setErr(new PrintWriter(new OutputWriter(terminal.err())));
    commands.setParameterExceptionHandler(
        (misuse, _) -> new UsageErrorHandler(terminal.err()).handle(misuse).code());
    commands.setExecutionExceptionHandler((failure, command, _) ->
        (failure instanceof NoCommand ? usage(command) : failures.handle(failure)).code());
    return commands;
  }

  private ExitCode usage(CommandLine command) {
    terminal.err().write(command.getUsageMessage(Ansi.OFF));
    return ExitCode.WRONG_USE;
  }
}
