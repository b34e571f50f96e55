package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;

class AnswerWordingTest {
  @ParameterizedTest
  @CsvSource({
    "primary, , ",
    "agency, , ",
    "newspaper, , ",
    "state, , state media",
    "copy, Reuters, copy of Reuters",
    "copy, , copy",
    "opinion, , opinion",
    "aggregator, , aggregator",
    "aggregator, Wikipedia, 'aggregator, copy of Wikipedia'",
  })
  void saysWhatASourceIsOnlyWhereItMatters(String kind, String copyOf, String expected) {
    Source source =
        new Source("S1", Optional.empty(), "T", Optional.empty(), Optional.empty())
            .withKind(SourceKind.find(kind), Optional.ofNullable(copyOf));

    assertThat(AnswerWording.sourceKind(source)).isEqualTo(Optional.ofNullable(expected));
  }
}
