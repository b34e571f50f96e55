package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.InteractionContext;
import parley.store.AuditEntry;
import parley.store.AuditStore;

class AuditLogTest {
  @Test
  void theStoreTakesOverTheFileAndForgetsWhatIsOld(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("state/audit.log");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        2020-01-01T00:00:00Z\tuser 5\tguild 7\tchannel 8\treload\tdone
        2026-11-20T10:00:00Z\tuser 5\tguild none\tchannel unknown\tstatus\tdenied
        somebody wrote this
        """);
    try (BotFixture bot = BotFixture.editing(folder, DiscordResources.NONE)) {
      assertThat(file).doesNotExist();
      AuditStore store = bot.knowledgeBase.editor().orElseThrow().audit();
      assertThat(store.page(0, 10))
          .extracting(AuditEntry::author, AuditEntry::action, AuditEntry::outcome)
          .containsExactlyInAnyOrder(
              tuple("5", "status", "denied"),
              tuple("unknown", "a line of audit.log", "somebody wrote this"));
      assertThat(store.page(0, 10)).allMatch(entry -> entry.guild().isEmpty());

      // A stop before the file is deleted: the same entries come once more.
      AuditEntry same =
          new AuditEntry(
              Instant.parse("2026-11-21T00:00:00Z"),
              "6",
              Optional.empty(),
              Optional.empty(),
              "x",
              "y",
              Optional.empty());
      store.takeOver(List.of(same));
      store.takeOver(List.of(same));
      assertThat(store.count()).isEqualTo(3);
    }
  }

  @Test
  void aRecordIsOneLineWithoutControlCharacters(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("audit.log");
    AuditLog auditLog = new AuditLog(file, () -> Instant.EPOCH);

    auditLog.record(
        InteractionContext.builder("1", "t").userId("5\n6").guildId("7\t8").build(),
        "reload\u001B[2J",
        "done\r\n2026\tuser 9\u202E\u0085\u2028end");

    assertThat(Files.readString(file))
        .isEqualTo(
            "1970-01-01T00:00:00Z\tuser 5 6\tguild 7 8\tchannel unknown\treload[2J\t"
                + "done 2026 user 9 end\n");
  }
}
