package parley.answer.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.search.query.Side;

class SideCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The heading
        "RUSSIA | Russia's memorandum | Ukraine must leave the four regions. | MET",
        "UKRAINE | Russia's memorandum | Ukraine must leave the four regions. | VIOLATED",
        "UKRAINE | What Russia wants | Three things are wanted. | VIOLATED",
        "UKRAINE | Vladimir Putin | He was elected. | VIOLATED",
        "UKRAINE | Conditions set by Vladimir Putin | He named two. | VIOLATED",
        "RUSSIA | Reactions in Moscow and Kyiv | Ukraine agreed. | MET",
        "RUSSIA | Russian and American terms | Neutrality was named. | MET",
        "RUSSIA | European answer and talks | Assets stay until Russia pays. | VIOLATED",
        "UKRAINE | European answer and talks | It was long. Andriy Yermak resigned. | MET",
        "RUSSIA | What the Europeans want | Guarantees are wanted. | VIOLATED",
        "RUSSIA | European force and Russia's answer | It was rejected. | MET",
        "RUSSIA | Limits on Ukraine's army | It may have 800,000 soldiers. | SILENT",
        "UKRAINE | Moscow, Florida and Berlin | They met in December. | SILENT",
        // The text
        "RUSSIA | Talks | Russia offered two options. | MET",
        "RUSSIA | Talks | Medinsky and Umerov met. | MET",
        "RUSSIA | Talks | Kyiv offered a truce. | VIOLATED",
        "RUSSIA | Talks | The Ukrainian delegation left. | VIOLATED",
        "RUSSIA | Talks | The Ukrainian foreign minister left. | VIOLATED",
        "RUSSIA | Talks | Volodymyr Zelenskyy rejected it. | VIOLATED",
        "RUSSIA | Talks | Ukraine offered Russia a truce. | MET",
        "RUSSIA | Talks | Kyiv talked with Moscow. | SILENT",
        "RUSSIA | Talks | No foreign troops may be in Ukraine. | SILENT",
        "UKRAINE | Talks | Russian assets stay frozen. | SILENT",
        "RUSSIA | Talks | They met in Istanbul. | SILENT",
      })
  void tellsWhoseATextIs(Side side, String heading, String text, ConditionVerdict expected) {
    assertThat(new SideCheck(side, heading).check(text)).isEqualTo(expected);
  }
}
