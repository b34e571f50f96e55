package parley.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.corpus.CorpusFixture;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Article;
import parley.corpus.model.Block;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;
import parley.corpus.model.PassageLength;
import parley.corpus.model.Section;
import parley.text.Span;
import parley.text.WordCounter;

class PassageSplitterTest {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  @Test
  void theSameTextGivesTheSameIdsWhateverStandsAroundIt() {
    String text = "# T\n\n## One\n\nFirst text.\n\n## Two\n\nSecond text.\n";
    List<Passage> before = CorpusFixture.split("a.md", text);
    List<Passage> after = CorpusFixture.split("a.md", text.replace("First", "Another"));
    List<Passage> elsewhere = CorpusFixture.split("b.md", text);

    assertThat(after.getLast().id()).isEqualTo(before.getLast().id());
    assertThat(after.getFirst().id()).isNotEqualTo(before.getFirst().id());
    assertThat(elsewhere.getLast().id()).isNotEqualTo(before.getLast().id());
    assertThat(before).allMatch(passage -> passage.id().matches("[a-z2-7]{12}"));
  }

  @Test
  void equalPassagesOfOneArticleGetIdsOfTheirOwn() {
    List<Passage> passages =
        CorpusFixture.split("a.md", "# T\n\n## S\n\nText.\n\n## S\n\nText.\n\n## S\n\nText.\n");

    assertThat(passages).extracting(Passage::id).hasSize(3).doesNotHaveDuplicates();
    assertThat(passages).extracting(Passage::ordinal).containsExactly(0, 1, 2);
  }

  @Test
  void aMarkCoversItsSentenceAndTheUnmarkedBeforeIt() {
    Block block =
        new Block(
            Block.Kind.PARAGRAPH,
            "One. Two. Three. Four.",
            List.of(
                new Block.CitationMark(9, "S1"),
                new Block.CitationMark(9, "S2"),
                new Block.CitationMark(15, "S3")),
            1);
    List<Segment> segments =
        SectionSplitter.split(
            new Section(List.of(), List.of(), List.of(block), 1),
            new SentenceSplitter(java.util.Locale.ENGLISH));

    assertThat(segments)
        .extracting(Segment::sources)
        .containsExactly(List.of("S1", "S2"), List.of("S1", "S2"), List.of("S3"), List.of());
  }

  @Test
  void longParagraphsAreSplitEvenly() {
    String sentence = "The parties met in the hall of the old town and spoke of the river again. ";
    List<Passage> passages = CorpusFixture.split("a.md", sentence.repeat(40));

    assertThat(passages)
        .hasSizeGreaterThan(3)
        .allSatisfy(passage -> assertThat(WordCounter.count(passage.text())).isBetween(80, 150));
  }

  @Test
  void limitsHoldAndNoWordIsLostWhateverTheText() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      String text = RandomText.lines(random, 1 + random.nextInt(30));
      check("random.md", text);
      check("random.txt", text);
    }
  }

  private static void check(String name, String text) {
    ParsedFile parsedFile = CorpusFixture.parse(name, text);
    assertThat(CorpusFixture.parse(name, text)).isEqualTo(parsedFile);
    if (parsedFile.article().isEmpty()) {
      assertThat(parsedFile.diagnostics()).as(text).anyMatch(Diagnostic::isError);
      return;
    }
    Article article = parsedFile.article().get();
    List<Passage> passages = new PassageSplitter().split(article);
    assertThat(new PassageSplitter().split(article)).isEqualTo(passages);
    assertThat(new HashSet<>(passages.stream().map(Passage::id).toList())).hasSameSizeAs(passages);
    List<String> sentenceTexts = new ArrayList<>();
    for (Passage passage : passages) {
      assertThat(passage.text().length()).as(text).isBetween(1, PassageLength.MAX_CHARACTERS);
      assertThat(passage.text()).as(text).isEqualTo(passage.text().strip());
      checkSentences(passage, text);
      passage
          .sentences()
          .forEach(sentence -> sentenceTexts.add(sentence.substring(passage.text())));
    }
    checkWords(article, sentenceTexts, text);
  }

  private static void checkSentences(Passage passage, String text) {
    int end = 0;
    for (Span sentence : passage.sentences()) {
      String between = passage.text().substring(end, sentence.start());
      assertThat(between.replaceAll("[“”\\s-]", "")).as(text).isEmpty();
      assertThat(sentence.substring(passage.text())).as(text).isNotBlank();
      assertThat(Character.isLowSurrogate(passage.text().charAt(sentence.start()))).isFalse();
      end = sentence.end();
    }
    assertThat(passage.text().substring(end)).as(text).isIn("", "”");
  }

  // List introductions may be repeated, so the words of the article are a subsequence.
  private static void checkWords(Article article, List<String> sentenceTexts, String text) {
    StringBuilder joined = new StringBuilder();
    sentenceTexts.forEach(sentence -> joined.append(BLANKS.matcher(sentence).replaceAll("")));
    int at = 0;
    for (Section section : article.sections()) {
      for (Block block : section.blocks()) {
        for (String word : BLANKS.split(block.text(), -1)) {
          int index = joined.indexOf(word, at);
          assertThat(index).as("%s of%n%s", word, text).isGreaterThanOrEqualTo(at);
          at = index + word.length();
        }
      }
    }
  }
}
