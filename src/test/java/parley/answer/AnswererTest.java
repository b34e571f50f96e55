package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;
import parley.answer.Answer.Unclear;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.Article;
import parley.corpus.CorpusFolder;
import parley.corpus.Passage;
import parley.corpus.PassageSplitter;
import parley.corpus.Span;
import parley.search.IndexBuilder;
import parley.search.IndexFixture;
import parley.search.PassageIndex;
import parley.search.Variants;

class AnswererTest {
  private static final Settings.Corpus CORPUS =
      new Settings.Corpus(Path.of("unused"), 1 << 20, "en");
  private static final List<Topic> TOPICS =
      List.of(new Topic("history", "history", "History", "The past.", List.of("histor*")));

  private @TempDir Path corpus;
  private @TempDir Path state;
  private PassageIndex index;
  private Answerer answerer;

  @BeforeEach
  void build() throws Exception {
    write(
        "minsk.md",
        """
        ---
        title: The Minsk agreements
        topics: [history]
        as_of: 2026-06-29
        examples: ["When was Minsk II signed?"]
        sources:
          S1: { title: The text, date: 2015-02-12 }
          S2: { publisher: A paper, title: A report }
        ---
        ## The first agreement
        The first protocol was signed in Minsk on 5 September 2014. It held twelve points, among them
        a ceasefire watched by observers of the organisation in Vienna, and an exchange of all the
        people held by either side.[^S2]

        ## The second agreement
        Fighting went on through the winter of that year around the airport and the railway town.
        Minsk II was signed on 12 February 2015 after sixteen hours of talks between four leaders.
        Heavy weapons were to be drawn back from the line of contact within two weeks.[^S1]

        ## What became of it
        The order of the steps stayed in dispute for seven years. One side wanted the border first,
        and the other wanted the elections first, so that neither came about in the end.[^S2][^S1]
        """);
    write(
        "copy.md",
        """
        # A copy
        ## The second agreement again
        Fighting went on through the winter of that year around the airport and the railway town.
        Minsk II was signed on 12 February 2015 after sixteen hours of talks between four leaders.
        Heavy weapons were to be drawn back from the line of contact within two weeks, it says.
        """);
    write(
        "grain.md",
        """
        # The grain corridor
        ## How it worked
        Ships left three ports on the Black Sea after they had been searched near Istanbul. The
        coordination centre in Istanbul had officers of four parties, and it searched ships both on
        the way in and on the way out, so that the ships could pass in safety.
        """);
    try (IndexBuilder builder = new IndexBuilder(state, Variants.NONE)) {
      CorpusFolder folder = new CorpusFolder(corpus, CORPUS, TOPICS);
      for (var file : folder.list().files()) {
        Article article = folder.read(file).article().orElseThrow();
        builder.add(article.head(), new PassageSplitter().split(article));
      }
      builder.finish(Map.of());
    }
    index = PassageIndex.open(state, Variants.NONE, IndexFixture.WEIGHTS);
    answerer = new Answerer(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void marksTheSentenceThatAnswersAndCitesIt() {
    CitedPassage best = answered("When was Minsk II signed?").passages().getFirst();

    assertThat(best.marked().getFirst().of(best.passage().text()))
        .startsWith("Minsk II was signed on 12 February 2015");
    assertThat(best.article().title()).isEqualTo("The Minsk agreements");
    assertThat(best.passage().section()).containsExactly("The second agreement");
    assertThat(best.sources()).extracting(source -> source.id()).containsExactly("S1");
    assertThat(best.matches())
        .extracting(span -> span.of(best.passage().text()))
        .contains("Minsk", "II", "signed");
  }

  @Test
  void matchesANameOfSeveralWordsOnce() throws Exception {
    Variants variants = Variants.parse("variants.txt", "Black Sea, Pontus");
    Path folder = state.resolve("variants");
    try (IndexBuilder builder = new IndexBuilder(folder, variants)) {
      String text = "Ships crossed the Black Sea.";
      builder.add(
          IndexFixture.head("a", "A", "history"),
          List.of(
              new Passage(
                  "p",
                  "a",
                  0,
                  List.of(),
                  List.of(),
                  text,
                  List.of(new Span(0, text.length())),
                  List.of())));
      builder.finish(Map.of());
    }
    try (PassageIndex named = PassageIndex.open(folder, variants, IndexFixture.WEIGHTS)) {
      Answered answer =
          (Answered)
              new Answerer(named).answer(new Question("pontus sea ships", Optional.empty(), 1));

      assertThat(answer.passages().getFirst().matches())
          .extracting(span -> span.of("Ships crossed the Black Sea."))
          .containsExactly("Ships", "Black Sea");
    }
  }

  @Test
  void namesTheNeighbours() {
    CitedPassage best = answered("When was Minsk II signed?").passages().getFirst();

    assertThat(best.earlier().flatMap(index::passage).orElseThrow().ordinal()).isZero();
    assertThat(best.later().flatMap(index::passage).orElseThrow().ordinal()).isEqualTo(2);
    CitedPassage first = new Citations(index).cite(best.earlier().orElseThrow()).orElseThrow();
    assertThat(first.earlier()).isEmpty();
    assertThat(first.later()).contains(best.passage().id());
  }

  @Test
  void showsNeitherCopiesNorNeighbours() {
    List<CitedPassage> passages = answered("When was Minsk II signed?").passages();

    assertThat(passages).noneMatch(each -> each.article().id().equals("copy"));
    assertThat(passages.stream().filter(each -> each.article().id().equals("minsk")))
        .extracting(each -> each.passage().ordinal())
        .doesNotContainSequence(0, 1)
        .doesNotContainSequence(1, 0);
  }

  @Test
  void isSureOfWhatCarriesTheQuestion() {
    assertThat(answered("When was Minsk II signed on 12 February 2015?").certainty())
        .isEqualTo(Certainty.SURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"How long should I boil an egg?", "Who won the cup final of 2018?", "Hamlet"})
  void refusesWhatItDoesNotCover(String question) {
    Answer answer = ask(question);

    assertThat(answer).isInstanceOf(NotCovered.class);
    assertThat(answer.related()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?", "what is it"})
  void asksBackWhereThereIsNoQuestion(String question) {
    assertThat(ask(question)).isInstanceOf(Unclear.class);
    assertThat(ask(question).related()).isNotEmpty();
  }

  @Test
  void coversASingleWordHoweverCommon() {
    assertThat(ask("Minsk")).isInstanceOf(Answered.class);
  }

  @Test
  void putsMisspeltWordsRight() {
    Answered answer = answered("Who serched ships near Istambul?");

    assertThat(answer.didYouMean()).contains("Who searched ships near Istanbul?");
    assertThat(answer.passages().getFirst().article().id()).isEqualTo("grain");
  }

  @Test
  void staysWithinTheTopic() {
    Answer answer = answerer.answer(new Question("searched ships", Optional.of("history"), 3));

    assertThat(answer).isInstanceOf(NotCovered.class);
  }

  @Test
  void answersAsIfHiddenArticlesWereNotThere() {
    Question question = new Question("When was Minsk II signed?", Optional.empty(), 1);

    Answered answer = (Answered) answerer.answer(question, Set.of("minsk"));

    assertThat(answer.passages().getFirst().article().id()).isEqualTo("copy");
  }

  @Test
  void doesNotRelateAQuestionToItself() {
    assertThat(answered("When was Minsk II signed?").related())
        .extracting(Suggestion::question)
        .doesNotContain("When was Minsk II signed?")
        .isNotEmpty();
  }

  @Test
  void holdsNoMoreThanAskedFor() {
    Question question = new Question("Istanbul Minsk ships", Optional.empty(), 1);

    assertThat(((Answered) answerer.answer(question)).passages()).hasSize(1);
  }

  private Answer ask(String question) {
    return answerer.answer(new Question(question, Optional.empty(), 3));
  }

  private Answered answered(String question) {
    return (Answered) ask(question);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }
}
