package parley.answer.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.search.query.QuestionConditions;

class ConditionCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A year
        "Who led it in 2022? | Talks | In 2022 he led it. | MET",
        "Who led it in 2022? | Talks of 2022 | He led it in May. | MET",
        "Who led it in 2022? | Talks | He led it in 2025. | VIOLATED",
        "Who led it in 2022? | Talks of 2025 | He led it. | VIOLATED",
        "Who led it in 2022? | Talks | He led it from May to July 2025. | VIOLATED",
        "Who led it in 2022? | Talks | From 2021 to 2023 he led it. | MET",
        "Who led it in 2022? | Talks | He led it. | SILENT",
        "Who led it in 2022? | Talks | He led it in May. | SILENT",
        "Who led it? | Talks | He led it in 2025. | SILENT",
        // A month
        "What was said in March 2022? | Talks | On 29 March 2022 they met. | MET",
        "What was said in March 2022? | Talks of 2022 | On 29 March they met. | MET",
        "What was said in March 2022? | Talks of 2025 | On 29 March they met. | VIOLATED",
        "What was said in March 2022? | Talks | They met in April 2022. | VIOLATED",
        "What was said in March 2022? | Talks | They met in 2022. | SILENT",
        // A day
        "What was agreed on 16 May 2025? | Talks | They met on 16 May 2025. | MET",
        "What was agreed on 16 May 2025? | Talks | They met from 14 to 16 May 2025. | MET",
        "What was agreed on 16 May 2025? | First round, 16 May 2025 | They met. | MET",
        "What was agreed on 16 May 2025? | Talks | They met 2025-05-16. | MET",
        "What was agreed on 16 May 2025? | Talks | They met on 2 June 2025. | VIOLATED",
        "What was agreed on 16 May 2025? | Talks | They met in May 2025. | SILENT",
        // A number
        "What of the second round? | Talks | The second round was short. | MET",
        "What of the second round? | Talks | The 2nd round was short. | MET",
        "What of the second round? | Round two | It was short. | MET",
        "What of the second round? | Talks | The third round was short. | VIOLATED",
        "What of the second round? | First round | It was short. | VIOLATED",
        "What of the second round? | Talks | The third reading was short. | SILENT",
        "What of the second Minsk agreement? | Minsk | Minsk II was agreed. | MET",
        "What of the first Minsk agreement? | Minsk | Minsk II was agreed. | VIOLATED",
        "What of the first and second rounds? | Talks | The first round was short. | VIOLATED",
      })
  void checksWhatIsNamed(String question, String heading, String text, ConditionVerdict expected) {
    ConditionCheck check = new ConditionCheck(QuestionConditions.parse(question), heading);

    assertThat(check.check(text)).isEqualTo(expected);
  }
}
