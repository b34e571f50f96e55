package parley.bot.moderation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.CorpusFile;
import parley.text.UnsafeCharacters;

/** Makes the name of a file that somebody sent one that is safe in every folder. */
final class SafeFileName {
  private static final int MAX_STEM_LENGTH = 80;

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
  private static final Pattern EDGES = Pattern.compile("^[.\\-_]+|[.\\-_]+$");

  /** Names that Windows keeps for devices. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$");

  private SafeFileName() {}

  /**
   * The name without folders and without what could mean something to a file system; empty if it is
   * no article's or nothing is left.
   */
  static Optional<String> of(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    name = Normalizer.normalize(UnsafeCharacters.removeForChat(name), Normalizer.Form.NFC).strip();
    int dot = name.lastIndexOf('.');
    if (dot < 0 || !CorpusFile.isArticleName(name)) {
      return Optional.empty();
    }
    String stem = UNSAFE.matcher(name.substring(0, dot)).replaceAll("-");
    stem = EDGES.matcher(stem).replaceAll("");
    if (stem.length() > MAX_STEM_LENGTH) {
      int end = Character.isHighSurrogate(stem.charAt(MAX_STEM_LENGTH - 1)) ? 1 : 0;
      stem = EDGES.matcher(stem.substring(0, MAX_STEM_LENGTH - end)).replaceAll("");
    }
    if (stem.isEmpty() || DEVICE.matcher(stem.replaceFirst("\\..*", "")).matches()) {
      return Optional.empty();
    }
    return Optional.of(stem + name.substring(dot).toLowerCase(Locale.ROOT));
  }
}
