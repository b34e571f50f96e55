package parley.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.answer.CitedPassage;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.corpus.split.SentenceSplitter;
import parley.text.Span;

class TruncatorTest {
  @Test
  void cutsAtTheEndOfASentenceElseOfAWord() {
    assertThat(Truncator.plain("One two three. Four five six.", 24)).isEqualTo("One two three. …");
    assertThat(Truncator.plain("One two three four five", 12)).isEqualTo("One two…");
    assertThat(Truncator.plain("short", 12)).isEqualTo("short");
  }

  @Test
  void neverCutsAnEscapeAndNeverGrowsTooLong() {
    MarkdownFuzzer nasty = new MarkdownFuzzer(3);
    for (int i = 0; i < 5_000; i++) {
      String text = nasty.next(200);
      int most = 10 + nasty.below(90);
      String clipped = Truncator.line(text, most);
      assertThat(clipped.length()).as(text).isLessThanOrEqualTo(most);
      assertThat(MarkupDetector.isActive(clipped)).as(text).isFalse();
    }
  }

  @Test
  void keepsEveryMessageWithinTheLimitsWhateverTheTexts() {
    MarkdownFuzzer nasty = new MarkdownFuzzer(4);
    AnswerMessage messages = new AnswerMessage(Period.ofDays(10), LocalDate.of(2026, 11, 22));
    for (int i = 0; i < 500; i++) {
      List<CitedPassage> results = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      for (int n = 0; n <= nasty.below(5); n++) {
        results.add(passage(nasty));
        ids.add("aaaaaaaaaaa" + (char) ('a' + n));
      }
      ResultView view =
          ResultView.of(ResultView.Kind.CLOSEST, ids).showing(nasty.below(ids.size()));
      Message message =
          messages.of(
              new AnswerMessage.Content(
                  Optional.of(nasty.next(200)),
                  view,
                  results,
                  results.get(view.shown()),
                  Optional.of(new QuestionButton(nasty.next(200), view))),
              new Audience("1", true));
      MessageLimitsAssert.check(message);
      String quote = message.embeds().getFirst().description();
      assertThat(MarkupDetector.isActive(MarkupDetector.withoutMarks(quote))).as(quote).isFalse();
    }
  }

  @Test
  void nestsUnderlinedWordsInTheBoldSentence() {
    String text = "First one. The talks of *May* failed. Last.";
    CitedPassage cited =
        cited(text, List.of(new Span(11, 37)), List.of(new Span(0, 5), new Span(15, 20)));

    assertThat(PassageMarkdown.of(cited, 900, 4_000))
        .isEqualTo("__First__ one. **The __talks__ of \\*May\\* failed.** Last.");
    assertThat(PassageMarkdown.of(cited, 30, 4_000))
        .isEqualTo("… **The __talks__ of \\*May\\* failed.** …");
    assertThat(PassageMarkdown.of(cited, 12, 4_000)).isEqualTo("… **The __talks__ of** …");
  }

  private static CitedPassage passage(MarkdownFuzzer nasty) {
    String text = nasty.next(Passage.MAX_LENGTH);
    List<Span> sentences = new SentenceSplitter(java.util.Locale.ENGLISH).split(text);
    List<Span> marked =
        sentences.isEmpty() ? List.of() : List.of(sentences.get(nasty.below(sentences.size())));
    List<Span> matches = new ArrayList<>();
    for (int at = nasty.below(5); at + 3 < text.length(); at += 3 + nasty.below(5)) {
      matches.add(new Span(at, at + 2));
    }
    return new CitedPassage(
        1,
        1,
        new Passage(
            "aaaaaaaaaaaa",
            "a",
            0,
            List.of(nasty.next(300), nasty.next(300)),
            List.of(),
            text,
            sentences,
            List.of()),
        head(nasty),
        marked,
        matches,
        sources(nasty),
        Optional.of("bbbbbbbbbbbb"),
        Optional.of("cccccccccccc"));
  }

  private static CitedPassage cited(String text, List<Span> marked, List<Span> matches) {
    CitedPassage any = passage(new MarkdownFuzzer(5));
    Passage passage =
        new Passage(
            "aaaaaaaaaaaa",
            "a",
            0,
            List.of(),
            List.of(),
            text,
            new SentenceSplitter(java.util.Locale.ENGLISH).split(text),
            List.of());
    return new CitedPassage(
        1,
        1,
        passage,
        any.article(),
        marked,
        matches,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static ArticleMetadata head(MarkdownFuzzer nasty) {
    return new ArticleMetadata(
        "a",
        "a.md",
        nasty.next(600),
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 1, 1)),
        "en",
        Optional.of("https://x.y/" + nasty.next(600)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Source> sources(MarkdownFuzzer nasty) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < nasty.below(12); i++) {
      sources.add(
          new Source(
              "S" + i,
              Optional.of(nasty.next(300)),
              nasty.next(300),
              Optional.of(nasty.next(20)),
              Optional.of("https://x.y/" + nasty.next(400))));
    }
    return sources;
  }
}
