package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
import parley.corpus.model.Diagnostic;
import parley.search.index.Suggestion;

/** The starters of a knowledge base: which there are, where they are offered, how they change. */
class StarterSelectionTest extends KnowledgeBaseFixture {
  private static final String STARTERS =
      """
      - { question: "When did the ships leave?", topic: history, article: ships }
      - { question: "What lay behind the river?", article: towns }
      """;

  @Test
  void thoseOfTheFileAreOfferedInItsOrder() throws Exception {
    write("starters.yaml", STARTERS);
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.starters(Optional.empty(), 10))
          .containsExactly(
              new Suggestion(Optional.of("history"), "Ships", "When did the ships leave?"),
              new Suggestion(Optional.empty(), "Towns", "What lay behind the river?"));
      assertThat(questions(knowledgeBase.starters(Optional.of("history"), 10)))
          .containsExactly("When did the ships leave?");
      assertThat(questions(knowledgeBase.suggest("", Optional.empty(), 2)))
          .as("before anything is typed")
          .containsExactly("When did the ships leave?", "What lay behind the river?");
    }
  }

  @Test
  void withoutAFileTheNewestArticleOfEachTopicGivesItsFirstExample() throws Exception {
    write("old.md", article("Old", "2024-01-01", "a", "Old a?"));
    write("new.md", article("New", "2026-01-01", "a", "New a?"));
    write("other.md", article("Other", "2025-01-01", "b", "Other b?"));
    Settings settings =
        SettingsFixture.withFolders(corpus, state)
            .topics(
                new Topic("b", "b", "B", "B.", List.of("b*")),
                new Topic("a", "a", "A", "A.", List.of("a*")))
            .build();
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      assertThat(questions(knowledgeBase.starters(Optional.empty(), 10)))
          .containsExactly("Other b?", "New a?");
    }
  }

  @Test
  void aChangedFileIsSeenByAReloadAndByTheFingerprint() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      String before = knowledgeBase.status().corpusFingerprint();
      write("starters.yaml", STARTERS);

      assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isTrue();
      assertThat(knowledgeBase.starters(Optional.empty(), 10)).hasSize(2);
      assertThat(knowledgeBase.status().corpusFingerprint()).isNotEqualTo(before);
      assertThat(knowledgeBase.status().lastChange()).as("no article changed").isEmpty();
      assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isFalse();

      Files.delete(corpus.resolve("starters.yaml"));
      assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isTrue();
      assertThat(knowledgeBase.status().corpusFingerprint()).isEqualTo(before);
    }
  }

  @Test
  void aRefusalOffersTheNearestFirstAndNotAlwaysTheSame() throws Exception {
    StringBuilder starters = new StringBuilder();
    for (String thing : List.of("ships", "towns", "river", "dawn", "harbour", "history")) {
      starters.append("- What about ").append(thing).append("?\n");
    }
    write("starters.yaml", starters.toString());
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(offered(knowledgeBase, "Which pizza tastes best near the harbour?").getFirst())
          .isEqualTo("What about harbour?");
      Set<Set<String>> sets = new HashSet<>();
      for (String question :
          List.of("pizza recipes", "chess openings", "guitar chords", "knitting", "tax forms")) {
        List<String> offered = offered(knowledgeBase, question);
        assertThat(offered).hasSize(4).doesNotHaveDuplicates();
        assertThat(offered).isEqualTo(offered(knowledgeBase, question));
        sets.add(Set.copyOf(offered));
      }
      assertThat(sets).hasSizeGreaterThan(1);
    }
  }

  @Test
  void theCheckWarnsOfOneThatIsNotAnsweredSurely() throws Exception {
    write("ferry.md", article("The ferry", "2026-01-01", "a", "Who sails?\", \"Who rows?"));
    write(
        "starters.yaml",
        """
        - { question: "Who sails?", article: ferry }
        - { question: "Which pizza tastes best?" }
        - { question: "Who rows?", article: towns }
        """);
    try (KnowledgeBase knowledgeBase = open()) {
      Settings settings = settings("histor*");
      CorpusValidation validation =
          StarterCheck.addTo(
              CorpusValidation.validate(settings, ProgressListener.NONE), settings, knowledgeBase);

      assertThat(validation.diagnostics())
          .filteredOn(each -> each.file().equals("starters.yaml"))
          .extracting(Diagnostic::toString)
          .containsExactly(
              "starters.yaml:2: warning: the starter \"Which pizza tastes best?\" is not answered"
                  + " by words alone; ask it in other words, or take it out",
              "starters.yaml:3: warning: the starter \"Who rows?\" is answered by ferry, not by"
                  + " towns; ask it in other words, or take it out");
    }
  }

  private static List<String> offered(KnowledgeBase knowledgeBase, String question) {
    Answer answer = knowledgeBase.ask(new Question(question, Optional.empty(), 3));
    assertThat(answer).isInstanceOf(Answer.NotCovered.class);
    return questions(answer.relatedQuestions());
  }

  private static List<String> questions(List<Suggestion> suggestions) {
    return suggestions.stream().map(Suggestion::question).toList();
  }

  private static String article(String title, String asOf, String topic, String example) {
    return """
    ---
    title: %s
    as_of: %s
    topics: [%s]
    examples: ["%s"]
    ---
    Some text about it.
    """
        .formatted(title, asOf, topic, example);
  }
}
