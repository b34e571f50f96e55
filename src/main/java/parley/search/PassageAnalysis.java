package parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.corpus.Passage;

/** Analyses the passages of articles, and counts their words. For one thread. */
final class PassageAnalysis implements Closeable {
  /** Words counted before they are written down, which bounds memory to some 100 MB. */
  private static final int MOST_WORDS = 1_000_000;

  private final TextAnalysis analysis;
  private WordCounts words = new WordCounts();

  PassageAnalysis(WordAnalysis analysis) {
    this.analysis = new TextAnalysis(analysis);
  }

  /** Analyses the passages of an article: its title and each of its headings once for all. */
  List<AnalysedPassage> analyse(String title, List<Passage> passages) throws IOException {
    Map<String, AnalysedText> shared = new HashMap<>();
    List<AnalysedPassage> analysed = new ArrayList<>();
    for (Passage passage : passages) {
      List<String> titles = new ArrayList<>();
      titles.add(title);
      titles.addAll(passage.section());
      words.begin();
      List<TermList> above = new ArrayList<>();
      for (String text : titles) {
        AnalysedText known = shared.get(text);
        if (known == null) {
          known = analysis.read(text);
          shared.put(text, known);
        }
        above.add(counted(known));
      }
      List<TermList> own = new ArrayList<>();
      own.add(counted(analysis.read(passage.text())));
      List<TermList> asked = new ArrayList<>();
      for (String question : passage.asked()) {
        AnalysedText read = analysis.read(question);
        own.add(counted(read));
        asked.add(read.words());
      }
      List<TermList> offered =
          passage.section().isEmpty()
              ? List.of()
              : List.of(words(shared, title), words(shared, passage.section().getLast()));
      analysed.add(new AnalysedPassage(passage, above, own, asked, offered));
    }
    return analysed;
  }

  private static TermList words(Map<String, AnalysedText> known, String text) {
    return Optional.ofNullable(known.get(text)).orElseThrow().words();
  }

  private TermList counted(AnalysedText text) {
    words.add(text.words());
    return text.terms();
  }

  /** Whether there are so many words that those {@link #taken} are to be written now. */
  boolean isFull() {
    return words.size() >= MOST_WORDS;
  }

  /** The words counted so far; counting begins anew. */
  WordCounts taken() {
    WordCounts taken = words;
    words = new WordCounts();
    return taken;
  }

  @Override
  public void close() throws IOException {
    analysis.close();
  }
}
