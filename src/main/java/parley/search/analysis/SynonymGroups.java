package parley.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Groups of synonyms, such as Kyiv and Kiev. In a file there is one group a line, separated by
 * commas, the canonical name first; blank lines and lines that begin with {@code #} are skipped.
 *
 * @param groups the groups, each with at least two names
 */
public record SynonymGroups(List<List<String>> groups) {
  private static final String BUNDLED_RESOURCE = "/parley/synonyms.txt";

  /** No synonyms. */
  public static final SynonymGroups NONE = new SynonymGroups(List.of());

  public SynonymGroups {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a file, or the bundled one if none is given.
   *
   * @throws SynonymFileException if the file cannot be read, or as {@link #parse} does
   */
  public static SynonymGroups load(Optional<Path> file) throws SynonymFileException {
    return file.isPresent() ? loadFile(file.get()) : loadBundled();
  }

  private static SynonymGroups loadFile(Path file) throws SynonymFileException {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new SynonymFileException(
          "The synonym file " + file.toAbsolutePath() + " is not UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new SynonymFileException(
          "The synonym file "
              + file.toAbsolutePath()
              + " cannot be read; check search.synonyms in the configuration.",
          e);
    }
  }

  private static SynonymGroups loadBundled() throws SynonymFileException {
    try (InputStream in = SynonymGroups.class.getResourceAsStream(BUNDLED_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("built without " + BUNDLED_RESOURCE);
      }
      return parse(BUNDLED_RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Parses the text of a synonym file.
   *
   * @param fileName the name for error messages
   * @throws SynonymFileException if a line has fewer than two names, or a name is in two groups
   */
  public static SynonymGroups parse(String fileName, String text) throws SynonymFileException {
    List<List<String>> groups = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int lineNumber = 0;
    for (String line : text.split("\\R", -1)) {
      lineNumber++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      List<String> names =
          Arrays.stream(content.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
      if (names.size() < 2) {
        throw syntaxError(
            fileName,
            lineNumber,
            "\"" + content + "\" holds one name; write two or more with commas");
      }
      for (String name : names) {
        Integer otherLine = seen.put(name.toLowerCase(Locale.ROOT), lineNumber);
        if (otherLine != null) {
          throw syntaxError(
              fileName,
              lineNumber,
              "\"" + name + "\" stands on line " + otherLine + " too; keep one of them");
        }
      }
      groups.add(names);
    }
    return new SynonymGroups(groups);
  }

  private static SynonymFileException syntaxError(String fileName, int line, String message) {
    return new SynonymFileException(
        fileName + ":" + line + ": " + message + ".", new IOException(message));
  }
}
