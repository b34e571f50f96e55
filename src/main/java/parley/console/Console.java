package parley.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The terminal face: runs one command and says how it ended. */
public final class Console {
  private final Terminal terminal;
  private final LibraryOpener opener;
  private final BotStarter bot;
  private final String version;

  /**
   * @param terminal the world around
   * @param opener opens the library
   * @param bot starts the Discord face
   * @param version the version of the program
   */
  public Console(Terminal terminal, LibraryOpener opener, BotStarter bot, String version) {
    this.terminal = terminal;
    this.opener = opener;
    this.bot = bot;
    this.version = version;
  }

  /** Runs the command and returns the exit code. */
  public int run(String... args) {
    Failures failures = new Failures(terminal.err());
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

  private CommandLine commands(Failures failures, StringWriter help) {
    Context context = new Context(terminal, new CommonOptions(), opener, bot);
    CommandLine commands =
        new CommandLine(new ParleyCommand(context))
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
        (misuse, _) -> new Misuse(terminal.err()).handle(misuse).code());
    commands.setExecutionExceptionHandler((failure, command, _) ->
        (failure instanceof NoCommand ? usage(command) : failures.handle(failure)).code());
    return commands;
  }

  private Exit usage(CommandLine command) {
    terminal.err().write(command.getUsageMessage(Ansi.OFF));
    return Exit.WRONG_USE;
  }
}
