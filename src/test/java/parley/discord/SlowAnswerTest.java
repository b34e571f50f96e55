package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.Faults;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.InteractionLocation;
import parley.discord.standin.validation.OpenApiValidator;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.testing.TestTimeouts;

/** The whole bot with slow answers: a gate holds the knowledge base back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowAnswerTest {
  private static final String QUESTION = "When was Minsk II agreed?";

  /** The bot's time, which stands still unless it is moved. */
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  private final AtomicInteger progressTold = new AtomicInteger();
  private final RunningBot bot;
  private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(1));

  SlowAnswerTest(@TempDir Path state) throws Exception {
    bot = new RunningBot(state, this::gate, clock());
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.get();
      }

      @Override
      public ZoneId getZone() {
        return ZoneId.systemDefault();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private KnowledgeBase gate(KnowledgeBase knowledgeBase) {
    KnowledgeBase gatedKnowledgeBase = spy(knowledgeBase);
    doAnswer(
            call -> {
              TestTimeouts.await(gate.get());
              return call.callRealMethod();
            })
        .when(gatedKnowledgeBase)
        .ask(any(), any());
    try {
      doAnswer(
              call -> {
                ProgressListener progress = call.getArgument(0);
                while (gate.get().getCount() > 0) {
                  progress.onProgress(1, 9);
                  progressTold.incrementAndGet();
                  Thread.sleep(1);
                }
                return call.callRealMethod();
              })
          .when(gatedKnowledgeBase)
          .reload(any(), any(), any());
    } catch (KnowledgeBaseException e) {
      throw new IllegalStateException(e);
    }
    return gatedKnowledgeBase;
  }

  @BeforeEach
  void closeGate() {
    gate.set(new CountDownLatch(1));
  }

  @AfterEach
  void clear() {
    openGate();
    bot.standIn.faults().clear();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @Test
  void theFirstResponseKeepsThePlaceAndTheEditFillsIt() {
    InteractionTrace trace = sendDeferred(question().option("public", true));
    assertThat(trace.callback().orElseThrow().path("data").path("flags").asInt()).isZero();
    assertThat(trace.isAnswered()).isFalse();
    openGate();
    bot.standIn.traces().awaitAnswer(trace);

    ReceivedRequest edit = request("PATCH", trace.token() + "/messages/@original");
    assertThat(edit.body().at("/embeds/0/title").asText()).isEqualTo(QUESTION);
    assertThat(trace.messages()).singleElement().asString().contains("12 February 2015");
    assertWithinLimits();
  }

  @Test
  void aPrivateAnswerKeepsAPrivatePlace() {
    InteractionTrace trace = sendDeferred(question());

    assertThat(trace.callback().orElseThrow().path("data").path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void anEditThatIsRefusedGivesWayToAReference() {
    InteractionTrace trace = sendDeferred(question());
    refuseEdit(trace);
    openGate();
    bot.standIn.traces().awaitAnswer(trace);

    assertThat(trace.messages())
        .singleElement()
        .satisfies(
            message -> assertThat(message.path("content").asText()).contains("the reference "));
    assertWithinLimits();
  }

  @Test
  void sharingWhereTheBotMayNotPostIsAFollowUp() {
    openGate();
    InteractionTrace answer = bot.ask(question());
    bot.standIn
        .faults()
        .respond(Faults.path(Guilds.CHANNEL + "/messages"), 1, StubResponse.serverError(403));
    JsonNode message = answer.messages().getFirst();
    String share = message.at("/components/0/components").findValuesAsText("custom_id").getLast();
    InteractionTrace shared =
        bot.send(InteractionBuilder.button(share).onMessage(message).onEphemeralMessage());

    JsonNode followUp = request("POST", shared.token()).body();
    assertThat(followUp.at("/embeds/0/title").asText()).isEqualTo(QUESTION);
    assertThat(followUp.path("flags").asInt()).isZero();
    assertWithinLimits();
  }

  @Test
  void nobodyWaitsForSomebodyElse() {
    List<InteractionTrace> slow =
        List.of(
            sendDeferred(question()),
            sendDeferred(question().at(InteractionLocation.DIRECT_MESSAGE)));
    for (InteractionLocation location :
        List.of(InteractionLocation.TEXT_CHANNEL, InteractionLocation.DIRECT_MESSAGE)) {
      bot.ask(InteractionBuilder.slash("help").at(location));
    }
    assertThat(slow).noneMatch(InteractionTrace::isAnswered);
  }

  @Test
  void aReloadTellsHowFarItIsAndASecondOneJoinsIt() {
    InteractionTrace first = sendDeferred(reload());
    InteractionTrace second = sendDeferred(reload());
    for (InteractionTrace reload : List.of(first, second)) {
      Polling.untilTrue(() -> !edits(reload).isEmpty(), "progress");
    }
    assertThat(edits(first).getFirst().body().path("content").asText())
        .isEqualTo("Reading the articles: 1 of 9.");
    // However often it is told, nothing is shown until a second has passed.
    int before = progressTold.get();
    Polling.untilTrue(() -> progressTold.get() > before + 100, "telling");
    now.set(now.get().plusSeconds(1));
    for (InteractionTrace reload : List.of(first, second)) {
      Polling.untilTrue(() -> edits(reload).size() > 1, "more progress");
    }
    int later = progressTold.get();
    Polling.untilTrue(() -> progressTold.get() > later + 100, "telling");
    openGate();

    for (InteractionTrace reload : List.of(first, second)) {
      Polling.untilTrue(
          () -> reload.visiblePayloads().getLast().toString().contains("Articles reloaded"),
          "report");
      // Two of progress and the report itself.
      assertThat(edits(reload)).hasSize(3);
    }
    assertWithinLimits();
  }

  @Test
  void everyRequestIsAsDiscordDescribesIt() {
    OpenApiValidator check = OpenApiValidator.loadOrSkip();
    InteractionTrace trace = sendDeferred(question());
    refuseEdit(trace);
    openGate();
    bot.standIn.traces().awaitAnswer(trace);
    for (ReceivedRequest request : bot.standIn.requests().all()) {
      assertThat(check.validate(request)).describedAs(request.toString()).isEmpty();
    }
  }

  private void openGate() {
    gate.get().countDown();
  }

  private void refuseEdit(InteractionTrace trace) {
    bot.standIn
        .faults()
        .respond(
            Faults.path(trace.token() + "/messages/@original"),
            1,
            StubResponse.error(400, 50035, "Invalid Form Body"));
  }

  private static InteractionBuilder question() {
    return InteractionBuilder.slash("ask").option("question", QUESTION);
  }

  private static InteractionBuilder reload() {
    return InteractionBuilder.slash("corpus", "reload")
        .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS);
  }

  /** Sends an interaction and waits for its deferral. */
  private InteractionTrace sendDeferred(InteractionBuilder interaction) {
    InteractionTrace trace = bot.send(interaction);
    JsonNode first = Polling.until(trace::callback, "first response");
    assertThat(first.path("type").asInt()).isEqualTo(5);
    return trace;
  }

  private ReceivedRequest request(String method, String pathEnd) {
    return bot.standIn
        .requests()
        .await(request -> request.method().equals(method) && request.path().endsWith(pathEnd));
  }

  private List<ReceivedRequest> edits(InteractionTrace trace) {
    return bot.standIn.requests().matching("PATCH", "/webhooks/").stream()
        .filter(request -> request.path().contains(trace.token()))
        .toList();
  }

  private void assertWithinLimits() {
    assertThat(bot.standIn.violations()).isEmpty();
  }
}
