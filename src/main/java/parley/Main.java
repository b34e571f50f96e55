package parley;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import parley.answer.Question;
import parley.bot.command.AnswerLines;
import parley.bot.command.BotDependencies;
import parley.config.Settings;
import parley.console.CommandLineApp;
import parley.console.command.KnowledgeBaseOpener;
import parley.console.command.PreviewLauncher;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.OutputSink;
import parley.console.terminal.SignalHandlers;
import parley.console.terminal.SystemTtyInfo;
import parley.discord.DiscordBot;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.preview.BrowserPreview;

/** Entry point: wires the command-line application to the streams, environment and signals. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code. */
  static int run(String... args) {
    return new CommandLineApp(
            consoleIo(), new Opener(), Main::runBot, Main::runPreview, Main::countLines, version())
        .run(args);
  }

  /** Opens the knowledge base so that a signal ends no inference in its middle. */
  private static final class Opener implements KnowledgeBaseOpener {
    @Override
    public KnowledgeBase open(
        Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
        throws KnowledgeBaseException {
      return stoppedBySignals(KnowledgeBase.open(settings, progress, lossPolicy));
    }

    @Override
    public KnowledgeBase openToEdit(
        Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
        throws KnowledgeBaseException {
      return stoppedBySignals(KnowledgeBase.openToEdit(settings, progress, lossPolicy));
    }

    private static KnowledgeBase stoppedBySignals(KnowledgeBase knowledgeBase) {
      SignalHandlers.onSignal(knowledgeBase::stopEmbedding);
      return knowledgeBase;
    }
  }

  private static int runBot(
      Settings settings,
      String token,
      Callable<KnowledgeBase> knowledgeBase,
      Consumer<String> printLine)
      throws Exception {
    return new DiscordBot(settings, version(), printLine).run(token, knowledgeBase);
  }

  private static int runPreview(
      PreviewLauncher.Request request, Callable<KnowledgeBase> knowledgeBase) throws Exception {
    return new BrowserPreview(
            request.settings(),
            version(),
            request.isEditing(),
            request.results(),
            request.messages(),
            Clock.system(ZoneId.systemDefault()))
        .run(request.port(), knowledgeBase);
  }

  private static ToIntFunction<Question> countLines(
      KnowledgeBase knowledgeBase, Settings settings) {
    return new AnswerLines(
            new BotDependencies(knowledgeBase, settings, version(), Clock.systemUTC()))
        ::count;
  }

  private static ConsoleIo consoleIo() {
    Map<String, String> environment = System.getenv();
    return new ConsoleIo(
        new FileInputStream(FileDescriptor.in),
        // Not System.out, which swallows a broken pipe.
        OutputSink.stdout(new FileOutputStream(FileDescriptor.out), charset()),
        OutputSink.stderr(new FileOutputStream(FileDescriptor.err), charset()),
        environment,
        Path.of("").toAbsolutePath(),
        Clock.system(ZoneId.systemDefault()),
        new SystemTtyInfo(environment));
  }

  /** UTF-8, unless the console has another charset, as on Windows. */
  private static Charset charset() {
    return Optional.ofNullable(System.console())
        .filter(java.io.Console::isTerminal)
        .map(java.io.Console::charset)
        .filter(consoleCharset -> !consoleCharset.equals(StandardCharsets.US_ASCII))
        .orElse(StandardCharsets.UTF_8);
  }

  /** The version that Maven wrote into the jar. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing: build with Maven");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
