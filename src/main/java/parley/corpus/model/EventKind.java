package parley.corpus.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of event it is. */
public enum EventKind {
  ROUND,
  SUMMIT,
  CALL,
  AGREEMENT,
  VOTE,
  TRUCE,
  EXCHANGE,
  PROPOSAL,
  DECISION,
  OTHER;

  /** The name as files and JSON have it: {@code summit}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that name in files; empty if there is none. */
  public static Optional<EventKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** All names that files may use. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(EventKind::key).toList();
  }
}
