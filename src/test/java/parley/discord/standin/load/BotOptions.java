package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.InteractionBuilder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands of the load driver share: the bot to start, and what it is asked. */
final class BotOptions {
  private static final int BESIDE_INTERVAL = 10;

  @Parameters(index = "0", arity = "0..1", description = "The launcher of the bot.")
  private Path launcher = Path.of("target/parley/bin/parley");

  @Parameters(index = "1..*", description = "What the launcher is given; 'bot' unless told.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--processors", description = "Processors of the bot as taskset takes them.")
  private @Nullable String processors;

  @Option(
      names = "--corpus",
      description = "Articles, of which a copy is served; ${DEFAULT-VALUE}.")
  private Path corpus = Path.of("corpus");

  @Option(names = "--guilds", description = "0: one that the bot knows; ${DEFAULT-VALUE}.")
  private int guilds = 5000;

  @Option(names = "--command", description = "Takes a 'question'; ${DEFAULT-VALUE}.")
  private String command = "ask";

  @Option(
      names = "--beside",
      split = ",",
      description = "Commands without options, every tenth interaction; ${DEFAULT-VALUE}.")
  private List<String> besides = List.of("timeline", "latest");

  @Option(names = "--questions", description = "A file with a question a line.")
  private @Nullable Path questionsFile;

  private @Nullable List<String> questions;

  /** A copy of the articles. */
  ChangingCorpus copyCorpus() throws IOException {
    return new ChangingCorpus(corpus);
  }

  /** Starts the bot; its output goes to {@code target/load.log}. */
  BotProcess start(StandIn discord, ChangingCorpus corpusCopy) throws IOException {
    List<String> commandLine = new ArrayList<>();
    if (processors != null) {
      commandLine.addAll(List.of("taskset", "-c", processors));
    }
    commandLine.add(launcher.toAbsolutePath().toString());
    commandLine.addAll(arguments.isEmpty() ? List.of("bot") : arguments);
    commandLine.addAll(List.of("--corpus", corpusCopy.corpus().toString()));
    commandLine.addAll(List.of("--state", corpusCopy.state().toString()));
    return BotProcess.start(discord, corpusCopy.data(), commandLine);
  }

  /** A question by the command. */
  InteractionBuilder question(long i) {
    return withUser(InteractionBuilder.slash(command).option("question", text(i)), i);
  }

  /** The autocompletion of a question. */
  InteractionBuilder autocompletion(long i) {
    return withUser(
        InteractionBuilder.autocomplete(command).focusedOption("question", typedPrefix(text(i), i)),
        i);
  }

  /** A command without options. */
  InteractionBuilder slash(String name, long i) {
    return withUser(InteractionBuilder.slash(name), i);
  }

  /**
   * Questions and their autocompletion in turn; half of the questions are asked on in a modal. Some
   * of both give way to the commands without options.
   */
  ObjectNode mixedInteraction(long i) {
    if (i % BESIDE_INTERVAL == BESIDE_INTERVAL / 2 && !besides.isEmpty()) {
      return slash(besides.get((int) (i / BESIDE_INTERVAL % besides.size())), i).build();
    }
    InteractionBuilder builder =
        switch ((int) (i % 8)) {
          case 2 -> withUser(AskOnPayloads.button(text(i)), i);
          case 6 -> withUser(AskOnPayloads.modalSubmit(text(i)), i);
          default -> i % 2 == 0 ? question(i) : autocompletion(i);
        };
    return builder.build();
  }

  private String text(long i) {
    List<String> all = questions();
    return all.get((int) (i / 2 % all.size()));
  }

  private synchronized List<String> questions() {
    if (questions == null) {
      questions =
          questionsFile == null
              ? List.of("where do I begin", "how long does it take", "who decides")
              : read(questionsFile);
    }
    return questions;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Another person in another guild each time, to stay below the rate limits. */
  private InteractionBuilder withUser(InteractionBuilder builder, long i) {
    builder.byUser(Long.toString(1_310_000_000_000_000_000L + i));
    return guilds == 0
        ? builder
        : builder.inGuild(Long.toString(1_210_000_000_000_000_000L + i % guilds));
  }

  private static String typedPrefix(String question, long i) {
    return question.substring(0, (int) Math.min(question.length(), 2 + i % 12));
  }
}
