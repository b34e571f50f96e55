package parley.corpus.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.corpus.CorpusFixture;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;

class FaqCommentTest {
  private static final String FRONT_MATTER = "---\ntitle: T\nas_of: 2026-01-01\n---\n";

  @Test
  void questionsBelongToTheTextAbove() {
    List<Passage> passages =
        CorpusFixture.split(
            "a.md",
            FRONT_MATTER
                + """
                ## One

                %s

                <!-- asked
                  Who left?

                who   left when
                -->

                %s

                <!-- asked:
                Where to?
                -->

                ## Two

                %s
                """
                    .formatted(paragraph("first"), paragraph("second"), paragraph("third")));

    assertThat(passages)
        .extracting(Passage::faqQuestions)
        .containsExactly(List.of("Who left?", "who left when"), List.of("Where to?"), List.of());
    assertThat(passages).noneMatch(passage -> passage.text().contains("left when"));
  }

  @Test
  void questionsBelongToAllTextSinceTheHeading() {
    List<Passage> passages =
        CorpusFixture.split(
            "a.md",
            "## One\n\n%s\n\n%s\n\n<!-- asked: Why? -->\n"
                .formatted(paragraph("first"), paragraph("second")));

    assertThat(passages)
        .extracting(Passage::faqQuestions)
        .containsExactly(List.of("Why?"), List.of("Why?"));
  }

  @Test
  void questionsChangeNoIdsAndNoPassages() {
    String text = "## One\n\n" + paragraph("first") + "\n\n" + paragraph("second") + "\n";
    List<Passage> without = CorpusFixture.split("a.md", text);
    List<Passage> with =
        CorpusFixture.split("a.md", text.replace("\n\n", "\n\n<!-- asked\nQ?\n-->\n\n"));

    assertThat(with).extracting(Passage::id).isEqualTo(without.stream().map(Passage::id).toList());
    assertThat(with.getFirst().faqQuestions()).containsExactly("Q?");
  }

  @Test
  void warnsOfFaultyComments() {
    String opening = "<!-- asked\n";
    assertThat(
            CorpusFixture.diagnostics(
                "a.md",
                FRONT_MATTER + "## H\n\n" + opening + "Why?\n-->\n\nText.\n\n" + opening + "-->\n"))
        .containsExactly(
            "a.md:7: warning: there is no text above these questions; write them under the text"
                + " that answers",
            "a.md:13: warning: no question stands in the comment; write one a line or take it out");
  }

  @Test
  void questionsAreBounded() {
    StringBuilder comment = new StringBuilder("<!-- asked\n" + "long ".repeat(50) + "\n");
    for (int i = 0; i < 60; i++) {
      comment.append("Question ").append(i).append("?\n");
    }
    ParsedFile parsedFile =
        CorpusFixture.parse("a.md", FRONT_MATTER + "Text.\n\n" + comment + "-->\n");

    assertThat(parsedFile.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "a.md:7: warning: of 61 questions in the comment 50 are used; write at most 50"
                + " questions, each of at most 200 characters");
    List<Passage> passages = new PassageSplitter().split(parsedFile.article().orElseThrow());
    assertThat(passages.getFirst().faqQuestions()).hasSize(50).startsWith("Question 0?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- a note: asked by nobody -->",
        "<!-- asked Why? -->",
        "<!-- asked\nWhy?\n--> <b>and more</b>",
        "<!-- asked\nWhy?"
      })
  void otherCommentsAreIgnored(String comment) {
    ParsedFile parsedFile =
        CorpusFixture.parse("a.md", FRONT_MATTER + "Text.\n\n" + comment + "\n");

    assertThat(new PassageSplitter().split(parsedFile.article().orElseThrow()))
        .allMatch(passage -> passage.faqQuestions().isEmpty())
        .noneMatch(passage -> passage.text().contains("Why"));
  }

  private static String paragraph(String word) {
    return ("The " + word + " ships left the harbour and came home in the evening. ").repeat(6);
  }
}
