package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideDemandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Ukraine offer in its memorandum of June 2025? | UKRAINE",
        "How did Russia answer the 28-point plan? | RUSSIA",
        "what does kiev say about the donbas | UKRAINE",
        "Has the Kremlin agreed to a truce? | RUSSIA",
        "Did Vladimir Putin reject the ceasefire? | RUSSIA",
        "Why did Zelenskiy not sign? | UKRAINE",
        "Why did not Putin just say yes? | RUSSIA",
        "Will Ukrainians give up the Donbas? | UKRAINE",
        "What does the Russian side demand? | RUSSIA",
        "What does the Russian memorandum say of elections? | RUSSIA",
        "What did Ukraine's foreign minister ask for? | UKRAINE",
        "what moscow wants | RUSSIA",
        "what peskov said about the truce | RUSSIA",
        "Which territories are demanded by Russia? | RUSSIA",
        "What was Ukraine's position on neutrality? | UKRAINE",
        "russias demands on nato | RUSSIA",
        "putins conditions | RUSSIA",
        "Ukrainian peace proposal of 2025 | UKRAINE",
        "What are the red lines of Moscow? | RUSSIA",
        "What is the position of the Ukrainian government? | UKRAINE",
        "What does Moscow say about foreign troops in Ukraine? | RUSSIA",
      })
  void demandsTheSideThatActsOrHolds(String question, Side side) {
    assertThat(SideDemand.parse(question)).contains(side);
    assertThat(QuestionConditions.parse(question).side()).contains(side);
    assertThat(QuestionConditions.parse(question).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Both sides
        "What did Russia and Ukraine agree on in Istanbul?",
        "What does Russia demand of Ukraine?",
        "What did Putin tell Zelenskyy?",
        "Did Kyiv accept Moscow's memorandum?",
        "When were the Russia-Ukraine talks in Istanbul?",
        "Where do Moscow and Kyiv differ?",
        // One side, which neither acts nor holds
        "Who is the president of Ukraine?",
        "Why can the UN Security Council not stop the war in Ukraine?",
        "Would Poland send troops to Ukraine?",
        "Which countries want to send troops to Ukraine?",
        "When were the talks with Russia broken off?",
        "Who talks for Russia?",
        "who is medinsky",
        "When was Putin's Christmas truce?",
        "What happens to frozen Russian assets?",
        "What is said about the Ukrainian army?",
        "trump putin call march 2025",
        "How many Russian soldiers have been killed in the war?",
        "What must Russia give back?",
        "Was Russia invited to Jeddah?",
        "Who did Russia get back in the swap of September 2022?",
        // Another who acts, or two together
        "Did Trump accept Putin's conditions?",
        "Who rejected Russia's demands?",
        "What was the European answer to Russia's memorandum?",
        "What did Putin and Trump eat in Alaska?",
        "What did Rubio call the Russian proposal?",
        "When did Trump and Putin agree to meet in Budapest?",
        "Did the US stop sending weapons to Ukraine in 2025?",
        // Neither
        "Who refused the Easter truce?",
      })
  void demandsNoSideOtherwise(String question) {
    assertThat(SideDemand.parse(question)).isEmpty();
  }
}
