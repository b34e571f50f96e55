package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.config.ReservedSlashCommand;
import parley.config.Topic;

class CommandRegistryTest {
  @Test
  void hasTheBuiltInCommandsAndOneForEachTopic(@TempDir Path folder) throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      List<String> names =
          bot.commands.commands().stream().map(command -> command.spec().name()).toList();

      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of(ReservedSlashCommand.values())
                          .map(ReservedSlashCommand::commandName),
                      bot.settings.topics().stream().map(Topic::command))
                  .toList());
    }
  }
}
