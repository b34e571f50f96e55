package parley.answer.type;

import static org.assertj.core.api.Assertions.assertThat;

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
        "and when did they meet | DATE",
        "How long did the truce last? | DURATION",
        "How many people were exchanged? | NUMBER",
        "What percentage of the grain left? | NUMBER",
        "Why did the talks fail? | REASON",
        "What caused the delay? | REASON",
        "How come nobody signed? | REASON",
        "Who signed it? | PERSON",
        "With whom did they meet? | PERSON",
        "Which organisation watched the ceasefire? | PERSON",
        "Who chaired the round in Istanbul? | PERSON",
        "Where did they meet? | PLACE",
        "Which countries took part? | PLACE",
        "In what palace did they meet? | PLACE",
        "Which northern states took part? | PLACE",
        "Where do the talks stand? | UNKNOWN",
        "Where do the two differ? | COMPARISON",
        "Did they meet in Minsk? | YES_NO",
        "Isn't there a ceasefire? | YES_NO",
        "what is the difference between Minsk I and Minsk II | COMPARISON",
        "minsk 1 vs minsk 2 | COMPARISON",
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
        "minsk 2 date | DATE",
        "alaska summit venue | PLACE",
        "grain deal total | NUMBER",
        "minsk 2 signatories | PERSON",
        "end of the talks reason | REASON",
        "rebus sic stantibus meaning | DEFINITION",
      })
  void isDetectedFromAKeyword(String keywords, AnswerType type) {
    assertThat(AnswerType.detect(keywords)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What happened to its bargaining power when its army was winning? | UNKNOWN",
        "What did they agree on when the war was young? | UNKNOWN",
        "The president who met him | UNKNOWN",
      })
  void aQuestionWordWithinAClauseIsNotTheQuestion(String question, AnswerType type) {
    assertThat(AnswerType.detect(question)).isEqualTo(type);
  }
}
