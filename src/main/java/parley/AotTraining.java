package parley;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bot.command.BotDependencies;
import parley.bot.command.WarmUp;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/**
 * What the JVM watches while it makes the AOT cache of the package: a question in the terminal,
 * then the warm-up of the bot, first with lexical and then with hybrid answers. See {@code
 * src/docs/decisions/0078-warm-start.md}.
 */
final class AotTraining {
  private AotTraining() {}

  /**
   * Runs the training.
   *
   * @param args corpus, state and data folder of the terminal, corpus and state folder of the bot,
   *     whose embeddings are computed: a small corpus will do. Nothing is stored.
   */
  public static void main(String[] args) throws Exception {
    int exitCode =
        Main.run(
            "--corpus=" + args[0],
            "--state=" + args[1],
            "--data=" + args[2],
            "ask",
            "When was Minsk II agreed?");
    if (exitCode == 0) {
      CommandLineOverrides folders =
          new CommandLineOverrides(
              Optional.empty(),
              Optional.of(args[3]),
              Optional.of(args[4]),
              Optional.of(args[2]),
              false);
      warmUp(new SettingsLoader(Path.of("").toAbsolutePath(), Map.of()).load(folders));
    }
    System.exit(exitCode);
  }

  private static void warmUp(Settings settings) throws Exception {
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      WarmUp warmUp =
          WarmUp.create(
              new BotDependencies(
                  knowledgeBase, settings, Main.version(), Clock.system(ZoneOffset.UTC)));
      List<String> questions = warmUp.questions();
      warmUp.lookUp();
      askAll(warmUp, questions);
      knowledgeBase.startEmbedding(ProgressListener.NONE).join();
      askAll(warmUp, questions);
    }
  }

  private static void askAll(WarmUp warmUp, List<String> questions) throws Exception {
    for (String question : questions) {
      warmUp.ask(question);
    }
  }
}
