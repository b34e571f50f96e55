package parley.bot.moderation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.InteractionContext;
import parley.library.CorpusEditor;
import parley.store.AuditEntry;
import parley.store.AuditStore;
import parley.store.StoreException;
import parley.text.UnsafeCharacters;

/**
 * Records what moderators did or were refused, where and with which outcome: in the log and in the
 * store. Where no store can be written, in a file that the store takes over as soon as it can be.
 */
public final class AuditLog {
  private static final Logger log = LoggerFactory.getLogger("parley.audit");

  // What the columns of the store hold.
  private static final int MAX_ID_LENGTH = 64;
  private static final int MAX_ACTION_LENGTH = 200;
  private static final int MAX_OUTCOME_LENGTH = 1_000;

  /** How often entries older than the retention are deleted. */
  private static final Duration CLEANING_INTERVAL = Duration.ofHours(24);

  private final AuditFile file;
  private final InstantSource clock;
  private final Supplier<Optional<CorpusEditor>> editors;
  private final Period retention;
  private boolean isFileTakenOver;
  private Instant nextCleaning = Instant.MIN;

  /** An audit in a file alone. */
  public AuditLog(Path file, InstantSource clock) {
    this(file, clock, Optional::empty, Period.ZERO);
  }

  /**
   * An audit in the store.
   *
   * @param file used where there is no store
   * @param editors gives access to the store; empty where there is none
   * @param retention how long entries are kept
   */
  public AuditLog(
      Path file, InstantSource clock, Supplier<Optional<CorpusEditor>> editors, Period retention) {
    this.file = new AuditFile(file);
    this.clock = clock;
    this.editors = editors;
    this.retention = retention;
  }

  /** Records an action that made no revision. */
  Instant record(InteractionContext context, String action, String outcome) {
    return record(context, action, outcome, Optional.empty());
  }

  /**
   * Records an action.
   *
   * @param revision the revision it made
   * @return the time it is recorded under
   */
  synchronized Instant record(
      InteractionContext context, String action, String outcome, Optional<Long> revision) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            singleLine(context.userId(), MAX_ID_LENGTH),
            context.guildId().map(id -> singleLine(id, MAX_ID_LENGTH)),
            context.channelId().map(id -> singleLine(id, MAX_ID_LENGTH)),
            singleLine(action, MAX_ACTION_LENGTH),
            singleLine(outcome, MAX_OUTCOME_LENGTH),
            revision);
    log.info("{}", AuditFile.format(entry));
    if (!isKeptInStore(entry)) {
      isFileTakenOver = false;
      try {
        file.append(entry);
      } catch (IOException e) {
        log.warn("The file {} cannot be written: {}", file.path(), e.toString());
      }
    }
    return entry.recordedAt();
  }

  /** Takes over the file into the store and deletes what is older than the retention. */
  public synchronized void maintain() {
    try {
      Optional<AuditStore> store = store();
      if (store.isPresent()) {
        maintain(store.get());
      }
    } catch (StoreException e) {
      log.warn("{} Until then the audit is kept in {}.", e.getMessage(), file.path());
    }
  }

  private boolean isKeptInStore(AuditEntry entry) {
    try {
      Optional<AuditStore> store = store();
      if (store.isEmpty()) {
        return false;
      }
      maintain(store.get());
      store.get().record(entry);
      return true;
    } catch (StoreException e) {
      log.warn("{} The audit is kept in {} meanwhile.", e.getMessage(), file.path());
      return false;
    }
  }

  private Optional<AuditStore> store() throws StoreException {
    Optional<CorpusEditor> editor = editors.get();
    return editor.isPresent() ? Optional.of(editor.get().audit()) : Optional.empty();
  }

  private void maintain(AuditStore store) throws StoreException {
    if (!isFileTakenOver) {
      takeOver(store);
    }
    Instant now = clock.instant();
    if (!now.isBefore(nextCleaning)) {
      store.deleteBefore(now.atOffset(ZoneOffset.UTC).minus(retention).toInstant());
      nextCleaning = now.plus(CLEANING_INTERVAL);
    }
  }

  /** The store knows an entry that it has already, so a stop before the deletion does no harm. */
  private void takeOver(AuditStore store) throws StoreException {
    try {
      List<AuditEntry> entries = file.read();
      if (!entries.isEmpty()) {
        store.takeOver(entries.stream().map(AuditLog::fitting).toList());
        log.info("{} entries of {} are in the store now", entries.size(), file.path());
      }
      file.delete();
      isFileTakenOver = true;
    } catch (IOException e) {
      log.warn("The file {} cannot be taken over: {}", file.path(), e.toString());
    }
  }

  private static AuditEntry fitting(AuditEntry entry) {
    return new AuditEntry(
        entry.recordedAt(),
        singleLine(entry.author(), MAX_ID_LENGTH),
        entry.guild().map(id -> singleLine(id, MAX_ID_LENGTH)),
        entry.channel().map(id -> singleLine(id, MAX_ID_LENGTH)),
        singleLine(entry.action(), MAX_ACTION_LENGTH),
        singleLine(entry.outcome(), MAX_OUTCOME_LENGTH),
        entry.revision());
  }

  /** Without control characters, of which a tab would end the field and a line feed the record. */
  private static String singleLine(String text, int maxLength) {
    String line = UnsafeCharacters.removeForChat(text).replaceAll("\\s+", " ").strip();
    return line.length() <= maxLength ? line : line.substring(0, maxLength);
  }
}
