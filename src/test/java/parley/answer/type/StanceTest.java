package parley.answer.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who refused the truce? | The mayor turned the truce down. | true",
        "Who refused the truce? | The mayor called the truce propaganda. | true",
        "Who refused the truce? | The mayor proposed a truce. | false",
        "Who refused the truce? | The mayor agreed to the truce. | false",
        "Who accepted the truce? | The mayor agreed to the truce. | true",
        "Who accepted the truce? | The mayor proposed a truce. | false",
        "Who claimed that he blocked it? | The mayor said that he had blocked it. | true",
        "Who claimed that he blocked it? | He has denied that it was blocked. | false",
        "Who says that it was late? | The mayor argued that it was late. | true",
        "What terms does the mayor accept? | The mayor rejects all of them. | true",
        "What terms does the mayor accept? | The terms are three. | false",
        "What did the mayors agree? | The mayors met four times. | false",
        "Did the mayor reject it? | The mayor welcomed it. | true",
        "Did the mayor reject it? | The mayor came. | false",
        "Does the mayor recognise it? | The mayor regards it as void. | true",
        "Does the mayor recognise it? | The mayor came. | false",
        "When did A and B meet? | A met B on 5 May. | true",
        "When did A and B meet? | A called a meeting with B pointless in May. | false",
        "Who proposed a fair? | The mayor suggested a fair. | true",
        "Who proposed a fair? | The mayor said that a fair is late. | false",
        "What did the mayor offer? | The mayor would pay. | true",
        "What did the mayor offer? | The mayor and the guild met. | false",
        "What did the mayor say? | The mayor called it late. | true",
        "What did the mayor say? | The mayor took part. | false",
        "Who killed them? | The office counted 441 of them. | false",
        "Who killed them? | The inquiry held the guards responsible. | true",
        "Who came? | The mayor came. | true",
        "'' | Anything. | true",
      })
  void isTakenWhereASentenceTellsOfIt(String question, String sentence, boolean expected) {
    assertThat(Stance.askedFor(question).isTakenIn(sentence)).isEqualTo(expected);
  }
}
