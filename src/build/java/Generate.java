import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Generates a large synthetic corpus for benchmarks: made-up words with a Zipf distribution, as in
 * real text. The same seed generates the same articles. Arguments: output folder, number of
 * articles, seed.
 */
class Generate {
  private static final int VOCABULARY = 200_000;
  private static final String[] SYLLABLES = {
    "ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "cha", "sho", "tri",
    "gra", "ple", "sku", "wo", "fen"
  };

  private final Random random;

  Generate(long seed) {
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int articles = Integer.parseInt(args[1]);
    Generate generate = new Generate(Long.parseLong(args[2]));
    for (int i = 0; i < articles; i++) {
      // At most a thousand files per folder, to keep folder listings fast.
      Path shelf = Files.createDirectories(folder.resolve(Integer.toString(i / 1000)));
      Files.writeString(shelf.resolve("article-" + i + ".md"), generate.article(i));
    }
  }

  private String article(int number) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: Article ").append(number).append(' ').append(words(4));
    text.append("\ntopics: [history]\nas_of: 2026-06-29\n---\n");
    for (int section = 0; section < 4; section++) {
      text.append("## ").append(words(4)).append("\n\n");
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        for (int sentence = 0; sentence < 4; sentence++) {
          String words = words(12 + random.nextInt(12));
          text.append(Character.toUpperCase(words.charAt(0))).append(words.substring(1));
          text.append(sentence < 3 ? ". " : ".\n\n");
        }
      }
    }
    return text.toString();
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(word());
    }
    return words.toString();
  }

  /** A random word; its rank follows Zipf's law with exponent 1. */
  private String word() {
    long rank = (long) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
    StringBuilder word = new StringBuilder();
    for (long rest = rank; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
    }
    return word.toString();
  }
}
