package parley.bot.moderation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.InteractionContext;

/**
 * Records what moderators did, where and with which outcome, in the log and in a file of its own.
 */
public final class AuditLog {
  private static final Logger log = LoggerFactory.getLogger("parley.audit");

  private final Path file;
  private final InstantSource clock;

  public AuditLog(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  synchronized void record(InteractionContext context, String action, String outcome) {
    String line =
        String.join(
            "\t",
            clock.instant().toString(),
            "user " + context.userId(),
            "guild " + context.guildId().orElse("none"),
            "channel " + context.channelId().orElse("unknown"),
            action,
            outcome);
    log.info("{}", line);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          line.replaceAll("\\R", " ") + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      log.warn("The file {} cannot be written: {}", file, e.toString());
    }
  }
}
