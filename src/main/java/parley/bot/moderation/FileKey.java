package parley.bot.moderation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import parley.text.Sha256;

/** Stands for a file in a custom id or a choice, where its name may be too long. */
final class FileKey {
  private static final int LENGTH = 16;

  private FileKey() {}

  static String of(String name) {
    return Sha256.hexOf(name.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }

  /** The file of a key. */
  static Optional<String> find(String key, Collection<String> names) {
    return names.stream().filter(name -> of(name).equals(key)).findFirst();
  }
}
