package parley.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Common English words: those that the vocabulary of the bundled model holds as a whole. Reads that
 * file alone, without the model, when it is first asked. Safe for use by many threads.
 */
public final class EnglishWords {
  private static final Logger log = LoggerFactory.getLogger(EnglishWords.class);

  /** Endings that the vocabulary may lack a word with, and what stands there without them. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ies", "y"),
          new Ending("es", ""),
          new Ending("s", ""),
          new Ending("ied", "y"),
          new Ending("ed", ""),
          new Ending("ed", "e"),
          new Ending("ing", ""),
          new Ending("ing", "e"),
          new Ending("ly", ""),
          new Ending("er", ""),
          new Ending("er", "e"));

  private static final int MIN_STEM_LENGTH = 4;

  private Optional<Set<String>> words = Optional.empty();

  private record Ending(String text, String replacement) {}

  /** Whether a word, in lower case and without accents, is one of them. */
  public boolean contains(String word) {
    return words().contains(word);
  }

  /**
   * Whether a word or the word it is a form of is in a vocabulary.
   *
   * @param isInVocabulary knows words in lower case
   */
  public static boolean isWord(String word, Predicate<String> isInVocabulary) {
    return isInVocabulary.test(word)
        || ENDINGS.stream()
            .filter(ending -> word.endsWith(ending.text()))
            .map(ending ->
                word.substring(0, word.length() - ending.text().length()) + ending.replacement())
            .anyMatch(stem -> stem.length() >= MIN_STEM_LENGTH && isInVocabulary.test(stem));
  }

  private synchronized Set<String> words() {
    if (words.isEmpty()) {
      words = Optional.of(read());
    }
    return words.get();
  }

  private static Set<String> read() {
    String name = ModelSpec.BGE_SMALL_EN.tokenizerResource();
    try (InputStream in = EnglishWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is in none of the jars");
      }
      return Set.copyOf(
          WordPieceVocabulary.read(ByteBuffer.wrap(in.readAllBytes())).initialPieces().keySet());
    } catch (IOException e) {
      log.warn("Typos are corrected without a list of English words: {}", e.getMessage());
      return Set.of();
    }
  }
}
