package parley.console.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.answer.Answer;
import parley.answer.FollowUpAnswers;
import parley.answer.Question;
import parley.config.Settings;
import parley.console.CommandLineApp;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.OutputSink;
import parley.console.terminal.TtyInfo;
import parley.console.view.SampleAnswers;
import parley.corpus.model.Diagnostic;
import parley.evaluation.MessageLineCounter;
import parley.library.ArticleLossPolicy;
import parley.library.EmbeddingStatus;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.KnowledgeBaseStatus;
import parley.library.ProgressListener;
import parley.library.ReloadReport;
import parley.library.TopicOverview;
import parley.library.snapshot.SnapshotDiff;
import parley.search.index.Suggestion;

/** A simulated terminal and a mocked knowledge base with canned answers. */
public final class ConsoleFixture implements TtyInfo {
  public static final List<Diagnostic> DIAGNOSTICS =
      List.of(
          Diagnostic.error("broken.md", 3, "the front matter does not close", "close it with ---"),
          Diagnostic.warning("broken.md", 0, "there is no as_of", "add the day it is right for"),
          Diagnostic.warning("old.md", 12, "the mark S9 has no source", "name it under sources"));

  public final KnowledgeBase knowledgeBase = mock(KnowledgeBase.class);
  public final Map<String, String> environment = new HashMap<>();
  public final List<Question> questions = new ArrayList<>();
  public final Set<String> notCovered = new HashSet<>();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  public final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final Path directory;
  public OutputStream results = out;
  InputStream in = InputStream.nullInputStream();
  public KnowledgeBaseOpener opener = this::open;
  public BotLauncher botLauncher = (_, _, _, _) -> 0;
  public PreviewLauncher previewLauncher = (_, _) -> 0;
  public MessageLineCounter lineCounter = (_, _) -> _ -> 20;
  public Optional<Settings> settings = Optional.empty();
  public boolean isTty;
  public int width = 60;

  public ConsoleFixture(Path directory) {
    this.directory = directory;
    when(knowledgeBase.ask(any())).thenAnswer(call -> answer(call.getArgument(0)));
    when(knowledgeBase.ask(any(), any()))
        .thenAnswer(call ->
            new FollowUpAnswers(this::answer).answer(call.getArgument(0), call.getArgument(1)));
    when(knowledgeBase.status()).thenReturn(status());
    when(knowledgeBase.initialLoadReport()).thenReturn(report());
    when(knowledgeBase.suggest(anyString(), any(), anyInt()))
        .thenReturn(List.of(new Suggestion(Optional.empty(), "Title", "What was agreed?")));
    when(knowledgeBase.overview("history")).thenReturn(Optional.of(overview()));
    try {
      when(knowledgeBase.reload(any())).thenReturn(report());
    } catch (KnowledgeBaseException e) {
      throw new IllegalStateException(e);
    }
  }

  public int run(String... args) {
    return new CommandLineApp(
            io(),
            (s, p, r) -> opener.open(s, p, r),
            botLauncher,
            previewLauncher,
            lineCounter,
            "1.2.3")
        .run(args);
  }

  public ConsoleIo io() {
    return new ConsoleIo(
        in,
        OutputSink.stdout(results, UTF_8),
        OutputSink.stderr(err, UTF_8),
        environment,
        directory,
        Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
        this);
  }

  public String out() {
    return out.toString(UTF_8);
  }

  public String err() {
    return err.toString(UTF_8);
  }

  void setInput(String text) {
    in = new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Override
  public boolean isInputTty() {
    return isTty;
  }

  @Override
  public boolean isOutputTty() {
    return isTty;
  }

  @Override
  public boolean isErrorTty() {
    return isTty;
  }

  @Override
  public int width() {
    return width;
  }

  private KnowledgeBase open(
      Settings loadedSettings, ProgressListener progress, ArticleLossPolicy lossPolicy) {
    settings = Optional.of(loadedSettings);
    progress.onProgress(1, 2);
    progress.onProgress(2, 2);
    return knowledgeBase;
  }

  private Answer answer(Question question) {
    questions.add(question);
    if (notCovered.contains(question.text())) {
      return SampleAnswers.notCovered(question);
    }
    Answer.Answered sure = SampleAnswers.sure();
    return switch (question.text()) {
      case "pizza" -> SampleAnswers.notCovered();
      case "the" -> SampleAnswers.unclear();
      case "hello" -> SampleAnswers.smallTalk();
      case "break" -> throw new IllegalStateException("cannot answer " + question.text());
      default ->
          new Answer.Answered(
              question,
              sure.certainty(),
              sure.passages().subList(0, Math.min(question.passageLimit(), 3)),
              sure.didYouMean(),
              sure.relatedQuestions(),
              sure.ranking(),
              sure.elapsed());
    };
  }

  private static KnowledgeBaseStatus status() {
    return new KnowledgeBaseStatus.Builder()
        .corpusFolder("/texts")
        .stateFolder("/index")
        .articles(2)
        .passages(34)
        .topics(
            List.of(
                new KnowledgeBaseStatus.TopicSize("History of the talks", 30),
                new KnowledgeBaseStatus.TopicSize("Outlook", 4)))
        .latestAsOf(Optional.of(LocalDate.of(2026, 6, 29)))
        .corpusFingerprint("0123456789abcdef0123")
        .buildStart(Instant.parse("2026-11-21T08:30:15.123Z"))
        .indexBytes(3_500_000)
        .diagnostics(DIAGNOSTICS)
        .embeddingStatus(new EmbeddingStatus.Computing(12, 34))
        .questionCount(5)
        .answeredCount(4)
        .build();
  }

  private static ReloadReport report() {
    return new ReloadReport(
        new SnapshotDiff(List.of("new.md"), List.of(), List.of("gone.md"), 1),
        DIAGNOSTICS,
        34,
        true,
        Duration.ofMillis(1234));
  }

  private static TopicOverview overview() {
    return new TopicOverview(
        "history",
        "History of the talks",
        "How they came about",
        List.of(
            new TopicOverview.Entry(
                "The Minsk agreements",
                List.of(
                    new TopicOverview.SectionEntry("Minsk I", "a"),
                    new TopicOverview.SectionEntry("Minsk II", "b")))));
  }
}
