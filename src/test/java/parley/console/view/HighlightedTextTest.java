package parley.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.answer.CitedPassage;
import parley.console.terminal.StyledText;
import parley.text.Span;

class HighlightedTextTest {
  private static final String LIST = "The points:\n- a ceasefire\n- an exchange of prisoners";

  @Test
  void keepsLineBreaksOfLists() {
    assertThat(lines(new Span(0, LIST.length())))
        .containsExactly("The points:", "- »a ceasefire«", "- an exchange of prisoners");
  }

  @Test
  void marksOmittedTextWithAnEllipsis() {
    assertThat(lines(new Span(LIST.indexOf("a cease"), LIST.indexOf("\n- an"))))
        .containsExactly("… »a ceasefire« …");
  }

  private static List<String> lines(Span snippet) {
    CitedPassage cited =
        SampleAnswers.passage(
            1,
            LIST,
            SampleAnswers.sure().passages().getFirst().article(),
            List.of(),
            List.of("ceasefire"),
            "a ceasefire",
            List.of());
    return HighlightedText.format(cited, snippet).stream().map(StyledText::text).toList();
  }
}
