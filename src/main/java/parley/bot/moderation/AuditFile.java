package parley.bot.moderation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.store.AuditEntry;

/**
 * The audit as a file, a line for each entry, used while there is no store that can be written. A
 * store takes it over.
 *
 * @param path the file
 */
record AuditFile(Path path) {
  private static final String USER = "user ";
  private static final String GUILD = "guild ";
  private static final String CHANNEL = "channel ";
  private static final String NO_GUILD = "none";
  private static final String NO_CHANNEL = "unknown";
  private static final int FIELDS = 6;

  /** An entry as a line. */
  static String format(AuditEntry entry) {
    return String.join(
        "\t",
        entry.recordedAt().toString(),
        USER + entry.author(),
        GUILD + entry.guild().orElse(NO_GUILD),
        CHANNEL + entry.channel().orElse(NO_CHANNEL),
        entry.action(),
        entry.outcome());
  }

  void append(AuditEntry entry) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.writeString(
        path, format(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Its entries, oldest first; none if there is no such file. */
  List<AuditEntry> read() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    Instant time = Files.getLastModifiedTime(path).toInstant();
    List<AuditEntry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      if (!line.isBlank()) {
        AuditEntry entry = parse(line, time);
        time = entry.recordedAt();
        entries.add(entry);
      }
    }
    return entries;
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /**
   * Parses a line. One that somebody wrote otherwise becomes the outcome of an entry, so that
   * nothing is lost.
   *
   * @param otherwise the time of an entry that has none
   */
  private static AuditEntry parse(String line, Instant otherwise) {
    String[] fields = line.split("\t", FIELDS);
    Optional<Instant> time = parseTime(fields[0]);
    if (fields.length < FIELDS || time.isEmpty()) {
      return new AuditEntry(
          otherwise,
          NO_CHANNEL,
          Optional.empty(),
          Optional.empty(),
          "a line of audit.log",
          line,
          Optional.empty());
    }
    return new AuditEntry(
        time.get(),
        without(USER, fields[1]),
        Optional.of(without(GUILD, fields[2])).filter(guild -> !guild.equals(NO_GUILD)),
        Optional.of(without(CHANNEL, fields[3])).filter(channel -> !channel.equals(NO_CHANNEL)),
        fields[4],
        fields[5],
        Optional.empty());
  }

  private static Optional<Instant> parseTime(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String without(String prefix, String field) {
    return field.startsWith(prefix) ? field.substring(prefix.length()) : field;
  }
}
