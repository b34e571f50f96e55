package parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.search.QuestionWord.Standing;

class PassageIndexTest {
  @TempDir Path folder;

  @Test
  void ranksTheRarerWordHigher() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "history", "The talks began.", "The talks went on.")
            .article("b", "Two", "history", "The corridor opened.", "The talks ended.")
            .build(folder)) {
      assertThat(ids(index, "talks about a corridor")).startsWith("b-0").hasSize(4);
    }
  }

  @Test
  void findsByTitleAndHeadingToo() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("minsk", "The Minsk agreements", "history", "It was signed in 2015.")
            .article("other", "Other things", "history", "It was signed in 2015 as well.")
            .build(folder)) {
      assertThat(ids(index, "minsk signed")).startsWith("minsk-0");
      assertThat(ids(index, "section")).hasSize(2);
    }
  }

  @Test
  void findsByTheWordsOfAForeseenQuestion() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "history", "The ships left the harbour at dawn.")
            .asked("Since when have the vessels been at sea?")
            .article("b", "Two", "history", "The towns lay behind the hills.")
            .build(folder)) {
      assertThat(ids(index, "vessels at sea")).containsExactly("a-0");
      assertThat(index.prepare("vesels").didYouMean()).contains("vessels");
      assertThat(index.stored().passage(0).asked()).hasSize(1);
      assertThat(index.stored().passage(0).text()).doesNotContain("vessels");
    }
  }

  @Test
  void staysWithinATopicAndKeepsHiddenArticlesOut() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "history", "Talks.")
            .article("b", "Two", "outlook", "Talks.")
            .article("c", "Three", "outlook", "Talks.")
            .build(folder)) {
      SearchQuestion question = index.prepare("talks");

      assertThat(ids(index, question, Scope.of(Optional.of("outlook"))))
          .containsExactlyInAnyOrder("b-0", "c-0");
      assertThat(ids(index, question, new Scope(Optional.of("outlook"), Set.of("b"))))
          .containsExactly("c-0");
      assertThat(index.passages("outlook")).isEqualTo(2);
      assertThat(index.passages("mediators")).isZero();
    }
  }

  @Test
  void prefersWordsThatStandTogether() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "t", "An exchange of notes came before the prisoner was heard.")
            .article("b", "Two", "t", "A prisoner exchange came before the note was duly heard.")
            .build(folder)) {
      List<Hit> hits = search(index, "prisoner exchange");

      assertThat(index.stored().id(hits.getFirst().document())).isEqualTo("b-0");
      assertThat(hits.getFirst().score()).isGreaterThan(hits.get(1).score());
    }
  }

  @Test
  void givesTheShareOfTheQuestionsWeight() throws IOException {
    try (PassageIndex index =
        new IndexFixture().article("a", "One", "t", "Alpha beta.", "Alpha gamma.").build(folder)) {
      SearchQuestion question = index.prepare("beta gamma");

      assertThat(index.carried(question, List.of(1, 0)).values())
          .extracting(Carried::share)
          .allSatisfy(share -> assertThat(share).isCloseTo(0.5, within(1e-9)));
      Carried first =
          Objects.requireNonNull(
              index.carried(index.prepare("alpha beta xenon"), List.of(0)).get(0));
      assertThat(first.share()).isBetween(0.2, 0.6);
      assertThat(first.missing()).isEqualTo(index.prepare("xenon").weight());
      assertThat(first.names())
          .as("without a model every word may be one")
          .isCloseTo(1 - first.share(), within(1e-9));
    }
  }

  @Test
  void comparesOnlyUnseenWordsLoosely() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "t", "The treaty held.", "The treats were sweet.")
            .article("b", "Two", "t", "Negotiations failed.", "Resolution 2202 passed.")
            .build(folder)) {
      assertThat(ids(index, "treats")).containsExactly("a-1");
      assertThat(ids(index, "negociations")).containsExactly("b-0");
      assertThat(ids(index, "resolution 2022")).containsExactly("b-1");
      SearchQuestion question = index.prepare("Negociations, 2022");
      assertThat(question.words().getFirst().standing()).isEqualTo(Standing.MISSPELT);
      assertThat(question.words().get(1).standing()).isEqualTo(Standing.UNKNOWN);
      assertThat(question.didYouMean()).contains("Negotiations, 2022");
      assertThat(index.prepare("treats").didYouMean()).isEmpty();
    }
  }

  @Test
  void meansTheMoreFrequentOfTheNearWords() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "t", "Putin spoke.", "Putin left.", "Putting it off.")
            .build(folder)) {
      assertThat(index.prepare("puttin").didYouMean()).contains("putin");
    }
  }

  static Stream<String> oddities() {
    return Stream.of(
        "title:foo AND (bar OR \"baz\" -qux) ~2 ^4 [a TO b] {x} /re.*gex/ \\",
        "talks*",
        "*?*?*?",
        "\u0000\u0007\u202Etalks\uFEFF",
        "\uD83D talks \uDE00",
        "talks ".repeat(200_000),
        "a".repeat(1_000_000),
        "🕊🕊🕊 talks",
        "переговоры في محادثات 会談 talks",
        "'; DROP TABLE passages; --",
        "${jndi:ldap://example.org/a} talks");
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void takesWhateverIsTyped(String typed) throws IOException {
    try (PassageIndex index =
        new IndexFixture().article("a", "One", "t", "The talks.").build(folder)) {
      SearchQuestion question = index.prepare(typed);
      index.search(question, Scope.ALL, 10);
      index.near(question, Optional.empty(), 5);
      index.complete(typed, Optional.empty(), 5);

      assertThat(question.words()).hasSizeLessThanOrEqualTo(SearchQuestion.MOST_WORDS);
      if (typed.contains("talks ") || typed.contains(" talks")) {
        assertThat(ids(index, typed)).containsExactly("a-0");
      }
    }
  }

  @Test
  void usesTheRarestWordsOfALongQuestion() throws IOException {
    IndexFixture fixture = new IndexFixture();
    StringBuilder question = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      fixture.article("a" + i, "T", "t", "common" + i, "common" + i);
      question.append("common").append(i).append(' ');
    }
    fixture.article("rare", "T", "t", "needle");
    try (PassageIndex index = fixture.build(folder)) {
      SearchQuestion prepared = index.prepare(question + " needle");

      assertThat(prepared.words()).hasSize(SearchQuestion.MOST_WORDS);
      assertThat(prepared.words().getLast().term()).isEqualTo("needl");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!", "the of and", "What is it?", "🕊"})
  void findsNoWordsInAnEmptyQuestion(String typed) throws IOException {
    try (PassageIndex index =
        new IndexFixture().article("a", "One", "t", "The talks.").build(folder)) {
      assertThat(index.prepare(typed).words()).isEmpty();
      assertThat(ids(index, typed)).isEmpty();
    }
  }

  @Test
  void staysOpenForThoseWhoAcquiredIt() throws IOException {
    PassageIndex index = new IndexFixture().article("a", "One", "t", "Talks.").build(folder);
    assertThat(index.acquire()).isTrue();

    index.close();

    assertThat(ids(index, "talks")).containsExactly("a-0");
    index.release();
    assertThat(index.acquire()).isFalse();
  }

  @Test
  void noticesEveryDamagedByte() throws IOException {
    new IndexFixture().article("a", "One", "t", "Talks went on.").build(folder).close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
          byte[] damaged = whole.clone();
          damaged[at] ^= 0x55;
          Files.write(file, damaged);
          assertThatThrownBy(() -> PassageIndex.open(folder, Variants.NONE, IndexFixture.WEIGHTS))
              .describedAs(file.getFileName() + " at " + at)
              .isInstanceOfAny(IOException.class, RuntimeException.class);
        }
        Files.write(file, whole);
      }
    }
    PassageIndex.open(folder, Variants.NONE, IndexFixture.WEIGHTS).close();
  }

  @Test
  void isNoIndexBeforeItIsFinished() throws IOException {
    try (IndexBuilder builder = new IndexBuilder(folder, Variants.NONE)) {
      builder.add(IndexFixture.head("a", "One", "t"), List.of());
    }

    assertThatThrownBy(() -> PassageIndex.open(folder, Variants.NONE, IndexFixture.WEIGHTS))
        .isInstanceOf(IOException.class);
  }

  private static List<Hit> search(PassageIndex index, String question) {
    return index.search(index.prepare(question), Scope.ALL, 10);
  }

  private static List<String> ids(PassageIndex index, String question) {
    return ids(index, index.prepare(question), Scope.ALL);
  }

  private static List<String> ids(PassageIndex index, SearchQuestion question, Scope scope) {
    return index.search(question, scope, 10).stream()
        .map(hit -> index.stored().id(hit.document()))
        .toList();
  }
}
