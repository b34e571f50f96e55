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

class PassageIndexTest {
  @TempDir Path folder;

  @Test
  void ranksTheRarerWordHigher() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("a", "One", "history", "The talks began.", "The talks went on.")
            .article("b", "Two", "history", "The corridor opened.", "The talks ended.")
            .build(folder)) {
      assertThat(FoundIds.of(index, "talks about a corridor")).startsWith("b-0").hasSize(4);
    }
  }

  @Test
  void findsByTitleAndHeadingToo() throws IOException {
    try (PassageIndex index =
        new IndexFixture()
            .article("minsk", "The Minsk agreements", "history", "It was signed in 2015.")
            .article("other", "Other things", "history", "It was signed in 2015 as well.")
            .build(folder)) {
      assertThat(FoundIds.of(index, "minsk signed")).startsWith("minsk-0");
      assertThat(FoundIds.of(index, "section")).hasSize(2);
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
      assertThat(FoundIds.of(index, "vessels at sea")).containsExactly("a-0");
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
      assertThat(FoundIds.of(index, "talks", Scope.of(Optional.of("outlook"))))
          .containsExactlyInAnyOrder("b-0", "c-0");
      assertThat(FoundIds.of(index, "talks", new Scope(Optional.of("outlook"), Set.of("b"))))
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
      List<Hit> hits = index.search(index.prepare("prisoner exchange"), Scope.ALL, 10);

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
      assertThat(first.names()).isZero();
      Carried named =
          Objects.requireNonNull(
              index.carried(index.prepare("alpha beta Xenon"), List.of(0)).get(0));
      assertThat(named.names()).isCloseTo(1 - named.share(), within(1e-9));
    }
  }

  @Test
  void staysOpenForThoseWhoAcquiredIt() throws IOException {
    PassageIndex index = new IndexFixture().article("a", "One", "t", "Talks.").build(folder);
    assertThat(index.acquire()).isTrue();

    index.close();

    assertThat(FoundIds.of(index, "talks")).containsExactly("a-0");
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
}
