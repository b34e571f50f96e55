package parley.console.view;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.Answer.Certainty;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.answer.conversation.SmallTalk;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;
import parley.search.index.Suggestion;
import parley.text.Span;

/** Sample answers for view tests. */
public final class SampleAnswers {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Source RESOLUTION =
      new Source(
          "S26",
          Optional.of("United Nations"),
          "Security Council resolution 2202",
          Optional.of("2015-02-17"),
          Optional.of(
              "https://documents.example.org/resolutions/2015/security-council/2202-the-package-of-measures"));

  private static final Source BARE =
      new Source("S1", Optional.empty(), "A note", Optional.empty(), Optional.empty())
          .withKind(Optional.of(SourceKind.COPY), Optional.of("Reuters"));

  private SampleAnswers() {}

  /** Three passages: one with all metadata, a long stale one, one of an undated article. */
  public static Answer.Answered sure() {
    return answered(
        Certainty.SURE,
        passage(
            1,
            "The Package of Measures was signed on 12 February 2015. It called for an immediate"
                + " ceasefire and the withdrawal of heavy weapons. Both sides later accused each"
                + " other of breaking it.",
            metadata("minsk", "The Minsk agreements", Optional.of(LocalDate.of(2026, 6, 29))),
            List.of("Minsk II", "What was agreed"),
            List.of("ceasefire", "Package of Measures"),
            "It called for an immediate ceasefire and the withdrawal of heavy weapons.",
            List.of(RESOLUTION, BARE)),
        passage(
            2,
            "The first sentence sets the scene and is rather long, as first sentences often are in"
                + " articles of this kind. The second one adds a detail that nobody asked for. A"
                + " ceasefire was declared on 15 February 2015. The last sentence but one is short."
                + " After all of these there is one more, which no longer fits into an excerpt that"
                + " is meant to be read at a glance.",
            metadata("old", "An older article", Optional.of(LocalDate.of(2024, 1, 10))),
            List.of("Aftermath"),
            List.of("ceasefire"),
            "A ceasefire was declared on 15 February 2015.",
            List.of()),
        passage(
            3,
            "A short text without a marked sentence.",
            metadata("seed", "An article as people paste it", Optional.empty()),
            List.of(),
            List.of(),
            "",
            List.of()));
  }

  /** One tentative passage, with a spelling suggestion. */
  public static Answer.Answered closest() {
    Answer.Answered sure = sure();
    return new Answer.Answered(
        new Question("What about the ceasfire?", Optional.of("history"), 1),
        Certainty.CLOSEST,
        List.of(sure.passages().getFirst()),
        Optional.of("What about the ceasefire?"),
        List.of(),
        "lexical",
        Duration.ofMillis(3));
  }

  /** Text with control characters and with wide characters. */
  static Answer.Answered hostile() {
    return answered(
        Certainty.SURE,
        passage(
            1,
            "Red \033[31malert\033[0m, bell \007, C1 \u009b2J, turned \u202Etxet\u202C, half"
                + " \uD800. 和平谈判在伊斯坦布尔举行，双方讨论了停火、交换战俘以及今后的安全保障，但没有达成最终协议。 Flags 🇺🇦 and families"
                + " 👨‍👩‍👧 stay whole.",
            metadata("evil", "Title\nwith\ttabs \033]0;owned\007", Optional.of(TODAY)),
            List.of("Heading \033[2J"),
            List.of("alert"),
            "",
            List.of(
                new Source(
                    "S1",
                    Optional.of("Pub\033[1m"),
                    "T\rX",
                    Optional.of("2020\b"),
                    Optional.of("https://e.example/\033[7m")))));
  }

  public static Answer.NotCovered notCovered() {
    return notCovered(new Question("pizza recipe", Optional.of("mediators"), 3));
  }

  public static Answer.NotCovered notCovered(Question question) {
    return new Answer.NotCovered(
        question,
        Optional.of("pisa recipe"),
        List.of(
            new Suggestion(
                Optional.of("mediators"), "Türkiye as a mediator", "Who hosted the talks?"),
            new Suggestion(
                Optional.of("mediators"),
                "Türkiye as a mediator",
                "What did Türkiye offer to do after the talks of spring 2022 had ended?"),
            new Suggestion(Optional.empty(), "Other mediators", "What did China propose?")),
        "lexical",
        Duration.ofNanos(1_234_567));
  }

  public static Answer.Unclear unclear() {
    return new Answer.Unclear(
        new Question("the", Optional.empty(), 3),
        Optional.empty(),
        List.of(),
        "lexical",
        Duration.ZERO);
  }

  public static Answer.AboutBot smallTalk() {
    return new Answer.AboutBot(
        new Question("hello", Optional.empty(), 3),
        new SmallTalk.Reply("greeting", "Hello, and welcome.", SmallTalk.Pointer.HELP),
        "lexical",
        Duration.ZERO);
  }

  static CitedPassage passage(
      int rank,
      String text,
      ArticleMetadata article,
      List<String> section,
      List<String> matches,
      String highlight,
      List<Source> sources) {
    Passage passage =
        Passage.builder("passage00000" + rank, article.id())
            .headingPath(section)
            .topics(List.of("history"))
            .text(text)
            .sentences(sentences(text))
            .sourceIds(sources.stream().map(Source::id).toList())
            .build();
    return CitedPassage.of(rank, 10.5 / rank, passage, article)
        .withHighlights(
            highlight.isEmpty() ? List.of() : List.of(span(text, highlight)),
            matches.stream().map(word -> span(text, word)).sorted().toList())
        .withSources(sources);
  }

  private static Answer.Answered answered(Certainty certainty, CitedPassage... passages) {
    return new Answer.Answered(
        new Question("What did Minsk II say on a ceasefire?", Optional.empty(), 3),
        certainty,
        List.of(passages),
        Optional.empty(),
        List.of(),
        "lexical",
        Duration.ofMillis(12));
  }

  private static ArticleMetadata metadata(String id, String title, Optional<LocalDate> asOf) {
    return ArticleMetadata.builder(id)
        .relativePath(id + ".md")
        .title(title)
        .asOf(asOf)
        .language("en")
        .url(id.equals("old") ? Optional.of("https://articles.example.org/old") : Optional.empty())
        .topics(List.of("history"))
        .build();
  }

  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", start)) {
      sentences.add(new Span(start, end + 1));
      start = end + 2;
    }
    sentences.add(new Span(start, text.length()));
    return sentences;
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }
}
