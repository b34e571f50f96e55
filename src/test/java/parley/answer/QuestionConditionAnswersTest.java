package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;

/** Form is not content; conditions and spelling bound how sure an answer is. Lexical ranking. */
class QuestionConditionAnswersTest extends AnswererFixture {
  @BeforeEach
  @Override
  void build() throws Exception {
    write(
        "rounds.md",
        """
        ---
        title: The rounds
        topics: [history]
        as_of: 2026-06-29
        ---
        ## First round, 28 February 2022
        The delegations met in Gomel for five hours at the first round. Vladimir Medinsky led the
        visitors and David Arakhamia led the hosts, and the leaders of both agreed to meet again soon.

        ## Second round, 3 March 2022
        The delegations met in a forest lodge at the second round. They agreed on corridors for
        people who wanted to leave the towns, and on a truce along the roads they would take.

        ## Rounds of May 2025
        The delegations met in Istanbul on 16 May 2025 for two hours. Rustem Umerov led the hosts, and
        they agreed to exchange a thousand prisoners each, more than ever before.
        """);
    write(
        "papers.md",
        """
        # The papers
        ## Countries that signed
        Eighty countries signed the lake communique, among them all of the northern states and most
        of the western ones, who had prepared its text for months before the meeting at the lake.

        ## Countries that did not sign
        Brazil, India and the Holy See did not sign the lake communique, though each of them had sent
        somebody to the meeting at the lake and had spoken there of what was to be done.

        ## The treaty
        The treaty was signed in Minsk on 12 February 2015 after sixteen hours. It held a 28-point list
        and asked for a 30-day pause, and Angela Merkel said what she expected of it.
        """);
    write(
        "memoranda.md",
        """
        # The memoranda
        ## Russia's memorandum of June
        Russia offered in its memorandum of June a truce of thirty days after a withdrawal from four
        regions, and it offered a second option as a package without any redeployment of troops.

        ## Ukraine's paper of June
        Ukraine proposed a full truce at once and without conditions, and an exchange of all prisoners
        for all; neutrality must not be imposed, says the paper that was handed over in the palace.
        """);
    super.build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "When was the treaty signed in Minsk? | Can you please tell me when was the treaty signed"
            + " in Minsk?",
        "When was the treaty signed in Minsk? | @Parley when was the treaty signed in Minsk",
        "What was signed in Minsk on 12 February 2015? | What was signed in Minsk on 12th February"
            + " 2015?",
        "What was signed in Minsk on 12 February 2015? | What was signed in Minsk on 2015-02-12?",
        "What was signed in Minsk on 12 February 2015? | What was signed in Minsk on 12.2.2015?",
        "What was signed in Minsk on 12 February 2015? | What was signed in Minsk on Feb 12 2015?",
        "What was signed in Minsk on 12 February 2015? | What was signed in Minsk on the twelfth of"
            + " February 2015?",
        "Where was the second round? | Where was the 2nd round?",
        "What did Merkel expect? | What did Mrs. Merkel expect?",
        "What did Merkel expect? | What did Chancellor Merkel expect?",
        "Who has not signed the lake communique? | Who hasn't signed the lake communique?",
        "Who has not signed the lake communique? | Who hasnt signed the lake communique?",
        "the treaty of Minsk, the 28-point list | the treaty_of_Minsk,the 28pt list",
        "the 30-day pause | the 30day pause",
        "the rounds of 2022 | the rounds of '22",
      })
  void answersAlikeInAnyForm(String question, String otherForm) {
    assertThat(ask(question)).isInstanceOf(Answered.class);
    assertThat(outcome(otherForm)).isEqualTo(outcome(question));
  }

  @Test
  void isAtMostClosestWhereDayAndMonthMayBeMeantTheOtherWayRound() {
    assertThat(answered("Treaty signed in Minsk on 12.02.2015 after sixteen hours").certainty())
        .isEqualTo(Certainty.SURE);
    assertThat(answered("Treaty signed in Minsk on 12/02/2015 after sixteen hours").certainty())
        .isEqualTo(Certainty.CLOSEST);
  }

  @Test
  void aTitleDoesNotSaveANameThatNoArticleHas() {
    assertThat(ask("What did Mr. Foobar expect?").getClass())
        .isEqualTo(ask("What did Foobar expect?").getClass());
    assertThat(ask("President Foobar")).isInstanceOf(NotCovered.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who led the hosts in 2022? | First round, 28 February 2022",
        "Who led the hosts in 2025? | Rounds of May 2025",
        "Who led the hosts in May? | Rounds of May 2025",
        "What did the delegations agree in the second round? | Second round, 3 March 2022",
        "What did the delegations agree on 16 May 2025? | Rounds of May 2025",
        "Who did not sign the lake communique? | Countries that did not sign",
        "Who refused to sign the lake communique? | Countries that did not sign",
        "Who signed the lake communique? | Countries that signed",
        "What did Ukraine offer in its memorandum of June? | Ukraine's paper of June",
        "What was Kyiv's offer in the memorandum of June? | Ukraine's paper of June",
        "What did Russia offer in its memorandum of June? | Russia's memorandum of June",
        "What did Moscow say in its paper of June about prisoners? | Russia's memorandum of June",
      })
  void thePassageThatNamesOnlyOthersGivesWay(String question, String section) {
    assertThat(answered(question).passages().getFirst().passage().headingPath())
        .containsExactly(section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who led the hosts in 2023?",
        "What did the delegations agree in the fifth round?",
        "What did the delegations agree on 17 May 2025?",
        "The delegations met in Istanbul in August 2025",
        "What did Ukraine say in its memorandum about a redeployment of troops?",
        // Nothing of this is sure, whatever it finds.
        "first second third round first",
        "1st 2nd 3rd",
        "The treaty was signed in Minsk on 31 June 2015",
        "The treaty was signed in Minsk on 12 February 9999",
        "The treaty was signed in Minsk on 12 February 2015 and on 3 March 2022",
        "Who did not not not not not not not not not not sign the lake communique?",
        "Countries that did not sign and never did not sign the lake communique",
      })
  void isNeverSureOfWhatTheArticlesDoNotName(String question) {
    if (ask(question) instanceof Answered answered) {
      assertThat(answered.certainty()).isEqualTo(Certainty.CLOSEST);
    }
  }

  @Test
  void answersTwoHundredCharactersOfTitles() {
    assertThat(ask("Mr. Dr. President General ".repeat(8))).isNotNull();
    assertThat(outcome("Mr. Dr. President General ".repeat(8) + "Merkel"))
        .isEqualTo(outcome("Merkel"));
  }

  @Test
  void saysWhereTheArticlesEnd() {
    Answered answer = answered("What did the delegations agree in October 2026?");

    assertThat(answer.articlesEnd().orElseThrow()).isEqualTo("2026-06-29");
    assertThat(answer.certainty()).isEqualTo(Certainty.CLOSEST);
    assertThat(answer.passages().getFirst().passage().headingPath())
        .containsExactly("Rounds of May 2025");
    assertThat(answered("What did the delegations agree on 16 May 2025?").articlesEnd()).isEmpty();
    assertThat(ask("Which club won the cup in 2030?")).isInstanceOf(NotCovered.class);
  }

  @Test
  void isNotSureWhereTheOnlyContentWordWasCorrected() {
    Answered answer = answered("who is arakhamai");

    assertThat(answer.certainty()).isEqualTo(Certainty.CLOSEST);
    assertThat(answer.didYouMean()).contains("who is arakhamia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"how to cook rice", "how to boil eggs", "baking bread", "cheap flights"})
  void correctsNoCommonEnglishWord(String question) {
    assertThat(ask(question).didYouMean()).isEmpty();
  }

  @Test
  void offersACorrectionOnlyWhereMostWordsAreKnown() {
    assertThat(ask("Wann wurde der Minsk Treatty vereinbart").didYouMean()).isEmpty();
    assertThat(ask("When was the treatty of Minsk signed?").didYouMean())
        .contains("When was the treaty of Minsk signed?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "ANY", " any "})
  void anyTopicMeansNoFilter(String topic) {
    Question question = new Question("Who signed the lake communique?", Optional.of(topic), 3);

    assertThat(question.topic()).isEmpty();
    assertThat(answerer.answer(question)).isInstanceOf(Answered.class);
  }

  private String outcome(String question) {
    return ask(question) instanceof Answered answered
        ? answered.certainty() + " " + answered.passages().getFirst().passage().id()
        : ask(question).getClass().getSimpleName();
  }
}
