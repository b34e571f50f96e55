package parley.corpus.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.corpus.model.Article;
import parley.corpus.model.Passage;
import parley.corpus.model.PassageLength;
import parley.corpus.model.Section;
import parley.text.Span;

/**
 * Splits articles into passages (chunking): whole sentences of one section, about {@value
 * PassageLength#MIN_WORDS} to {@value PassageLength#MAX_WORDS} words, at most {@value
 * PassageLength#MAX_CHARACTERS} UTF-16 units. Deterministic and thread-safe.
 */
public final class PassageSplitter {
  /** The passages of an article in the order of its text. */
  public List<Passage> split(Article article) {
    return locate(article).stream().map(LocatedPassage::passage).toList();
  }

  /** As {@link #split}, with the blocks each passage is taken from. */
  public List<LocatedPassage> locate(Article article) {
    SentenceSplitter sentenceSplitter =
        new SentenceSplitter(Locale.forLanguageTag(article.metadata().language()));
    PassageIdGenerator idGenerator = new PassageIdGenerator(article.metadata().id());
    List<LocatedPassage> passages = new ArrayList<>();
    for (Section section : article.sections()) {
      List<Segment> segments = SectionSplitter.split(section, sentenceSplitter);
      ListIntros listIntros = new ListIntros(segments);
      for (Span span : new PassageSegmenter(segments, listIntros).segment()) {
        List<Segment> passageSegments = segments.subList(span.start(), span.end());
        AssembledPassage assembled =
            AssembledPassage.assemble(
                listIntros.introToRepeat(span.start(), segments), passageSegments);
        Passage passage =
            Passage.builder(
                    idGenerator.next(section.path(), assembled.text()), article.metadata().id())
                .ordinal(passages.size())
                .headingPath(section.path())
                .topics(section.topics())
                .text(assembled.text())
                .sentences(assembled.sentences())
                .sourceIds(assembled.sources())
                .faqQuestions(
                    passageSegments.stream()
                        .flatMap(each -> each.block().faqQuestions().stream())
                        .distinct()
                        .toList())
                .build();
        passages.add(
            new LocatedPassage(
                passage, passageSegments.stream().map(Segment::block).distinct().toList()));
      }
    }
    return List.copyOf(passages);
  }
}
