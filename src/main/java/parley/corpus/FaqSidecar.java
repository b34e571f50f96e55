package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.outline.CitedText;
import parley.corpus.outline.FaqLimits;
import parley.text.Whitespace;

/**
 * The FAQ questions of one article, kept in a file beside it: {@code minsk.asked} for {@code
 * minsk.md}. It counts besides the comments in the article. An entry is
 *
 * <pre>
 * ## What was agreed > The ceasefire
 * > Heavy weapons were to be drawn
 * hash: 3f9a0c21d4e5
 * When did the ceasefire begin?
 * What became of the heavy weapons?
 * </pre>
 *
 * <p>The heading is that of the article, with those above it, or alone if it is the only one of its
 * name; the article's title stands for the text before the first heading. The questions belong to
 * the text from the previous entry of the heading down to the paragraph that begins with the quoted
 * words, or to the end of the section where nothing is quoted: just as if they stood in a comment
 * below that paragraph. The hash is that of the text they were written for; it may be absent.
 *
 * @param entries in the order of the file
 */
record FaqSidecar(List<Entry> entries) {
  /** Extension of the file's name. */
  static final String EXTENSION = ".asked";

  private static final Pattern HASH = Pattern.compile("hash:\\s*([0-9a-f]{12})");
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(…|\\.\\.\\.)$");

  /**
   * Questions of one text.
   *
   * @param heading as the file writes it
   * @param opening how the last paragraph of the text begins; empty for the end of the section
   * @param hash of the text; empty if nobody has looked yet
   * @param questions those that count
   * @param line line of the heading, from 1
   * @param hashLine line of the hash, or of the line that a hash would follow
   */
  record Entry(
      String heading,
      Optional<String> opening,
      Optional<String> hash,
      List<String> questions,
      int line,
      int hashLine) {
    Entry {
      questions = List.copyOf(questions);
    }
  }

  FaqSidecar {
    entries = List.copyOf(entries);
  }

  /** Parses the lines of the file. Whatever is wrong with them is a warning. */
  static FaqSidecar parse(List<String> lines, DiagnosticCollector diagnostics) {
    List<Entry> entries = new ArrayList<>();
    EntryParser entry = new EntryParser("", 0);
    for (int i = 0; i < lines.size(); i++) {
      String line = Whitespace.normalize(lines.get(i));
      if (line.startsWith("#")) {
        entry.finish(diagnostics).ifPresent(entries::add);
        entry = new EntryParser(line.replaceFirst("^#+", "").strip(), i + 1);
      } else if (!line.isEmpty()) {
        entry.add(line, i + 1, diagnostics);
      }
    }
    entry.finish(diagnostics).ifPresent(entries::add);
    return new FaqSidecar(entries);
  }

  /** The lines of the file with other hashes, by the line of the heading of their entry. */
  List<String> withHashes(List<String> lines, Map<Integer, String> hashes) {
    List<String> result = new ArrayList<>(lines);
    for (Entry entry :
        entries.reversed()) { // from the end, so that earlier lines keep their places
      String hash = hashes.get(entry.line());
      if (hash != null && entry.hash().isPresent()) {
        result.set(entry.hashLine() - 1, "hash: " + hash);
      } else if (hash != null) {
        result.add(entry.hashLine(), "hash: " + hash);
      }
    }
    return result;
  }

  /** Collects the lines of one entry; line 0 is what stands above the first heading. */
  private static final class EntryParser {
    private final String heading;
    private final int line;
    private final List<String> questions = new ArrayList<>();
    private Optional<String> opening = Optional.empty();
    private Optional<String> hash = Optional.empty();
    private int hashLine;

    EntryParser(String heading, int line) {
      this.heading = heading;
      this.line = line;
      this.hashLine = line;
    }

    void add(String text, int lineNumber, DiagnosticCollector diagnostics) {
      if (line == 0) {
        if (questions.isEmpty()) {
          diagnostics.warn(
              lineNumber,
              "the questions above the first heading belong to no text",
              "write the heading of their text above them, as ## Heading");
        }
        questions.add(text);
        return;
      }
      Matcher hashMatcher = HASH.matcher(text);
      if (hashMatcher.matches() && hash.isEmpty()) {
        hash = Optional.of(hashMatcher.group(1));
        hashLine = lineNumber;
      } else if (text.startsWith(">") && opening.isEmpty()) {
        String words = ELLIPSIS.matcher(text.substring(1)).replaceFirst("");
        opening = Optional.of(CitedText.parse(words).text()).filter(each -> !each.isEmpty());
        hashLine = hash.isPresent() ? hashLine : lineNumber;
      } else {
        questions.add(text);
      }
    }

    Optional<Entry> finish(DiagnosticCollector diagnostics) {
      if (line == 0) {
        return Optional.empty();
      }
      List<String> accepted = FaqLimits.accept(questions, line, "under this heading", diagnostics);
      return Optional.of(new Entry(heading, opening, hash, accepted, line, hashLine));
    }
  }
}
