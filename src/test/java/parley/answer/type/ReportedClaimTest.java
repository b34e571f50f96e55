package parley.answer.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedClaimTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moscow said that the war was over. | true",
        "The losses were high, according to Kyiv. | true",
        "By Moscow's count 150 came home. | true",
        "Kyiv denies it. | true",
        "The delegations met in Minsk. | false",
        "The count took two days. | false",
      })
  void isToldFromAFact(String sentence, boolean expected) {
    assertThat(ReportedClaim.isIn(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He said that the war was over. | true",
        "They also claim the islands. | true",
        "Later she repeated it. | true",
        "Both rejected the paper. | true",
        "He met the envoy. | false",
        "Moscow said that he had left. | false",
      })
  void leavesItsHolderToTheSentenceBefore(String sentence, boolean expected) {
    assertThat(ReportedClaim.leavesHolderToSentenceBefore(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Both are suspected of it. | true",
        "She and Ann Lee signed it. | true",
        "He followed Ann Lee. | true",
        "Ann Lee followed him. | false",
        "Bothered by it, Ann Lee left. | false",
      })
  void aPronounLeavesThePersonToTheSentenceBefore(String sentence, boolean expected) {
    assertThat(ReportedClaim.leavesPersonToSentenceBefore(sentence)).isEqualTo(expected);
  }
}
