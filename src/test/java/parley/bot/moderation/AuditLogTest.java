package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.interaction.InteractionContext;

class AuditLogTest {
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
