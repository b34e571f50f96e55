package parley.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionNormalizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "What was agreed on 12th February 2015? | What was agreed on 12 February 2015?",
        "What was agreed on 2015-02-12? | What was agreed on 12 February 2015?",
        "What was agreed on 12.2.2015? | What was agreed on 12 February 2015?",
        "What was agreed on 12/02/2015? | What was agreed on 12 February 2015?",
        "What was agreed on Thursday, 12 February 2015? | What was agreed on 12 February 2015?",
        "What was agreed on Feb 12 2015? | What was agreed on 12 February 2015?",
        "What was agreed on the twelfth of February 2015? | What was agreed on 12 February 2015?",
        "What happened in Alaska on August 15th? | What happened in Alaska on 15 August?",
        "29.03.2022 | 29 March 2022",
        "the talks of '22 | the talks of 2022",
        "What happened in Mar. 2022? | What happened in March 2022?",
        "When was the 1st round? | When was the first round?",
        "the 21st package, the twenty-first package | the 21st package, the 21st package",
        "Who met on 14-16 May 2025? | Who met on 14-16 May 2025?",
        "What happened on 31 June? | What happened on 31 June?",
      })
  void writesDatesAndOrdinalsInOneForm(String question, String expected) {
    assertThat(QuestionNormalizer.normalize(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "What did Mr. Putin demand? | What did Putin demand?",
        "What did Mr.Putin demand? | What did Putin demand?",
        "what did mr putin demand? | what did putin demand?",
        "What did President Putin demand? | What did Putin demand?",
        "what did president putin demand? | what did putin demand?",
        "What did Foreign Minister Lavrov say? | What did Lavrov say?",
        "Did Dr. Guterres and Gen. Kellogg meet? | Did Guterres and Kellogg meet?",
        "What did Secretary-General Guterres ask? | What did Guterres ask?",
        "What did Mr. President Zelenskyy ask? | What did Zelenskyy ask?",
        "Who is His Excellency Mr. Fidan? | Who is Fidan?",
        "Who is the president of Ukraine? | Who is the president of Ukraine?",
        "which president signed it? | which president signed it?",
        "What did the General Assembly decide? | What did the General Assembly decide?",
        "Did he sign? | Did he sign?",
        "What does DR Congo say? | What does DR Congo say?",
      })
  void removesTitlesAndRanksBeforeNames(String question, String expected) {
    assertThat(QuestionNormalizer.normalize(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Who hasn't signed it? | Who has not signed it?",
        "Who hasn’t signed it? | Who has not signed it?",
        "Who hasnt signed it? | Who has not signed it?",
        "Why cant they agree? | Why can not they agree?",
        "Why can't they agree? | Why can not they agree?",
        "Why cannot they agree? | Why can not they agree?",
        "Why won't Russia stop? | Why will not Russia stop?",
        "whats the plan? | what is the plan?",
        "what's the plan? | what is the plan?",
        "Who'd signed? | Who did signed?",
        "They've met; they'll meet again. | They have met; they will meet again.",
        "What were Russia's aims? | What were Russia's aims?",
        "Why did the war start? | Why did the war start?",
      })
  void writesContractionsOut(String question, String expected) {
    assertThat(QuestionNormalizer.normalize(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "explain minsk simply | minsk",
        "pls help me understand minsk | minsk",
        "Please explain the Minsk agreements simply. | the Minsk agreements.",
        "@Parley who mediates | who mediates?",
        "<@123456789012345678> who mediates? | who mediates?",
        "who mediates, @Parley? | who mediates?",
        "Parley, who mediates? | who mediates?",
        "Hi! Can you please tell me who mediates? | who mediates?",
        "Could you explain to me what Minsk II is, please? | what Minsk II is?",
        "I would like to know who mediates. Thanks! | who mediates!",
        "Do you know when Minsk II was signed? | when Minsk II was signed?",
        "What can you tell me about Minsk II? | Minsk II?",
        "tell me more about the grain deal in simple terms | the grain deal",
        "What is Minsk II, thank you very much | What is Minsk II?",
        "So, who mediates? | who mediates?",
        "So far who mediates? | So far who mediates?",
        "What does it mean for the US? | What does it mean for the US?",
      })
  void removesCourtesyAndMentions(String question, String expected) {
    assertThat(QuestionNormalizer.normalize(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "What is Minsk_agreements | What is Minsk agreements?",
        "Minsk,Geneva;Istanbul | Minsk, Geneva; Istanbul",
        "What was agreed?Who signed? | What was agreed? Who signed?",
        "They met in Minsk.Who signed? | They met in Minsk. Who signed?",
        "the talks of June2022 | the talks of June 2022",
        "the 30day truce | the 30-day truce",
        "the 30 day truce | the 30-day truce",
        "a truce of 30days | a truce of 30 days",
        "the 28pt plan | the 28-point plan",
        "a 28-pt plan | a 28-point plan",
        "50bn euros | 50 billion euros",
        "**What** is `NATO`? | What is NATO?",
        "the U.S. at 10:30 | the U.S. at 10:30",
        "G20 and 12,000 | G20 and 12,000",
      })
  void putsBlanksWhereTheyAreMissing(String question, String expected) {
    assertThat(QuestionNormalizer.normalize(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "please", "hello", "thanks!", "🕊", "<@1>", "@Parley", "Mr."})
  void keepsAQuestionThatIsNothingElse(String question) {
    assertThat(QuestionNormalizer.normalize(question)).isEqualTo(question);
  }

  @Test
  void readsAnythingInTime() {
    assertThat(QuestionNormalizer.normalize("Mr. Dr. ".repeat(1_250))).isNotEmpty();
    assertThat(QuestionNormalizer.normalize("please ".repeat(1_400))).isNotEmpty();
    assertThat(QuestionNormalizer.normalize("12.2.2015, ".repeat(900))).isNotEmpty();
    assertThat(QuestionNormalizer.normalize("'".repeat(10_000))).isNotEmpty();
  }
}
