package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;

class CommandPayloadTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private @TempDir Path folder;
  private BotFixture bot;
  private CommandPayload payload;

  @BeforeEach
  void open() throws Exception {
    bot = new BotFixture(folder);
    payload = CommandPayload.from(bot.commands);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void tellsDiscordEverythingAtOnce() throws Exception {
    Path file = Path.of("src/test/resources/discord/registration.json");
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(payload.json()) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, json);
    }
    assertThat(json).isEqualTo(Files.readString(file));
  }

  @Test
  void hidesTheModeratorsCommandAndKeepsItOutOfDirectMessages() {
    JsonNode corpus = commandNamed("corpus");

    assertThat(corpus.path("default_member_permissions").asText()).isEqualTo("32");
    assertThat(corpus.path("contexts").toString()).isEqualTo("[0]");
    assertThat(corpus.path("dm_permission").asBoolean(true)).isFalse();
  }

  @Test
  void isTheSameAsWhatDiscordMakesOfIt() {
    ArrayNode registered = payload.json();
    for (JsonNode each : registered) {
      ObjectNode command = (ObjectNode) each;
      command.put("id", "1").put("version", "2").putNull("name_localizations");
      command.remove("dm_permission");
      if (command.path("options").isEmpty()) {
        command.remove("options");
      }
      ArrayNode contexts = (ArrayNode) command.path("contexts");
      if (contexts.size() == 3) {
        contexts.removeAll().add(2).add(0).add(1);
      }
      for (JsonNode option : command.path("options")) {
        if (!option.path("required").asBoolean()) {
          ((ObjectNode) option).remove("required");
        }
      }
    }
    registered.insert(0, registered.remove(3));

    assertThat(payload.matches(registered)).isTrue();
  }

  @Test
  void noticesEveryDifference() {
    assertThat(differs(all -> all.remove(0))).isTrue();
    assertThat(differs(all -> all.add(all.get(0)))).isTrue();
    assertThat(differs(all -> first(all).put("description", "other"))).isTrue();
    assertThat(differs(all -> first(all).put("default_member_permissions", "8"))).isTrue();
    assertThat(differs(all -> ((ArrayNode) first(all).path("contexts")).remove(0))).isTrue();
    assertThat(differs(all -> ((ArrayNode) first(all).path("options")).remove(0))).isTrue();
    assertThat(differs(all -> ((ObjectNode) first(all).at("/options/0")).put("max_length", 6_000)))
        .isTrue();
    assertThat(payload.matches(JSON.createObjectNode())).isFalse();
  }

  @Test
  void refusesWhatDiscordWouldRefuse() {
    for (SlashCommand.Spec invalid :
        List.of(
            spec("Ask", "d"),
            spec("a b", "d"),
            spec("", "d"),
            spec("x".repeat(33), "d"),
            spec("ask", ""),
            spec("ask", "d".repeat(101)))) {
      assertThatThrownBy(() -> CommandPayload.from(registryOf(invalid)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> CommandPayload.from(registryOf(spec("ask", "d"), spec("ask", "e"))))
        .hasMessageContaining("twice");
  }

  @Test
  void standsInTheReadmeAndOnThePageOfModeratorsAsItIs() throws Exception {
    Settings settings = new SettingsLoader(folder, Map.of()).load(CommandLineOverrides.NONE);
    CommandRegistry commands =
        CommandRegistry.create(
            new BotDependencies(bot.knowledgeBase, settings, "0.1.0", BotFixture.CLOCK));

    assertThat(tableRows("README.md", "## Commands"))
        .containsExactlyElementsOf(CommandTable.memberRows(commands));
    assertThat(tableRows("src/docs/articles.md", "## From Discord"))
        .containsExactlyElementsOf(CommandTable.moderatorRows(commands));
  }

  private static List<String> tableRows(String page, String heading) throws IOException {
    return Files.readAllLines(Path.of(page)).stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }

  private boolean differs(Consumer<ArrayNode> change) {
    ArrayNode registered = payload.json();
    change.accept(registered);
    return !payload.matches(registered);
  }

  private static ObjectNode first(ArrayNode all) {
    return (ObjectNode) all.get(0);
  }

  private JsonNode commandNamed(String name) {
    return payload
        .json()
        .valueStream()
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SlashCommand.Spec spec(String name, String description) {
    return new SlashCommand.Spec(name, description, List.of(), List.of(), Optional.empty(), true);
  }

  private CommandRegistry registryOf(SlashCommand.Spec... specs) {
    return new CommandRegistry(
        java.util.Arrays.stream(specs).<SlashCommand>map(StubCommand::new).toList(),
        List.of(),
        bot.commands.componentHandler(),
        bot.commands.modalHandler());
  }

  private record StubCommand(Spec spec) implements SlashCommand {
    @Override
    public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
      return new InteractionResponse.Delete();
    }

    @Override
    public boolean isEphemeral(Interaction.SlashCommand slash) {
      return true;
    }
  }
}
