package parley.corpus.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.corpus.CorpusFixture;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Article;
import parley.corpus.model.Block;
import parley.corpus.model.Section;

class MarkdownParserTest {
  private static final String FRONT_MATTER =
      """
      ---
      title: T
      as_of: 2026-01-01
      sources:
        S1: { title: One }
        S2: { title: Two }
      ---
      """;

  @Test
  void marksAreRemovedWithTheSpaceBeforeThem() {
    Block block = block(FRONT_MATTER + "First [^S1] [^s2], then[^S2]. End.[^S1]\n");

    assertThat(block.text()).isEqualTo("First, then. End.");
    assertThat(block.citationMarks())
        .containsExactly(
            new Block.CitationMark(5, "S1"),
            new Block.CitationMark(5, "S2"),
            new Block.CitationMark(11, "S2"),
            new Block.CitationMark(17, "S1"));
  }

  @Test
  void aMarkAtTheBeginningLeavesNoSpace() {
    Block block = block(FRONT_MATTER + "[^S1] Text.[^S2]\n");

    assertThat(block.text()).isEqualTo("Text.");
    assertThat(block.citationMarks())
        .containsExactly(new Block.CitationMark(0, "S1"), new Block.CitationMark(5, "S2"));
  }

  @Test
  void marksOfNumberedItemsKeepTheirOffset() {
    Block block = block(FRONT_MATTER + "7. Text[^S1] goes on.[^S2]\n");

    assertThat(block.text()).isEqualTo("7. Text goes on.");
    assertThat(block.citationMarks()).extracting(Block.CitationMark::offset).containsExactly(7, 16);
  }

  @Test
  void aMarkWithoutSourceIsFoundOnItsLine() {
    assertThat(
            CorpusFixture.diagnostics("a.md", FRONT_MATTER + "One[^S1]\ntwo[^S2]\nthree[^X77]\n"))
        .containsExactly(
            "a.md:10: warning: the mark [^X77] names no source; add the source to the front matter"
                + " or take the mark out");
  }

  @Test
  void withoutFrontMatterMarksWithoutSourceAreNoWarning() {
    ParsedFile parsedFile = CorpusFixture.parse("a.md", "# T\n\nText.[^1]\n");

    assertThat(parsedFile.diagnostics()).hasSize(1);
    assertThat(parsedFile.article().orElseThrow().sections().getFirst().blocks().getFirst())
        .isEqualTo(new Block(Block.Kind.PARAGRAPH, "Text.", List.of(), 3));
  }

  @Test
  void linesCountFromTheTopOfTheFile() {
    Article article =
        CorpusFixture.parseArticle(
            "a.md", "\uFEFF\n" + FRONT_MATTER + "\n## H\n\nText.\n\n- item\n");

    assertThat(article.sections().getFirst().line()).isEqualTo(10);
    assertThat(article.sections().getFirst().blocks())
        .extracting(Block::line)
        .containsExactly(12, 14);
  }

  @Test
  void theTitleComesFromFrontMatterHeadingOrFile() {
    assertThat(
            CorpusFixture.parseArticle("a.md", FRONT_MATTER + "# H\n\nText.\n").metadata().title())
        .isEqualTo("T");
    assertThat(CorpusFixture.parseArticle("a.md", "Text.\n\n# H *e*\n\nText.\n").metadata().title())
        .isEqualTo("H e");
    assertThat(CorpusFixture.parseArticle("x/some_file.md", "## H\n\nText.\n").metadata().title())
        .isEqualTo("Some file");
  }

  @Test
  void aFirstLevelHeadingOtherThanTheTitleIsASection() {
    assertThat(
            CorpusFixture.parseArticle("a.md", FRONT_MATTER + "# t\n\nIn.\n\n# H\n\nText.\n")
                .sections())
        .extracting(Section::path)
        .containsExactly(List.of(), List.of("H"));
  }

  @Test
  void topicsOfTheTitleHoldForAllBelow() {
    assertThat(
            CorpusFixture.parseArticle(
                    "a.md", "# T {topics=history}\n\nIn.\n\n## Outlook\n\nText.\n")
                .sections())
        .extracting(Section::topics)
        .containsExactly(List.of("history"), List.of("history"));
  }

  @Test
  void topicsMayBeWrittenInSeveralWays() {
    for (String note :
        List.of(
            "{topics=history,outlook}",
            "{topics=[history, outlook]}",
            "{ topics = history outlook }",
            "{topics=\"History\", Outlook}")) {
      assertThat(
              CorpusFixture.parseArticle("a.md", "# T\n\n## H " + note + "\n\nText.\n").sections())
          .as(note)
          .extracting(Section::path, Section::topics)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(List.of("H"), List.of("history", "outlook")));
    }
  }

  @Test
  void composedAndDecomposedTextIsTheSame() {
    assertThat(block("Erdog\u0306an's cafe\u0301\n").text()).isEqualTo("Erdo\u011Fan's caf\u00E9");
  }

  @Test
  void aHeadingOfUnseenCharactersIsNone() {
    for (String unseen : List.of("\u200D", "\u3164", "\u2800", "\uFE0F\u034F", "\u115F")) {
      assertThat(
              CorpusFixture.diagnostics(
                  "a.md", "---\ntitle: T\nas_of: 2026-01-01\n---\n## " + unseen + "\n\nText.\n"))
          .as(unseen)
          .anyMatch(line -> line.contains("a.md:5: warning: ") && line.contains("a heading "));
    }
  }

  @Test
  void unseenCharactersAreOneWarning() {
    assertThat(
            CorpusFixture.diagnostics(
                "a.md", "---\ntitle: T\nas_of: 2026-01-01\n---\na\u202Eb\n\nc\u0000\u00AD\n"))
        .containsExactly(
            "a.md:5: warning: 3 unseen characters from here on (the first is U+202E), taken out;"
                + " take them out of the file");
    assertThat(block("a\u200Bb\u000Bc &#x202E;d\n").text()).isEqualTo("ab c d");
  }

  @Test
  void frontMatterHidesNoControlCharactersEither() {
    assertThat(
            CorpusFixture.parseArticle("a.md", "---\ntitle: \"a\\u202Eb\\tc\"\n---\nText.\n")
                .metadata()
                .title())
        .isEqualTo("ab c");
  }

  @Test
  void anEmptyFrontMatterIsFrontMatter() {
    assertThat(CorpusFixture.diagnostics("a.md", "---\n---\nText.\n"))
        .containsExactly(
            "a.md: warning: the article has no date and is shown as undated; add as_of:"
                + " YYYY-MM-DD");
  }

  @Test
  void frontMatterThatIsNoMappingIsAnError() {
    assertThat(CorpusFixture.parse("a.md", "---\njust text\n---\nText.\n").article()).isEmpty();
    assertThat(CorpusFixture.parse("a.md", "---\n- a\n---\nText.\n").article()).isEmpty();
  }

  private static Block block(String text) {
    return CorpusFixture.parseArticle("a.md", text).sections().getFirst().blocks().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seen <script>alert(1);</script>text.",
        "Seen <SCRIPT type=\"a\">alert(*1*);\nalert(`2`)</SCRIPT >text.",
        "<script>\nalert(1)\n\nalert(2)\n</script>\n\nSeen text.",
        "Seen text.\n\n<div>\n<style>\n\nalert(1)\n\n- alert(2)\n\n</style>\n</div>\n",
        "Seen text.\n\n<div>\n<script>\n\n<p>alert(1)\n\n<div></script>\n</div>",
        "Seen text. <script>alert(1)",
        "Seen <script src=\"alert\" />text.",
      })
  void scriptsAndStylesAreRemoved(String markdown) {
    assertThat(texts(markdown)).containsExactly("Seen text.");
  }

  @Test
  void anUnclosedScriptRemovesItsParagraphOnly() {
    assertThat(texts("One <script> two.\n\nThree `<style>` four.\n\n<div>\n<style>\n\nFive.\n"))
        .containsExactly("One", "Three <style> four.", "Five.");
  }

  private static List<String> texts(String markdown) {
    return CorpusFixture.parseArticle("a.md", FRONT_MATTER + markdown).sections().stream()
        .flatMap(section -> section.blocks().stream())
        .map(Block::text)
        .toList();
  }
}
