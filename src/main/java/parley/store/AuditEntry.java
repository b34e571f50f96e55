package parley.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did, or was refused.
 *
 * @param recordedAt when
 * @param author id of the Discord user
 * @param guild id of the guild; empty in a direct message
 * @param channel id of the channel, if known
 * @param action what was asked
 * @param outcome what came of it
 * @param revision the revision it made
 */
public record AuditEntry(
    Instant recordedAt,
    String author,
    Optional<String> guild,
    Optional<String> channel,
    String action,
    String outcome,
    Optional<Long> revision) {}
