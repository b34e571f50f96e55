package parley.answer.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was it signed? | It was signed on 12 February 2015. | true",
        "When was it signed? | It was signed in the 1990s. | true",
        "When was it signed? | It was signed in the 19th century. | true",
        "When was it signed? | It was signed in March. | true",
        "When was it signed? | It was signed by all 12 of them. | false",
        "When was it signed? | They may sign it. | false",
        "When in 2015 was it signed? | It was signed in 2015. | false",
        "When in 2015 was it signed? | It was signed in May 2015. | true",
        "treaty date | It was signed in May 2015. | true",
        "How long did it last? | It lasted two weeks. | true",
        "How long did it last? | It lasted about sixteen hours. | true",
        "How long did it last? | It lasted. | false",
        "Why did it fail? | It failed because nobody came. | true",
        "Why did it fail? | It failed owing to the weather. | true",
        "Why did it fail? | The first round had fallen through, which is why. | true",
        "Why did it stop? | The talks broke off after an attack. | true",
        "Why did it fail? | It failed in spring. | false",
        "Who signed it? | It was signed by Leonid Kuchma. | true",
        "Who signed it? | Leonid Kuchma signed it. | true",
        "Who signed it? | Envoys signed it. | false",
        "Who signed it? | They signed it on Monday, 5 May. | false",
        "Who but Kuchma signed it? | It was signed by Kuchma. | false",
      })
  void isFoundInASentence(String question, String sentence, boolean expected) {
    ExpectedAnswer answer = ExpectedAnswer.of(question);

    assertThat(answer.score(sentence) > 0).isEqualTo(expected);
    assertThat(answer.isMetBy(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met in Abu Dhabi. | true",
        "The delegations came to Türkiye's capital, Ankara. | true",
        "They met in the Dolmabahçe palace. | true",
        "It was signed in the city of Krynica. | true",
        "Volodymyr Zelenskyy met Steve Witkoff. | false",
        "The Kremlin and NATO agreed. | false",
        "They met in a palace. | false",
      })
  void whereIsAnsweredByARealPlaceOnly(String sentence, boolean expected) {
    assertThat(ExpectedAnswer.of("Where did they meet?").isMetBy(sentence)).isEqualTo(expected);
  }

  @Test
  void thePlaceInTheQuestionIsNoAnswer() {
    assertThat(
            ExpectedAnswer.of("Where in Istanbul did they meet?").isMetBy("They met in Istanbul."))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many prisoners came home? | 300 prisoners came home. | 1",
        "How many prisoners came home? | Some 1,200 of the prisoners came home. | 1",
        "How many prisoners came home? | Home came three ships. | 0.6",
        "How many prisoners came home? | The prisoners came home on 5 May 2025. | 0",
        "How many prisoners came home? | The prisoners came home in May 2025. | 0",
        "How many prisoners came home? | The prisoners came home after three days. | 0",
        "How many days did it last? | It lasted three days. | 1",
        "How much grain left? | Nearly 33 million tonnes left. | 0.8",
        "How many were there? | There were several. | 0.8",
        "How many were there? | Nobody came. | 0.8",
        "How many were there? | They counted them. | 0",
        "How many countries came? | More than 40 states came. | 1",
        "How many prisoners came home? | Home came 40 people. | 0.8",
        "How many of the 12 came? | All of the 12 came. | 0",
      })
  void theNumberOfTheThingCountedCounts(String question, String sentence, double expected) {
    assertThat(ExpectedAnswer.of(question).score(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who is medinsky | Vladimir Medinsky is an aide to the president. | true",
        "Who is Steve Witkoff? | Steve Witkoff is Donald Trump's envoy. | true",
        "who is medinsky | Russia's team was led by Vladimir Medinsky. | false",
        "who is medinsky | Vladimir Medinsky was in Istanbul. | false",
        "Who is the president of Ukraine? | Volodymyr Zelenskyy is the president of Ukraine. |"
            + " true",
        "Who is the president of Ukraine? | Volodymyr Zelenskyy, the president of Ukraine, came. |"
            + " true",
        "Who is the president of Ukraine? | The president of Ukraine had no legitimacy. | false",
        "what is nato | NATO is a military alliance. | true",
        "what is nato | Ukraine will not join NATO. | false",
        "what is the donbas | The Donbas is the region of Donetsk and Luhansk. | true",
        "all for all meaning | \"All for all\" means an exchange of everybody. | true",
        "what does OSCE stand for | The OSCE, in full the Organization for Security, watched. |"
            + " true",
      })
  void whoIsAndWhatIsAreAnsweredByADefinition(String question, String sentence, boolean expected) {
    ExpectedAnswer answer = ExpectedAnswer.of(question);

    assertThat(answer.type()).isEqualTo(AnswerType.DEFINITION);
    assertThat(answer.isMetBy(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vladimir Putin said that the president of Ukraine is a man without a mandate.",
        "The president of Ukraine is the speaker of parliament, according to Moscow.",
        "By Russia's account the president of Ukraine is the speaker.",
      })
  void aClaimIsNeverTheSureAnswerToWhoIs(String sentence) {
    assertThat(ExpectedAnswer.of("who is the president of ukraine").isMetBy(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the newest ceasefire?",
        "What is the second point of the plan?",
        "What is the status of Crimea?",
        "What was agreed in Minsk?",
        "who is mediating",
        "What is it about?",
        "Who is in charge of the talks on the Donbas and of the exchange?",
      })
  void aFactAboutAThingIsNoDefinition(String question) {
    assertThat(AnswerType.detect(question)).isNotEqualTo(AnswerType.DEFINITION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Did they meet?", "minsk 1 vs minsk 2", "What was agreed?"})
  void questionsOfOtherKindsAreMetByAnySentence(String question) {
    ExpectedAnswer answer = ExpectedAnswer.of(question);

    assertThat(answer.score("On 5 May 2020 Leonid Kuchma came because of it.")).isZero();
    assertThat(answer.isMetBy("It was so.")).isTrue();
  }

  @Test
  void aDayInTheQuestionNeedsNoDateInTheAnswer() {
    assertThat(ExpectedAnswer.of("When on 12 February 2015 was it signed?").isMetBy("At noon."))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was the vote? | The vote was held on 16 March 2014. | 1",
        "When was the vote? | The vote was held in March 2014. | 0.9",
        "When was the vote? | The vote was held in 2014. | 0.75",
        "When was the vote? | They call the vote of 2014 invalid. | 0.1",
        "When was the vote? | They proposed a vote for 16 March 2014. | 0.4",
        "When was the vote proposed? | They proposed a vote on 16 March 2014. | 1",
        "When will the vote be? | They proposed a vote for 16 March 2014. | 1",
        "When does it end? | A mayor said on 24 May 2024 that it had ended. | 0.2",
        "When did he say it? | A mayor said on 24 May 2024 that it had ended. | 1",
        "When did A and B meet? | A invited B in a letter of 4 June 2026. | 0.4",
      })
  void theDayOnWhichItHappenedAnswersBest(String question, String sentence, double expected) {
    assertThat(ExpectedAnswer.of(question).score(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where was the vote? | A list from 2014 names the vote on 5 May. | false",
        "When was the vote? | They call the vote of 2014 invalid. | false",
        "When was the vote? | They proposed a vote for 16 March 2014. | false",
        "When was the vote? | The vote was held in 2014. | true",
        "Where was the first round? | They asked for it to say that Crimea is Russian. | false",
        "Where was the first round? | The first round took place in the Gomel region. | true",
        "Which country is named? | They asked for it to say that Crimea is Russian. | true",
        "How many guards had it? | It was founded by 57 towns. | false",
        "How many guards had it? | It had 57 guards. | true",
        "How many guards had it? | It had 57 towers, with guards of iron. | false",
        "Did the meeting bring a truce? | Anna Jones asked for a truce. | false",
        "Did Jones want a truce? | Anna Jones asked for a truce. | true",
        "Who claimed that Smith blocked it? | Boris Smith has denied that. | false",
        "Who said that Smith blocked it? | Boris Smith's words were told by Anna Jones. | true",
        "Who but Smith came? | Boris Smith came. | false",
        "Who refused the truce? | Anna Jones proposed a truce. | false",
        "Who refused the truce? | Anna Jones turned the truce down. | true",
      })
  void whatOnlyNamesTheKindIsNotSure(String question, String sentence, boolean expected) {
    assertThat(ExpectedAnswer.of(question).isMetBy(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who is the foreign minister of x | Ann Lee is the foreign minister of X. | true",
        "who is the foreign minister of x | Ann Lee was the foreign minister of X in 2022. | false",
        "who is the foreign minister of x | Ann Lee, then foreign minister of X, came. | false",
        "who was the foreign minister of x | Ann Lee was the foreign minister of X in 2022. | true",
        "who is ann lee | Ann Lee was the foreign minister of X in 2022. | true",
        "who are lee and kay | Ann Lee and Bob Kay are two of the envoys. | true",
        "who are lee and kay | In the view of Ann Lee and Bob Kay it was late. | false",
        "who is the pope | Ann Lee is the cardinal whom the pope sent. | false",
        "what is y's paper | The old paper is the one in which X, the elder, wrote of Y's town. |"
            + " false",
      })
  void theHolderOfTodayIsAskedFor(String question, String sentence, boolean expected) {
    ExpectedAnswer answer = ExpectedAnswer.of(question);

    assertThat(answer.type()).isEqualTo(AnswerType.DEFINITION);
    assertThat(answer.isMetBy(sentence)).isEqualTo(expected);
  }
}
