package parley.bot.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Modal;
import parley.bot.message.Message;
import parley.bot.moderation.Permissions;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** The bot's commands over a small corpus, and interactions with them. */
public final class BotFixture implements AutoCloseable {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  static final String GUILD_ID = "700";
  public static final String USER_ID = "100";

  public final Path corpus;
  public final Path state;
  public final Settings settings;
  public final KnowledgeBase knowledgeBase;
  public final CommandRegistry commands;

  public BotFixture(Path folder) throws Exception {
    this(folder, SettingsFixture.moderators(List.of(), List.of(GUILD_ID)));
  }

  public BotFixture(Path folder, Settings.Discord discord) throws Exception {
    this(folder, discord, DiscordResources.NONE, false);
  }

  /** A bot whose moderators may edit, with files as Discord would give them. */
  public static BotFixture editing(Path folder, DiscordResources resources) throws Exception {
    Settings.Discord discord = SettingsFixture.moderators(List.of(), List.of(GUILD_ID));
    return new BotFixture(folder, discord, resources, true);
  }

  private BotFixture(
      Path folder, Settings.Discord discord, DiscordResources resources, boolean isEditing)
      throws Exception {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    state = folder.resolve("state");
    write("minsk.md", MINSK);
    write("istanbul.md", ISTANBUL);
    write("debaltseve.md", DEBALTSEVE);
    write("plain.txt", "The corridor\n\nShips sailed through the corridor every week.\n");
    settings =
        SettingsFixture.withFolders(corpus, state)
            .topics(
                new Topic(
                    "history", "history", "History of the talks", "How it came.", List.of("x*")),
                new Topic("outlook", "outlook", "Outlook", "What may come.", List.of("y*")))
            .discord(discord)
            .build();
    knowledgeBase =
        isEditing
            ? KnowledgeBase.openToEdit(settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL)
            : KnowledgeBase.open(settings, ProgressListener.NONE);
    commands =
        CommandRegistry.create(
            new BotDependencies(knowledgeBase, settings, "0.1.0", CLOCK, resources));
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

  public void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  public static InteractionContext context(String userId) {
    return contextBuilder(userId).build();
  }

  /** A person in the guild, in which the bot is installed and may send messages. */
  public static InteractionContext.Builder contextBuilder(String userId) {
    return InteractionContext.builder("1", "token")
        .applicationId("2")
        .guildId(GUILD_ID)
        .channelId("800")
        .userId(userId)
        .appPermissions(Permissions.SEND_MESSAGES)
        .guildInstall(true);
  }

  public static InteractionContext moderatorContext() {
    return contextBuilder("900").permissions(Permissions.MANAGE_GUILD).build();
  }

  public static Interaction.SlashCommand slash(String command, String... options) {
    return slash(context(USER_ID), command, Optional.empty(), options);
  }

  public static Interaction.SlashCommand slash(
      InteractionContext context, String command, Optional<String> subcommand, String... options) {
    Map<String, String> values = new java.util.HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      values.put(options[i], options[i + 1]);
    }
    return new Interaction.SlashCommand(context, command, subcommand, values);
  }

  public static Interaction.Component component(
      InteractionContext context, String customId, String title, String label) {
    return new Interaction.Component(
        context,
        customId,
        List.of(),
        true,
        Optional.of(USER_ID),
        Optional.of(title),
        Optional.of(label));
  }

  public InteractionResponse run(Interaction interaction) throws Exception {
    return run(interaction, message -> {});
  }

  public InteractionResponse run(Interaction interaction, Consumer<Message> progress)
      throws Exception {
    return router().route(interaction).handle(progress);
  }

  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return router().autocomplete(request);
  }

  private InteractionRouter router() {
    return new InteractionRouter(commands);
  }

  /** The message of a response. */
  public static Message message(InteractionResponse response) {
    return switch (response) {
      case InteractionResponse.Reply reply -> reply.message();
      case InteractionResponse.Update update -> update.message();
      case InteractionResponse.ShareToChannel share -> share.message();
      case InteractionResponse.Delete _,
          InteractionResponse.AutocompleteChoices _,
          InteractionResponse.ShowModal _ ->
          throw new AssertionError("no message: " + response);
    };
  }

  /** The button with a label. */
  public static Message.Button button(Message message, String label) {
    return message.rows().stream()
        .filter(Message.ButtonRow.class::isInstance)
        .flatMap(row -> ((Message.ButtonRow) row).buttons().stream())
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + message.rows()));
  }

  /** Submits a modal with these texts by the ids of its fields. */
  public InteractionResponse submit(
      InteractionContext context, InteractionResponse shown, Map<String, String> inputs)
      throws Exception {
    Modal modal = ((InteractionResponse.ShowModal) shown).modal();
    return run(
        new Interaction.ModalSubmit(context, modal.customId(), inputs, false, Optional.empty()));
  }

  /** Presses a button of an ephemeral message. */
  public InteractionResponse press(Message message, String label) throws Exception {
    return press(context(USER_ID), message, label);
  }

  public InteractionResponse press(InteractionContext context, Message message, String label)
      throws Exception {
    Message.Button button = button(message, label);
    String title = message.embeds().isEmpty() ? "" : message.embeds().getFirst().title();
    return run(component(context, button.customId(), title, label));
  }

  /** Chooses an option of a menu of an ephemeral message. */
  public InteractionResponse choose(Message message, String label) throws Exception {
    return choose(context(USER_ID), message, label);
  }

  public InteractionResponse choose(InteractionContext context, Message message, String label)
      throws Exception {
    return run(
        new Interaction.Component(
            context,
            menuWith(message, label).customId(),
            List.of(option(message, label).value()),
            true,
            Optional.of(USER_ID),
            Optional.of(message.embeds().getFirst().title()),
            Optional.of(label)));
  }

  /** The option with a label. */
  public static Message.SelectOption option(Message message, String label) {
    return menuWith(message, label).options().stream()
        .filter(option -> option.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** The menu that has an option with a label. */
  public static Message.SelectMenu menuWith(Message message, String label) {
    return message.rows().stream()
        .filter(Message.SelectMenu.class::isInstance)
        .map(Message.SelectMenu.class::cast)
        .filter(menu -> menu.options().stream().anyMatch(each -> each.label().equals(label)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no option " + label + " in " + message.rows()));
  }

  @Override
  public void close() {
    knowledgeBase.close();
  }
}
