package parley.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.text.Span;
import parley.text.Whitespace;

class SentenceSplitterTest {
  private static final SentenceSplitter ENGLISH = new SentenceSplitter(Locale.ENGLISH);

  /** One text a line; a bar marks the end of a sentence. */
  static List<String> english() {
    return """
    One sentence.
    One sentence without a full stop
    The first ends. | The second begins.
    Does it end? | It does! | Good.
    Mr. Smith met Mrs. Jones. | They talked.
    Dr. Weber and Prof. Braun signed. | Gen. Miller did not.
    Sen. Hill spoke to Rep. Dale. | Gov. Ford listened.
    Lt. Gen. Marsh was there. | So was Col. Reed.
    The meeting in St. Petersburg failed. | It was cold.
    Ft. Worth and Mt. Etna are far apart. | Very far.
    The U.S. position was clear. | The U.N. position was not.
    They met in the U.S. | The talks took two days.
    She flew to the U.S. | In May she came back.
    A resolution of the U.N. Security Council was read.
    The U.S. State Department declined. | It always does.
    The United Nations (U.N.) Secretary-General spoke.
    An agreement of the E.U. | However, nobody signed it.
    He lives in Washington, D.C. | He works there too.
    Several points, e.g. the border, remain open.
    Several points, e.g. Crimea, remain open.
    The border, i.e. the river, is closed. | Nobody crosses it.
    It was Smith vs. Jones again. | Jones won.
    Boats, nets, etc. | The list was long.
    Boats, nets, etc. were listed.
    Boats, nets, etc. | Fishermen need them.
    See cf. Marsh for details. | He knows.
    It cost approx. 5 million. | Nobody paid.
    They met at 10 a.m. and left at 5 p.m. | The hall was empty.
    They met at 10 a.m. Moscow time. | It was early.
    Grain Inc. bought the port. | It sold it again.
    He works for Grain Inc. | The firm is small.
    Martin King Jr. spoke. | They listened.
    Sec. Hull agreed. | Sec. 5 did not help.
    Under Art. 5 of the treaty nothing happens. | Nothing at all.
    It broke Art. 2 and Arts. 4 to 6. | Nobody cared.
    It was signed on 21 Sep. 2022 in Bern. | It still holds.
    It was signed on Sept. 21 in Bern. | It still holds.
    They left in Sept. | The rest stayed.
    They came in Dec. and stayed.
    Treaty No. 679 is in force. | Nos. 5 and 6 are not.
    He said no. | They went home.
    See pp. 3 to 5 and p. 12. | They tell more.
    See vol. 2, ch. 4, fig. 7. | It shows the river.
    J. D. Vance arrived. | Sergey V. Lavrov left.
    The author is J. R. R. Tolkien. | Read him.
    They chose plan B. | The first plan had failed.
    He and I. | That was all.
    Growth was 3.5 percent. | Debt was 40.2 percent.
    It grew by 5. | It fell by 3.
    It happened in 2014. | In 2022 it happened again.
    It happened in 2014. | 2022 was worse.
    Well... they tried.
    Well... | They tried again.
    Well… they tried.
    They tried… | Then they gave up.
    They agreed [...] The text was changed [...] and signed.
    The word . . . and the rest.
    "We agree." | The others left.
    “We agree.” | The others left.
    He said “we agree.” | The others left.
    He said 'we agree.' | The others left.
    "Stop!" he said. | Nobody stopped.
    “Why now?” asked the chair. | Nobody knew.
    “Why now?” Lavrov asked. | Nobody knew.
    "Stop!" President Smith said. | Nobody stopped.
    “Stop!” | The crowd went home.
    “Stop!”, he said. | Nobody stopped.
    It was over (so they said). | It was not.
    It was over. | (So they said.) | It was not.
    It was agreed.[1] | The text is short.[23] | It is clear.
    "First. | Second," he said. | Third.
    Is it true?! | It is.
    Really?? | Yes!!! | Good.
    1. The first item. | It has two sentences.
    12) The twelfth item.
    The company Yahoo! is old.
    At www.example.org it is told. | Read it.
    Version 2.0 came. | Version 3.0 did not.
    The ’90s were calm. | ‘Calm’ is a big word.
    Lt.-Gen. Marsh spoke. | He was brief.
    The letter (see No. 4.) was lost.
    The order: first peace; then grain. | That was it.
    «Nous partons.» | They left.
    """
        .lines()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("english")
  void sentencesEndWhereTheyShould(String marked) {
    assertThat(split(ENGLISH, marked.replace(" | ", " ")))
        .isEqualTo(List.of(marked.split(" \\| ", -1)));
  }

  @Test
  void thereAreEnoughCases() {
    assertThat(english()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void otherLanguages() {
    assertThat(
            split(new SentenceSplitter(Locale.GERMAN), "Am 3. Februar kam er. Am 4. Mai ging er."))
        .containsExactly("Am 3. Februar kam er.", "Am 4. Mai ging er.");
    assertThat(split(new SentenceSplitter(Locale.of("uk")), "Він прийшов. Чому? Ніхто не знав!"))
        .containsExactly("Він прийшов.", "Чому?", "Ніхто не знав!");
    assertThat(
            split(new SentenceSplitter(Locale.of("uk")), "Зустріч з В. О. Зеленським. Вона була."))
        .containsExactly("Зустріч з В. О. Зеленським.", "Вона була.");
    assertThat(split(new SentenceSplitter(Locale.CHINESE), "他来了。他走了！“好。”谁？"))
        .containsExactly("他来了。", "他走了！", "“好。”", "谁？");
    assertThat(split(new SentenceSplitter(Locale.of("hi")), "वह आया। वह गया।"))
        .containsExactly("वह आया।", "वह गया।");
    assertThat(split(new SentenceSplitter(Locale.of("zz")), "It works. It does."))
        .containsExactly("It works.", "It does.");
  }

  @Test
  void aLineBreakEndsASentence() {
    assertThat(split(ENGLISH, " No stop here\n\nnor here.\r\nEnd \n"))
        .containsExactly("No stop here", "nor here.", "End");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(ENGLISH.split("")).isEmpty();
    assertThat(ENGLISH.split(" \n\t ")).isEmpty();
    assertThat(split(ENGLISH, ".")).containsExactly(".");
    assertThat(split(ENGLISH, "... !? “")).isNotEmpty();
  }

  @Test
  void sentencesCoverEveryText() {
    Random random = new Random(42);
    for (int i = 0; i < 3000; i++) {
      String text = RandomText.line(random, random.nextInt(120));
      List<Span> spans = ENGLISH.split(text);
      assertThat(spans).as(text).isSorted();
      int end = 0;
      for (Span span : spans) {
        assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
        assertThat(isBlank(text.substring(end, span.start()))).as(text).isTrue();
        assertThat(span.substring(text))
            .as(text)
            .isEqualTo(span.substring(text).strip())
            .isNotEmpty();
        end = span.end();
      }
      assertThat(isBlank(text.substring(end))).as(text).isTrue();
    }
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(Whitespace::isBlank);
  }

  private static List<String> split(SentenceSplitter sentenceSplitter, String text) {
    return sentenceSplitter.split(text).stream().map(span -> span.substring(text)).toList();
  }
}
