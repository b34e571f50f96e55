package parley.corpus.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.corpus.model.Article;
import parley.corpus.model.Passage;
import parley.corpus.model.Section;
import parley.text.Span;

/**
 * Splits articles into passages: whole sentences of one section, about 40 to 150 words, never more
 * than {@value Passage#MAX_LENGTH} UTF-16 units. The same article gives the same passages. Safe for
 * use by many threads.
 */
public final class PassageSplitter {
  /**
   * Version of how files become passages: to be changed with any change of what the same files
   * give, since an index made by another version is rebuilt.
   */
  public static final String VERSION = "3";

  /** The passages of an article in the order of its text. */
  public List<Passage> split(Article article) {
    SentenceSplitter sentences =
        new SentenceSplitter(Locale.forLanguageTag(article.head().language()));
    PassageIdGenerator ids = new PassageIdGenerator(article.head().id());
    List<Passage> passages = new ArrayList<>();
    for (Section section : article.sections()) {
      List<Segment> pieces = Segments.of(section, sentences);
      ListIntros leadIns = new ListIntros(pieces);
      for (Span span : new PassageSegmenter(pieces, leadIns).passages()) {
        List<Segment> own = pieces.subList(span.start(), span.end());
        PassageAssembler text = PassageAssembler.of(leadIns.repeatedAt(span.start(), pieces), own);
        passages.add(
            new Passage(
                ids.next(section.path(), text.text()),
                article.head().id(),
                passages.size(),
                section.path(),
                section.topics(),
                text.text(),
                text.sentences(),
                text.sources(),
                own.stream().flatMap(each -> each.block().asked().stream()).distinct().toList()));
      }
    }
    return List.copyOf(passages);
  }
}
