package parley.bot.message.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.answer.CitedPassage;
import parley.bot.message.AnswerMessage;
import parley.bot.message.Audience;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;
import parley.bot.message.OfferedQuestions;
import parley.bot.message.ResultView;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.PassageLength;
import parley.corpus.model.Source;
import parley.corpus.split.SentenceSplitter;
import parley.text.Span;

class TruncatorTest {
  @Test
  void cutsAtTheEndOfASentenceElseOfAWord() {
    assertThat(Truncator.truncatePlain("One two three. Four five six.", 24))
        .isEqualTo("One two three. …");
    assertThat(Truncator.truncatePlain("One two three four five", 12)).isEqualTo("One two…");
    assertThat(Truncator.truncatePlain("short", 12)).isEqualTo("short");
  }

  @Test
  void neverCutsAnEscapeAndNeverGrowsTooLong() {
    MarkdownFuzzer fuzzer = new MarkdownFuzzer(3);
    for (int i = 0; i < 5_000; i++) {
      String text = fuzzer.next(200);
      int maxLength = 10 + fuzzer.nextInt(90);
      String truncated = Truncator.truncateEscaped(text, maxLength);
      assertThat(truncated.length()).as(text).isLessThanOrEqualTo(maxLength);
      assertThat(MarkupDetector.hasActiveMarkup(truncated)).as(text).isFalse();
    }
  }

  @Test
  void keepsEveryMessageWithinTheLimitsWhateverTheTexts() {
    MarkdownFuzzer fuzzer = new MarkdownFuzzer(4);
    AnswerMessage messages = new AnswerMessage(Period.ofDays(10), LocalDate.of(2026, 11, 22));
    for (int i = 0; i < 500; i++) {
      List<CitedPassage> results = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      for (int n = 0; n <= fuzzer.nextInt(5); n++) {
        results.add(passage(fuzzer));
        ids.add("aaaaaaaaaaa" + (char) ('a' + n));
      }
      ResultView view =
          ResultView.of(ResultView.Kind.CLOSEST, ids).withSelected(fuzzer.nextInt(ids.size()));
      Message message =
          messages.render(
              new AnswerMessage.Content(
                  Optional.of(fuzzer.next(200)),
                  view,
                  results.get(view.selectedIndex()),
                  i % 2 == 0,
                  Optional.of(
                      new OfferedQuestions.OfferedQuestion(
                          fuzzer.next(200), Optional.of("history")))),
              new Audience("1", true));
      MessageLimitsAssert.assertWithinLimits(message);
      String markdown = message.embeds().getFirst().description();
      String description = markdown.substring(0, markdown.lastIndexOf("\n\nFrom: "));
      assertThat(MarkupDetector.hasActiveMarkup(MarkupDetector.withoutMarks(description)))
          .as(description)
          .isFalse();
    }
  }

  @Test
  void nestsUnderlinedWordsInTheBoldSentence() {
    String text = "First one. The talks of *May* failed. Last.";
    CitedPassage cited =
        citedPassage(text, List.of(new Span(11, 37)), List.of(new Span(0, 5), new Span(15, 20)));

    assertThat(HighlightedMarkdown.format(cited, 900, 4_000))
        .isEqualTo("__First__ one. **The __talks__ of \\*May\\* failed.** Last.");
    assertThat(HighlightedMarkdown.format(cited, 30, 4_000))
        .isEqualTo("… **The __talks__ of \\*May\\* failed.** …");
    assertThat(HighlightedMarkdown.format(cited, 12, 4_000))
        .isEqualTo("… **The __talks__ of \\*May\\* failed.** …");
    assertThat(HighlightedMarkdown.format(cited, 60, 35))
        .isEqualTo("… **The __talks__ of \\*May\\*** …");
  }

  private static CitedPassage passage(MarkdownFuzzer fuzzer) {
    String text = fuzzer.next(PassageLength.MAX_CHARACTERS);
    List<Span> sentences = new SentenceSplitter(java.util.Locale.ENGLISH).split(text);
    List<Span> answerSentences =
        sentences.isEmpty() ? List.of() : List.of(sentences.get(fuzzer.nextInt(sentences.size())));
    List<Span> matches = new ArrayList<>();
    for (int at = fuzzer.nextInt(5); at + 3 < text.length(); at += 3 + fuzzer.nextInt(5)) {
      matches.add(new Span(at, at + 2));
    }
    Passage passage =
        Passage.builder("aaaaaaaaaaaa", "a")
            .headingPath(List.of(fuzzer.next(300), fuzzer.next(300)))
            .text(text)
            .sentences(sentences)
            .build();
    return CitedPassage.of(1, 1, passage, articleMetadata(fuzzer))
        .withHighlights(answerSentences, matches)
        .withSources(sources(fuzzer))
        .withNeighbors(Optional.of("bbbbbbbbbbbb"), Optional.of("cccccccccccc"));
  }

  private static CitedPassage citedPassage(
      String text, List<Span> answerSentences, List<Span> matches) {
    CitedPassage any = passage(new MarkdownFuzzer(5));
    Passage passage =
        Passage.builder("aaaaaaaaaaaa", "a")
            .text(text)
            .sentences(new SentenceSplitter(java.util.Locale.ENGLISH).split(text))
            .build();
    return CitedPassage.of(1, 1, passage, any.article()).withHighlights(answerSentences, matches);
  }

  private static ArticleMetadata articleMetadata(MarkdownFuzzer fuzzer) {
    return ArticleMetadata.builder("a")
        .relativePath("a.md")
        .title(fuzzer.next(600))
        .asOf(Optional.of(LocalDate.of(2026, 1, 1)))
        .language("en")
        .url(Optional.of("https://x.y/" + fuzzer.next(600)))
        .build();
  }

  private static List<Source> sources(MarkdownFuzzer fuzzer) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < fuzzer.nextInt(12); i++) {
      sources.add(
          new Source(
              "S" + i,
              Optional.of(fuzzer.next(300)),
              fuzzer.next(300),
              Optional.of(fuzzer.next(20)),
              Optional.of("https://x.y/" + fuzzer.next(400))));
    }
    return sources;
  }
}
