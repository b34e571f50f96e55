package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.testing.CommittedArticles;

/** The marked sentence says what is asked, or the answer is not sure. Lexical ranking. */
class SureSentenceTest extends AnswererFixture {
  @BeforeEach
  @Override
  void build() throws Exception {
    write(
        "harbor.md",
        """
        # The harbor
        ## Harbor pact
        The harbor pact is a paper in ten points about the old harbor and its ships. It runs from the
        safety of the ships to the upkeep of the quay. Gregor Tamsin called the terms of it unreal.

        ## Harbor vote
        A vote on the harbor was held on 16 March 2014, and the council then took the harbor over.
        Elders regard the harbor vote of 2014 as void, and so do most of the guilds.

        ## Open points
        Four points are open in the quarrel about the lighthouse of the harbor:
        - Lamp: who is to pay for the lamp of the lighthouse
        - Keeper: who is to choose the keeper of the lighthouse
        - Tower: who is to mend the tower of the lighthouse
        """);
    super.build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Tamsin say about the harbor pact? | Gregor Tamsin called the terms of it unreal.",
        "When was the harbor vote? | A vote on the harbor was held on 16 March 2014",
        "Which points about the lighthouse of the harbor are open? | Lamp: who is to pay",
      })
  void marksTheSentenceThatSaysIt(String question, String marked) {
    assertThat(marked(answered(question))).contains(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did Istanbul say about the harbor pact, a paper in ten points about the old harbor?",
        "Who refused the harbor pact, a paper in ten points about the old harbor and its ships?",
        "Did Tamsin accept the harbor pact, a paper in ten points about its ships?",
        "When did Gregor and Tamsin meet about the harbor vote of the council?",
      })
  void isNotSureWhereNoMarkedSentenceSaysIt(String question) {
    if (ask(question) instanceof Answered answered) {
      assertThat(answered.certainty()).isEqualTo(Certainty.CLOSEST);
    }
  }

  @Test
  void whatIsIsStillAnsweredByWhatItIs() {
    assertThat(marked(answered("What is the harbor pact?")))
        .startsWith("The harbor pact is a paper");
  }

  private static String marked(Answered answer) {
    return CommittedArticles.marked(answer.passages().getFirst());
  }
}
