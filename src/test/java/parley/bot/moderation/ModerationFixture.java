package parley.bot.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.ApplicationOwners;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;

/** A bot whose moderators may edit, what they do with it, and what they see. */
abstract class ModerationFixture {
  static final InteractionContext ANNA = BotFixture.moderatorContext();
  static final InteractionContext BERT =
      BotFixture.contextBuilder("901").permissions(Permissions.MANAGE_GUILD).build();
  static final String SIGNED =
      "## Who signed\nEnvoys of the OSCE, Russia and Ukraine signed the Minsk package in"
          + " Belarus.[^S2]";

  @TempDir Path folder;
  final Map<String, byte[]> files = new HashMap<>();
  BotFixture bot;

  @BeforeEach
  void open() throws Exception {
    bot = BotFixture.editing(folder, new SentFiles());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  /** Gives the files of a test by their URLs. */
  private final class SentFiles implements DiscordResources {
    @Override
    public ApplicationOwners owners() {
      return ApplicationOwners.UNKNOWN;
    }

    @Override
    public byte[] download(Interaction.Attachment attachment, long maxBytes)
        throws DownloadException {
      byte[] bytes = files.get(attachment.url());
      if (bytes == null) {
        throw new DownloadException("The file could not be fetched.");
      }
      return bytes;
    }
  }

  final InteractionResponse openModal(InteractionContext context, String section) throws Exception {
    return bot.run(corpus(context, "edit", "article", "minsk.md", "section", section));
  }

  final Message edit(InteractionContext context, String section, String text, String why)
      throws Exception {
    return message(
        bot.submit(context, openModal(context, section), Map.of("text", text, "why", why)));
  }

  final Message add(String fileName, String text, Map<String, String> options) throws Exception {
    files.put(fileName, text.getBytes(UTF_8));
    return add(fileName, text.length(), fileName, options);
  }

  final Message add(String fileName, long size, String url, Map<String, String> options)
      throws Exception {
    return message(
        bot.run(
            new Interaction.SlashCommand(
                ANNA,
                "corpus",
                Optional.of("add"),
                options,
                Map.of("file", new Interaction.Attachment(fileName, size, url)))));
  }

  final Message run(InteractionContext context, String subcommand, String... options)
      throws Exception {
    return message(bot.run(corpus(context, subcommand, options)));
  }

  static Interaction.SlashCommand corpus(
      InteractionContext context, String subcommand, String... options) {
    return BotFixture.slash(context, "corpus", Optional.of(subcommand), options);
  }

  final Message press(InteractionContext context, Message message, String label) throws Exception {
    assertThat(ComponentId.parse(BotFixture.button(message, label).customId())).isPresent();
    return message(bot.press(context, message, label));
  }

  final String answer(String question) throws Exception {
    return text(message(bot.run(BotFixture.slash("ask", "question", question))));
  }

  final String served(String name) throws Exception {
    return new String(
        bot.knowledgeBase.editor().orElseThrow().servedText(name).orElseThrow(), UTF_8);
  }

  final List<String> values(
      InteractionContext context,
      String subcommand,
      String option,
      String typed,
      Map<String, String> options) {
    return bot
        .autocomplete(
            new Interaction.Autocomplete(
                context, "corpus", Optional.of(subcommand), option, typed, options))
        .stream()
        .map(InteractionResponse.Choice::value)
        .toList();
  }

  static Message message(InteractionResponse response) {
    return BotFixture.message(response);
  }

  static String content(Message message) {
    return message.content();
  }

  static String text(Message message) {
    return message.embeds().getFirst().description();
  }

  static String field(Message message, String name) {
    return message.embeds().getFirst().fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Message.Field::value)
        .findFirst()
        .orElseThrow();
  }
}
