package parley.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.config.Topic;

class TopicClassifierTest {
  private static final TopicClassifier RULES =
      new TopicClassifier(
          List.of(
              topic("words", "background", "What's next"),
              topic("stems", "mediat*", "peace form*"),
              topic("accents", "Türkiye", "cafe"),
              topic("odd", "", "*", "  ")));

  @Test
  void aWordMatchesAsAWholeWordOnly() {
    assertThat(topicsOf("The BACKGROUND: a sketch")).containsExactly("words");
    assertThat(topicsOf("Backgrounds")).isEmpty();
  }

  @Test
  void aPhraseMatchesInARow() {
    assertThat(topicsOf("What’s next?")).containsExactly("words");
    assertThat(topicsOf("“What's Next”")).containsExactly("words");
    assertThat(topicsOf("What's the next step")).isEmpty();
  }

  @Test
  void aStemMatchesTheBeginningOfAWord() {
    assertThat(topicsOf("International mediators")).containsExactly("stems");
    assertThat(topicsOf("The peace formula")).containsExactly("stems");
    assertThat(topicsOf("Immediate steps")).isEmpty();
  }

  @Test
  void accentsAreFolded() {
    assertThat(topicsOf("Turkiye")).containsExactly("accents");
    assertThat(topicsOf("At the Cafe\u0301")).containsExactly("accents");
  }

  @Test
  void everyHeadingOfThePathCountsByItself() {
    assertThat(RULES.topicsOf(List.of("Background", "Mediators")))
        .containsExactly("words", "stems");
    assertThat(RULES.topicsOf(List.of("What's", "next"))).isEmpty();
    assertThat(RULES.topicsOf(List.of())).isEmpty();
  }

  private static List<String> topicsOf(String heading) {
    return RULES.topicsOf(List.of(heading));
  }

  private static Topic topic(String name, String... rules) {
    return new Topic(name, name, name, "", List.of(rules));
  }
}
