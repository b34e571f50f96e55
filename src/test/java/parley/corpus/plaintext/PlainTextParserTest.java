package parley.corpus.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.corpus.CorpusFixture;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Block;

class PlainTextParserTest {
  private static final String LONG =
      "The lake belongs to three states and to none of them alone, and so its shores are quiet.";

  @Test
  void aShortLineStandingAloneIsAHeading() {
    assertThat(
            sectionTexts("Title\n\nIntro text.\n\nA Heading\n\n" + LONG + "\n\nWhat now?\n\nText."))
        .containsExactly("[] Intro text.", "[A Heading] " + LONG, "[What now?] Text.");
  }

  @Test
  void aShortLineWithAFullStopIsText() {
    assertThat(sectionTexts("Title\n\nIt ended.\n\nThey left:\n\nThe others,\n\nwent home."))
        .containsExactly("[] It ended. They left: The others, went home.");
  }

  @Test
  void theLastLineIsNeverAHeading() {
    assertThat(sectionTexts("Title\n\n" + LONG + "\n\nThank You All"))
        .containsExactly("[] " + LONG + " Thank You All");
  }

  @Test
  void ofTwoHeadingsInARowTheSecondIsASubheading() {
    assertThat(
            sectionTexts("Title\n\n" + LONG + "\n\nOuter\n\nInner\n\nText.\n\nNext one\n\nMore."))
        .containsExactly("[] " + LONG, "[Outer, Inner] Text.", "[Next one] More.");
  }

  @Test
  void ofManyShortLinesInARowOnlyTheLastIsAHeading() {
    assertThat(sectionTexts("Title\n\n" + LONG + "\n\nBern\n\nBasel\n\nBiel\n\nText."))
        .containsExactly("[] " + LONG + " Bern Basel", "[Biel] Text.");
  }

  @Test
  void numberSignsAndUnderlinesNest() {
    assertThat(sectionTexts("# Title\n\n## One ##\nText.\n### Inner\nMore.\n## Two\nEnd."))
        .containsExactly("[One] Text.", "[One, Inner] More.", "[Two] End.");
    assertThat(sectionTexts("Title\n=====\n\nOne\n---\nText.\n\nTwo\n---\n\nMore.\n"))
        .containsExactly("[One] Text.", "[Two] More.");
  }

  @Test
  void wrappedLinesAreJoined() {
    String text =
        "Title\n\nThe first line of a paragraph that goes\non in the next line, and ends here. And"
            + "\nonce more it goes on for a peace-\nkeeping while.\n\nSecond.";

    assertThat(CorpusFixture.parseArticle("a.txt", text).sections().getFirst().blocks())
        .extracting(Block::text)
        .containsExactly(
            "The first line of a paragraph that goes on in the next line, and ends here. And once"
                + " more it goes on for a peace-keeping while.",
            "Second.");
  }

  @Test
  void aLineForEachParagraphNeedsNoBlankLines() {
    assertThat(
            CorpusFixture.parseArticle(
                    "a.txt", "Title\n" + LONG + "\n" + LONG + "\nHeading\n" + LONG)
                .sections())
        .extracting(section -> section.blocks().size())
        .containsExactly(2, 1);
  }

  @Test
  void listsAreItems() {
    assertThat(
            CorpusFixture.parseArticle(
                    "a.txt", "T\n\nThey list:\n- one\n• two\n\n* three\n1) four\n2. five\n")
                .sections()
                .getFirst()
                .blocks())
        .extracting(Block::text)
        .containsExactly("They list:", "one", "two", "three", "1) four", "2. five");
  }

  @Test
  void withoutATitleTheFileNameIsTheTitle() {
    assertThat(
            CorpusFixture.parseArticle("in/the_long-way.txt", LONG + "\n\n" + LONG)
                .metadata()
                .title())
        .isEqualTo("The long way");
    assertThat(CorpusFixture.parseArticle("only.txt", "Only a short line").metadata().title())
        .isEqualTo("Only");
  }

  @Test
  void aTitleMayBeLabelled() {
    ArticleMetadata metadata =
        CorpusFixture.parseArticle(
                "a.txt", "Title: The lake\nAuthor: Ann Berg\nDate: 3 June 2024\n\n" + LONG)
            .metadata();

    assertThat(metadata.title()).isEqualTo("The lake");
    assertThat(metadata.author()).contains("Ann Berg");
    assertThat(metadata.asOf()).map(Object::toString).contains("2024-06-03");
  }

  @Test
  void frontMatterNeedsAKnownKey() {
    assertThat(
            CorpusFixture.parseArticle("a.txt", "---\nas_of: 2024-01-02\n---\nTitle\n\nText.")
                .metadata()
                .asOf())
        .isPresent();
    assertThat(sectionTexts("---\nWeather: fine\n---\n\nText follows.")).hasSize(1);
  }

  @Test
  void anUndatedTextIsOneWarning() {
    assertThat(CorpusFixture.parse("a.txt", "Title\n\nText[^1] with a mark.").diagnostics())
        .singleElement()
        .matches(diagnostic -> diagnostic.found().contains("undated"));
  }

  private static List<String> sectionTexts(String text) {
    return CorpusFixture.parseArticle("a.txt", text).sections().stream()
        .map(section ->
            section.path()
                + " "
                + section.blocks().stream().map(Block::text).collect(Collectors.joining(" ")))
        .toList();
  }
}
