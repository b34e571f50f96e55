package parley.bot.moderation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.InteractionContext;
import parley.text.UnsafeCharacters;

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

  /**
   * Records an action.
   *
   * @return the time it is recorded under
   */
  synchronized Instant record(InteractionContext context, String action, String outcome) {
    Instant time = clock.instant();
    String line =
        String.join(
            "\t",
            time.toString(),
            "user " + singleLine(context.userId()),
            "guild " + singleLine(context.guildId().orElse("none")),
            "channel " + singleLine(context.channelId().orElse("unknown")),
            singleLine(action),
            singleLine(outcome));
    log.info("{}", line);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      log.warn("The file {} cannot be written: {}", file, e.toString());
    }
    return time;
  }

  /** Without control characters, of which a tab would end the field and a line feed the record. */
  private static String singleLine(String text) {
    return UnsafeCharacters.removeForChat(text).replaceAll("\\s+", " ").strip();
  }
}
