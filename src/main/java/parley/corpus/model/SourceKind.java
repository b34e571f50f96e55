package parley.corpus.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page of a source is, from the most to the least trustworthy. */
public enum SourceKind {
  /** By the body that made the text or statement. */
  PRIMARY,
  /** A news agency's own page. */
  AGENCY,
  /** Edited media of any form. */
  NEWSPAPER,
  /** Media that a state owns or directs. */
  STATE,
  /** The whole text of another publisher. */
  COPY,
  /** An argument, not a report. */
  OPINION,
  /** Of unknown owner, written by machine, or put together from others. */
  AGGREGATOR;

  /** The name as files and JSON have it: {@code newspaper}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that name in files; empty if there is none. */
  public static Optional<SourceKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** All names that files may use. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(SourceKind::key).toList();
  }
}
