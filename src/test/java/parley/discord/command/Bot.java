package parley.discord.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.config.Settings;
import parley.config.Topic;
import parley.discord.interaction.Interaction;
import parley.discord.interaction.Origin;
import parley.discord.message.Message;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;
import parley.search.IndexFixture;

/** The commands over a small corpus, and interactions with them. */
final class Bot implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  static final String GUILD = "700";
  static final String ASKER = "100";

  final Path corpus;
  final Path state;
  final Settings settings;
  final KnowledgeBase library;
  final CommandList commands;

  Bot(Path folder) throws Exception {
    this(folder, IndexFixture.DISCORD);
  }

  Bot(Path folder, Settings.Discord discord) throws Exception {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    state = folder.resolve("state");
    write("minsk.md", MINSK);
    write("istanbul.md", ISTANBUL);
    write("debaltseve.md", DEBALTSEVE);
    write("plain.txt", "The corridor\n\nShips sailed through the corridor every week.\n");
    settings =
        new Settings(
            new Settings.Corpus(corpus, 1 << 20, "en"),
            state,
            List.of(
                new Topic(
                    "history", "history", "History of the talks", "How it came.", List.of("x*")),
                new Topic("outlook", "outlook", "Outlook", "What may come.", List.of("y*"))),
            IndexFixture.WEIGHTS,
            new Settings.Answer(3, Period.ofDays(180)),
            discord);
    library = KnowledgeBase.open(settings, ProgressListener.NONE);
    commands = CommandList.of(new Equipment(library, settings, "0.1.0", CLOCK));
  }

  static final String MINSK =
      """
      ---
      title: The Minsk agreements
      topics: [history]
      author: Parley contributors
      as_of: 2026-11-01
      language: en
      url: "https://example.org/minsk_(deal)"
      examples: ["What did Minsk II require?", "When was Minsk II agreed?"]
      sources:
        S1: { publisher: United Nations, title: "Resolution 2202 [text]", date: 2015-02-17, url: "https://example.org/2202" }
        S2: { publisher: OSCE, title: Package of Measures }
      ---
      ## What was agreed
      Minsk II was agreed on 12 February 2015. It required a *ceasefire* and the withdrawal of heavy weapons.[^S1]

      ## What became of it
      The ceasefire of Minsk II was broken within days. Observers counted violations every week.[^S2]

      ## Who signed
      Envoys of the OSCE, Russia and Ukraine signed the Minsk package.[^S2]
      """;

  static final String DEBALTSEVE =
      """
      ---
      title: "Debaltseve *2015*"
      topics: [history]
      author: Parley contributors
      language: en
      ---
      Fighting for Debaltseve went on after Minsk II, and so the ceasefire was broken at once.
      """;

  static final String ISTANBUL =
      """
      ---
      title: Istanbul 2022
      topics: [history]
      author: Parley contributors
      as_of: 2025-01-01
      language: en
      ---
      ## The communique
      Negotiators met in Istanbul in March 2022. They discussed neutrality and guarantees.
      """;

  void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  static Origin origin(String user) {
    return new Origin(
        "1",
        "token",
        "2",
        Optional.of(GUILD),
        Optional.of("800"),
        user,
        "en-US",
        0,
        1L << 11,
        List.of(),
        true);
  }

  static Origin moderator() {
    return new Origin(
        "1",
        "token",
        "2",
        Optional.of(GUILD),
        Optional.of("800"),
        "900",
        "en-US",
        1L << 5,
        1L << 11,
        List.of(),
        true);
  }

  static Interaction.Slash slash(String command, String... options) {
    return slash(origin(ASKER), command, Optional.empty(), options);
  }

  static Interaction.Slash slash(
      Origin origin, String command, Optional<String> sub, String... options) {
    Map<String, String> all = new java.util.HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      all.put(options[i], options[i + 1]);
    }
    return new Interaction.Slash(origin, command, sub, all);
  }

  static Interaction.Pressed pressed(Origin origin, String customId, String title, String label) {
    return new Interaction.Pressed(
        origin,
        customId,
        List.of(),
        true,
        Optional.of(ASKER),
        Optional.of(title),
        Optional.of(label));
  }

  Response run(Interaction interaction) throws Exception {
    return new Routes(commands).of(interaction).handle(message -> {});
  }

  /** The message of a response. */
  static Message message(Response response) {
    return switch (response) {
      case Response.Show show -> show.message();
      case Response.Update update -> update.message();
      case Response.Share share -> share.post();
      case Response.Delete _, Response.Suggest _ ->
          throw new AssertionError("no message: " + response);
    };
  }

  /** The button with a label. */
  static Message.Button button(Message message, String label) {
    return message.rows().stream()
        .filter(Message.Buttons.class::isInstance)
        .flatMap(row -> ((Message.Buttons) row).buttons().stream())
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + message.rows()));
  }

  /** Presses a button of a private message. */
  Response press(Message message, String label) throws Exception {
    return press(origin(ASKER), message, label);
  }

  Response press(Origin origin, Message message, String label) throws Exception {
    Message.Button button = button(message, label);
    String title = message.embeds().isEmpty() ? "" : message.embeds().getFirst().title();
    return run(pressed(origin, button.customId(), title, label));
  }

  @Override
  public void close() {
    library.close();
  }
}
