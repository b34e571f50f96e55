package parley.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalyzersTest {
  private static final String SYNONYMS =
      """
      # synonyms
      Kyiv, Kiev
      Türkiye, Turkey
      United Nations, UN
      United States, US, United States of America
      ceasefire, cease-fire, cease fire
      """;

  @ParameterizedTest
  @CsvSource({
    "Kiev, Kyiv",
    "Turkey's offer, Türkiye offer",
    "turkiye, Türkiye",
    "the UN, United Nations",
    "U.N. envoy, United Nations envoy",
    "U.S. envoy, United States of America envoy",
    "USA, usa",
    "Erdoğan, Erdogan",
    "Erdoğan’s, Erdogan's",
    "cease-fires no, cease-fires no",
    "a cease fire, the ceasefire",
    "'1,000 prisoners', 1000 prisoner",
    "negotiations, negotiation",
    "exchanged, exchanges",
    "OSCE-led, osce led",
  })
  void yieldsEqualTerms(String one, String other) throws SynonymFileException {
    assertThat(terms(one)).isEqualTo(terms(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Kyiv, Kharkiv",
    "united front, United Nations",
    "nations united, United Nations",
    "'1,000', '1,001'",
    "resolution 2202, resolution 2022",
  })
  void yieldsDistinctTerms(String one, String other) throws SynonymFileException {
    assertThat(terms(one)).isNotEqualTo(terms(other));
  }

  @Test
  void indexesOrdinalsAndDatesInTheFormOfQuestions() throws SynonymFileException {
    String text = "12th February, 3.6.2024, the 2nd round, the 21st package, 1.5 of 10th";

    try (TextAnalyzers analyzers = analyzers()) {
      assertThat(analyzers.indexTerms(text))
          .extracting(AnalyzedTerm::term)
          .containsExactly(
              "12",
              "twelfth",
              "februari",
              "3",
              "june",
              "2024",
              "2",
              "second",
              "round",
              "21",
              "packag",
              "1.5",
              "10",
              "tenth");
      assertThat(analyzers.indexTerms(text))
          .allSatisfy(term -> assertThat(term.span().length()).isPositive());
    }
  }

  @Test
  void keepsTheSpanOfAMultiWordSynonym() throws SynonymFileException {
    String text = "The United Nations took part.";

    try (TextAnalyzers analyzers = analyzers()) {
      List<AnalyzedTerm> terms = analyzers.queryTerms(text);

      assertThat(terms.getFirst().span().substring(text)).isEqualTo("United Nations");
      assertThat(terms.get(1).span().substring(text)).isEqualTo("took");
    }
  }

  @Test
  void keepsTheTermsOfAMultiWordNameInPassages() throws SynonymFileException {
    try (TextAnalyzers analyzers = analyzers()) {
      assertThat(analyzers.indexTerms("The United Nations envoy").stream().map(AnalyzedTerm::term))
          .containsAll(terms("UN"))
          .containsAll(terms("nation"))
          .containsAll(terms("envoy"));
    }
  }

  private static List<String> terms(String text) throws SynonymFileException {
    try (TextAnalyzers analyzers = analyzers()) {
      return analyzers.queryTerms(text).stream().map(AnalyzedTerm::term).toList();
    }
  }

  private static TextAnalyzers analyzers() throws SynonymFileException {
    return new TextAnalyzers(SynonymGroups.parse("synonyms.txt", SYNONYMS));
  }
}
