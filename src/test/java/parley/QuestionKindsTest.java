package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.CommittedArticles.marked;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;
import parley.testing.CommittedArticles;

/**
 * The kinds of questions that went wrong when people met the bot first, beside those of {@link
 * SureAnswerTest}; asked of the committed articles by words alone.
 */
class QuestionKindsTest {
  private static @TempDir Path state;
  private static KnowledgeBase knowledgeBase;

  @BeforeAll
  static void open() throws Exception {
    knowledgeBase = CommittedArticles.open(state);
  }

  @AfterAll
  static void close() {
    knowledgeBase.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what happened in march 2027",
        "what happened in february 2027",
        "what was agreed in 2028",
      })
  void afterTheLastDayTheArticlesSayWhereTheyEndAndAreNotSure(String question) {
    Answered answer = answered(question);

    assertThat(answer.articlesEnd()).isPresent();
    assertThat(answer.certainty()).isEqualTo(Certainty.CLOSEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many rounds in 2025 | 2025",
        "list all rounds of talks | 2022",
        "timeline | 19",
        "when were the rounds of 2026 | 2026",
      })
  void aListOrACountIsAnsweredByTheDatedEvents(String question, String firstDate) {
    assertThat(answered(question).events().orElseThrow().entries().getFirst().event().date())
        .asString()
        .startsWith(firstDate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who mediates",
        "who is mediating",
        "@Parley who mediates",
        "which states mediate"
      })
  void whoMediatesGetsTheOverview(String question) {
    Answered answer = answered(question);

    assertThat(first(answer).passage().articleId()).isEqualTo("mediators-in-short");
    assertThat(first(answer).passage().headingPath()).contains("States that have mediated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain minsk simply | explain minsk",
        "pls help me understand minsk | minsk",
        "could you please tell me who signed Minsk II? | who signed Minsk II?",
        "@Parley when did the grain deal end | when did the grain deal end",
        "what happened on 12th February 2015 | what happened on 12 February 2015",
        "what happened on 2015-02-12 | what happened on 12 February 2015",
        "what happened on 29.03.2022 | what happened on 29 March 2022",
        "the 1st round of talks in 2025 | the first round of talks in 2025",
        "what did Mr. Putin say about NATO | what did Putin say about NATO",
        "what did Dr. Guterres do for the grain deal | what did Guterres do for the grain deal",
        "who hasn't signed the Bürgenstock communiqué | who has not signed the Bürgenstock"
            + " communiqué",
        "who cant sign a treaty | who can not sign a treaty",
        "Minsk_agreements | Minsk agreements",
      })
  void theFormMakesNoDifference(String typed, String plain) {
    Answer ofTyped = ask(typed);
    Answer ofPlain = ask(plain);

    assertThat(ofTyped.getClass()).isEqualTo(ofPlain.getClass());
    assertThat(ofTyped.didYouMean()).isEqualTo(ofPlain.didYouMean());
    if (ofPlain instanceof Answered plainAnswer) {
      assertThat(first((Answered) ofTyped).passage().id())
          .isEqualTo(first(plainAnswer).passage().id());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wann wurde Minsk II vereinbart?",
        "Wer hat Minsk II unterschrieben?",
        "Quand Minsk II a-t-il été signé ?",
        "¿Cuándo se firmó Minsk II?",
        "Minsk II ne zaman imzalandı?",
        "Kiedy podpisano Mińsk II?",
      })
  void inAnotherLanguageNamesAreFoundAndNothingIsCorrected(String question) {
    Answer answer = ask(question);

    assertThat(answer.didYouMean()).isEmpty();
    assertThat(shown(answer)).contains("Minsk");
  }

  @Test
  void refusalsDoNotAllOfferTheSame() {
    List<List<String>> offered =
        List.of(
                "best pizza in naples",
                "who won the football world cup",
                "price of bitcoin",
                "grain prices at the Chicago exchange",
                "prisoners in the jails of Norway",
                "capital of Türkiye by population")
            .stream()
            .map(QuestionKindsTest::ask)
            .filter(Answer.NotCovered.class::isInstance)
            .map(answer -> answer.relatedQuestions().stream().map(Suggestion::question).toList())
            .toList();
    Set<String> different = new HashSet<>();
    offered.forEach(different::addAll);

    assertThat(offered)
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(each -> assertThat(each).isNotEmpty());
    assertThat(different).hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who did NOT sign the Bürgenstock communiqué | Countries that did not sign",
        "which countries refused to sign the Bürgenstock communiqué | Countries that did not sign",
        "who signed the Bürgenstock communiqué | Signatures and withdrawals",
        "how many countries signed the Bürgenstock communiqué | Signatures and withdrawals",
      })
  void thoseWhoDidAndThoseWhoDidNotAreKeptApart(String question, String section) {
    assertThat(first(answered(question)).passage().headingPath()).contains(section);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when was the first Minsk agreement signed | September 2014",
        "when was the second Minsk agreement signed | February 2015",
        "who led the Russian delegation in 2022 | Medinsky",
        "who led the Russian delegation in January 2026 | Kostyukov",
        "how many prisoners were exchanged in May 2025 | 1,000",
      })
  void yearsMonthsAndOrdinalsAreConditions(String question, String expected) {
    assertThat(first(answered(question)).passage().text()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"how to cook rice", "how to boil eggs", "cheap flights to rome"})
  void commonWordsAreNeverCorrectedIntoASureAnswer(String question) {
    Answer answer = ask(question);

    assertThat(answer).isInstanceOf(Answer.NotCovered.class);
    assertThat(answer.didYouMean()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alaska summit date | 15 August 2025",
        "where did the delegations meet on 29 March 2022 | Istanbul",
        "why did the grain deal end | Russia",
        "how many states signed the Bürgenstock communiqué on 16 June 2024 | Eighty",
        "who chaired the talks in Istanbul in May 2025 | Fidan",
        "what limits on Ukraine's army did Russia want in April 2022 | 85,000",
      })
  void theSentenceThatAnswersIsMarked(String question, String marked) {
    assertThat(marked(first(answered(question)))).contains(marked);
  }

  private static Answer ask(String question) {
    return knowledgeBase.ask(new Question(question, Optional.empty(), 3));
  }

  private static Answered answered(String question) {
    return (Answered) ask(question);
  }

  private static CitedPassage first(Answered answer) {
    return answer.passages().getFirst();
  }

  /** The passages of an answer, or what a refusal offers. */
  private static String shown(Answer answer) {
    return answer instanceof Answered answered
        ? first(answered).passage().text() + first(answered).passage().headingPath()
        : answer.relatedQuestions().toString();
  }
}
