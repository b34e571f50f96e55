package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was Minsk II signed? | DATE",
        "In which year did the talks begin? | DATE",
        "Since when is it in force? | DATE",
        "How long did the truce last? | DURATION",
        "How many people were exchanged? | NUMBER",
        "What percentage of the grain left? | NUMBER",
        "Why did the talks fail? | REASON",
        "What caused the delay? | REASON",
        "Who signed it? | PERSON",
        "With whom did they meet? | PERSON",
        "Which organisation watched the ceasefire? | PERSON",
        "Where did they meet? | PLACE",
        "Which countries took part? | PLACE",
        "What was agreed? | UNKNOWN",
        "Minsk II | UNKNOWN",
        "whole whereas whoever | UNKNOWN",
        "'' | UNKNOWN",
      })
  void isDetectedFromTheQuestion(String question, AnswerType type) {
    assertThat(AnswerType.detect(question)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE | When was it signed? | It was signed on 12 February 2015. | true",
        "DATE | When was it signed? | It was signed in the 1990s. | true",
        "DATE | When was it signed? | It was signed in the 19th century. | true",
        "DATE | When was it signed? | It was signed in March. | true",
        "DATE | When was it signed? | It was signed by all 12 of them. | false",
        "DATE | When was it signed? | They may sign it. | false",
        "DATE | When in 2015 was it signed? | It was signed in 2015. | false",
        "DATE | When in 2015 was it signed? | It was signed in May 2015. | true",
        "DURATION | How long did it last? | It lasted two weeks. | true",
        "DURATION | How long did it last? | It lasted. | false",
        "DURATION | How many days long did it last? | It lasted some days. | false",
        "NUMBER | How many were there? | There were 1,200 of them. | true",
        "NUMBER | How many were there? | There were several. | true",
        "NUMBER | How many were there? | Nobody counted them. | false",
        "NUMBER | How many of the 12 came? | All of the 12 came. | false",
        "REASON | Why did it fail? | It failed because nobody came. | true",
        "REASON | Why did it fail? | It failed owing to the weather. | true",
        "REASON | Why did it fail? | It failed in spring. | false",
        "PERSON | Who signed it? | It was signed by Leonid Kuchma. | true",
        "PERSON | Who signed it? | Envoys signed it. | false",
        "PERSON | Who but Kuchma signed it? | It was signed by Kuchma. | false",
        "PLACE | Where did they meet? | They met in Abu Dhabi. | true",
        "PLACE | Where did they meet? | They met in a palace. | false",
        "UNKNOWN | What was agreed? | On 5 May 2020 Kuchma came because of it. | false",
      })
  void occursInASentence(AnswerType type, String question, String sentence, boolean expected) {
    assertThat(type.occursIn(sentence, AnswerType.tokenize(question))).isEqualTo(expected);
  }

  @Test
  void tokensAreInLowerCase() {
    assertThat(AnswerType.tokenize("Who met Türkiye's envoy in 2022?"))
        .containsExactlyInAnyOrder("who", "met", "türkiye", "s", "envoy", "in", "2022");
  }
}
