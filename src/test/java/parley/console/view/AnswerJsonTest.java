package parley.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.answer.Answer;
import parley.console.command.GoldenFile;

class AnswerJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void holdsEveryKeyInOrder() throws Exception {
    JsonNode json = AnswerJson.toJson(SampleAnswers.sure());

    GoldenFile.assertSame(
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
        "ask-sure.json.txt");
  }

  @Test
  void writesNullForAbsentValues() {
    assertThat(JsonOutput.toLine(AnswerJson.toJson(SampleAnswers.unclear())))
        .isEqualTo(
            "{\"question\":\"the\",\"topic\":null,\"outcome\":\"unclear\",\"certainty\":null,"
                + "\"reason\":\"There is nothing to look for in this question.\","
                + "\"reply\":null,\"passages\":[],\"events\":null,\"did_you_mean\":null,"
                + "\"related\":[],\"ranking\":\"lexical\",\"took_ms\":0.0}");
  }

  @Test
  void smallTalkHasAReplyAndNoPassage() {
    JsonNode json = AnswerJson.toJson(SampleAnswers.smallTalk());

    assertThat(json.path("outcome").textValue()).isEqualTo("about_bot");
    assertThat(json.path("reply").toString())
        .isEqualTo("{\"kind\":\"greeting\",\"text\":\"Hello, and welcome.\",\"see\":\"help\"}");
    assertThat(json.path("passages")).isEmpty();
    assertThat(json.path("certainty").isNull()).isTrue();
    assertThat(json.path("reason").isNull()).isTrue();
    assertThat(json.path("did_you_mean").isNull()).isTrue();
  }

  @Test
  void namesTopicSpellingAndSuggestions() {
    JsonNode json = AnswerJson.toJson(SampleAnswers.notCovered());

    assertThat(json.path("outcome").textValue()).isEqualTo("not_covered");
    assertThat(json.path("topic").textValue()).isEqualTo("mediators");
    assertThat(json.path("reason").textValue())
        .isEqualTo("The articles on \"mediators\" do not cover this question.");
    assertThat(json.path("did_you_mean").textValue()).isEqualTo("pisa recipe");
    assertThat(json.path("related").get(2).toString())
        .isEqualTo(
            "{\"topic\":null,\"title\":\"Other mediators\","
                + "\"question\":\"What did China propose?\"}");
    assertThat(json.path("took_ms").doubleValue()).isEqualTo(1.235);
  }

  @Test
  void saysWhyAnAnswerIsNotSure() {
    assertThat(AnswerJson.toJson(SampleAnswers.closest()).path("reason").textValue())
        .isEqualTo("The articles may not answer this.");
    assertThat(AnswerJson.toJson(afterTheArticlesEnd()).path("reason").textValue())
        .isEqualTo("The articles end on 29 June 2026; of later they say nothing.");
  }

  private static Answer afterTheArticlesEnd() {
    Answer.Answered closest = SampleAnswers.closest();
    return new Answer.Answered(
        closest.question(),
        closest.certainty(),
        closest.passages(),
        closest.events(),
        closest.didYouMean(),
        closest.relatedQuestions(),
        closest.ranking(),
        closest.elapsed(),
        Optional.of(LocalDate.of(2026, 6, 29)));
  }

  @Test
  void offsetsAreUtf16Units() {
    JsonNode passage = AnswerJson.toJson(SampleAnswers.sure()).path("passages").get(0);
    String text = passage.path("text").textValue();

    for (String list : new String[] {"marked", "matches"}) {
      assertThat(passage.path(list))
          .isNotEmpty()
          .allSatisfy(span ->
              assertThat(text.substring(span.path("start").intValue(), span.path("end").intValue()))
                  .isEqualTo(span.path("text").textValue()));
    }
  }

  @Test
  void escapesControlCharactersAndKeepsTheText() throws Exception {
    String line = JsonOutput.toLine(AnswerJson.toJson(SampleAnswers.hostile()));

    assertThat(line).matches(text -> text.chars().noneMatch(Character::isISOControl));
    assertThat(line).contains("\\u009b").contains("\\u202e").contains("\\ud800").contains("🇺🇦");
    assertThat(MAPPER.readTree(line).path("passages").get(0).path("text").textValue())
        .isEqualTo(SampleAnswers.hostile().passages().getFirst().passage().text());
  }
}
