package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.Latest;
import parley.answer.timeline.LatestItem;
import parley.answer.timeline.TimelineFilter;
import parley.answer.timeline.TimelinePage;
import parley.answer.timeline.TimelineWording;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** Lists and counts from the events of two articles that share one of them. */
class EventAnswersTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

  private @TempDir Path folder;
  private Settings settings;
  private KnowledgeBase knowledgeBase;

  @BeforeEach
  void open() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("rounds.md"),
        """
        ---
        title: The Istanbul rounds
        topics: [developments]
        as_of: 2025-06-20
        events:
          - { date: 2025-05-16, place: Istanbul, title: First direct round, kind: round }
          - { date: 2025-06-02, place: Istanbul, title: Second direct round, kind: round }
          - { date: 2025-05-23, title: Exchange of 1000 prisoners each begins, kind: exchange }
          - { date: 2025-08-30, place: Istanbul, title: Third round planned, kind: round }
        ---
        ## The first round
        The first direct round was held in Istanbul on 16 May 2025. It took two hours.

        ## The second round
        The second direct round followed in Istanbul on 2 June 2025. Memoranda were handed over.
        On 18 June 2025 a spokesman called it useful.

        <!-- asked
        how many rounds were there in Istanbul
        list the rounds of 2025
        -->

        ## The exchange
        An exchange of 1000 prisoners each began on 23 May 2025 and took three days.
        """);
    Files.writeString(
        corpus.resolve("minsk.md"),
        """
        ---
        title: The Minsk agreements
        topics: [history]
        as_of: 2025-06-01
        examples: ["What happened in 2014?"]
        events:
          - { date: 2014-09-05, place: Minsk, title: Minsk Protocol signed, kind: agreement }
          - { date: 2015-02-12, place: Minsk, title: Minsk II agreed, kind: agreement }
          - { date: 2025-05-16, title: "Direct round in Istanbul, the first", kind: round }
        ---
        ## The protocol
        What happened in 2014 ended with the Minsk Protocol of 5 September 2014.

        ## Minsk II
        Minsk II was agreed in Minsk on 12 February 2015.

        ## Later
        A direct round came in Istanbul ten years later, on 16 May 2025, the first of its kind.
        """);
    settings =
        SettingsFixture.withFolders(corpus, folder.resolve("state"))
            .topics(
                new Topic("history", "history", "History", "How it came.", List.of("x*")),
                new Topic("developments", "now", "Developments", "Where it is.", List.of("y*")))
            .build();
    knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE);
  }

  @AfterEach
  void close() {
    knowledgeBase.close();
  }

  @Test
  void countsRoundsAndShowsThePassagesOfTheFirst() {
    Answered answer = answered("how many rounds of talks were there before July 2025?");
    TimelinePage events = answer.events().orElseThrow();

    assertThat(answer.certainty()).isEqualTo(Certainty.SURE);
    assertThat(TimelineWording.counted(events, settings.topics()))
        .isEqualTo("The articles list 2 rounds of talks until June 2025 among their dated events.");
    assertThat(titles(events)).hasSize(2).contains("Second direct round");
    assertThat(answer.passages())
        .extracting(passage -> passage.passage().headingPath().getLast())
        .contains("The second round");
    assertThat(answer.passages()).extracting(CitedPassage::rank).containsExactly(1, 2);
    assertThat(markedSentence(answer.passages().getLast()))
        .isEqualTo("The second direct round followed in Istanbul on 2 June 2025.");
  }

  @Test
  void showsAnEventOfTwoArticlesOnce() {
    assertThat(answered("list the rounds").events().orElseThrow().total()).isEqualTo(3);
    assertThat(answered("what happened on 16 May 2025").events().orElseThrow().total())
        .isEqualTo(1);
  }

  @Test
  void showsThePassageThatListsTheQuestionBeforeThoseOfTheEvents() {
    Answered answer = answered("How many rounds were there in Istanbul?");

    assertThat(answer.events().orElseThrow().total()).isEqualTo(3);
    assertThat(answer.passages())
        .extracting(passage -> passage.passage().headingPath().getLast())
        .startsWith("The second round")
        .doesNotHaveDuplicates();
    assertThat(answer.passages()).extracting(CitedPassage::rank).containsExactly(1, 2);
  }

  @Test
  void leavesAListToThePassageThatListsTheQuestion() {
    Answered answer = answered("list the rounds of 2025");

    assertThat(answer.events()).isEmpty();
    assertThat(answer.passages().getFirst().passage().headingPath().getLast())
        .isEqualTo("The second round");
    assertThat(answered("list the rounds in 2025").events()).isPresent();
  }

  @Test
  void staysWithinTheTopicAndWithoutExcludedArticles() {
    Question inHistory = new Question("list the rounds", Optional.of("history"), 3);
    Question everywhere = new Question("list the rounds", Optional.empty(), 3);

    assertThat(((Answered) knowledgeBase.ask(inHistory)).events().orElseThrow().total())
        .isEqualTo(1);
    Answer without =
        knowledgeBase.withAnswerer(answerer -> answerer.answer(everywhere, Set.of("rounds")));
    assertThat(((Answered) without).events().orElseThrow().total()).isEqualTo(1);
  }

  @Test
  void listsWhatIsSaidToNameASubjectAsClosest() {
    Answered answer = answered("timeline of the prisoner exchange");

    assertThat(answer.certainty()).isEqualTo(Certainty.CLOSEST);
    assertThat(titles(answer.events().orElseThrow()))
        .containsExactly("Exchange of 1000 prisoners each begins");
  }

  @Test
  void showsNoMorePassagesThanAskedFor() {
    Answer one = knowledgeBase.ask(new Question("timeline", Optional.empty(), 1));

    assertThat(((Answered) one).passages()).hasSize(1);
    assertThat(answered("timeline").passages()).hasSize(3);
    assertThat(answered("timeline").events().orElseThrow().total()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how many rounds in 1999",
        "how many rounds did Belarus host",
        "what happened in Atlantis in 2025",
        "what happened in 2014",
        "how many rounds were not in Istanbul",
        "When was Minsk II agreed?"
      })
  void leavesOtherQuestionsToThePassages(String question) {
    Answer answer = knowledgeBase.ask(new Question(question, Optional.empty(), 3));

    assertThat(Stream.of(answer).filter(Answered.class::isInstance).map(Answered.class::cast))
        .allSatisfy(answered -> assertThat(answered.events()).isEmpty());
  }

  @Test
  void takesADayThatMayBeAnotherAsClosest() {
    assertThat(answered("what happened on 12/02/2015").certainty()).isEqualTo(Certainty.CLOSEST);
    assertThat(answered("what happened on 12 Feb 2015").certainty()).isEqualTo(Certainty.SURE);
  }

  @Test
  void readsTheQuestionWithoutItsGreetingAndInOnePieceIfItWasCompleted() {
    Answered greeted = answered("good evening, how many agreements in 2015? cheers");
    assertThat(greeted.certainty()).isEqualTo(Certainty.SURE);
    assertThat(greeted.events().orElseThrow().total()).isEqualTo(1);

    Answered completed = answered("how many rounds in …: and in May 2025?");
    assertThat(completed.certainty()).isEqualTo(Certainty.SURE);
    assertThat(completed.events().orElseThrow().total()).isEqualTo(1);
  }

  @Test
  void pagesTheEventsByDate() {
    TimelinePage page = knowledgeBase.timeline(TimelineFilter.ALL, 4, 2);

    assertThat(page.total()).isEqualTo(6);
    assertThat(page.entries())
        .extracting(entry -> entry.event().date())
        .containsExactly(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 8, 30));
    assertThat(page.entries()).allMatch(entry -> entry.passageId().isPresent());
    assertThat(knowledgeBase.timelineOverview().range().map(DateRange::describe))
        .contains("from 5 September 2014 to 30 August 2025");
    assertThat(knowledgeBase.timelineOverview().places()).containsExactly("Istanbul", "Minsk");
  }

  @Test
  void tellsTheNewestEventsAndStatementsButNothingPlanned() {
    Latest latest = knowledgeBase.latest(Optional.empty(), TODAY, Latest.MAX_ITEMS);

    assertThat(latest.asOf()).contains(LocalDate.of(2025, 6, 20));
    assertThat(LatestWording.age(latest, Optional.empty(), TODAY))
        .isEqualTo("The newest article is as of 20 June 2025, 11 days ago.");
    assertThat(latest.items())
        .extracting(item -> item.date() + " " + LatestWording.text(item))
        .containsExactly(
            "2025-06-18 “On 18 June 2025 a spokesman called it useful.”",
            "2025-06-02 Second direct round, Istanbul (round)",
            "2025-05-23 Exchange of 1000 prisoners each begins (exchange)",
            "2025-05-16 Direct round in Istanbul, the first, Istanbul (round)",
            "2015-02-12 Minsk II agreed, Minsk (agreement)");
    assertThat(knowledgeBase.latest(Optional.of("history"), TODAY, 1).items())
        .extracting(LatestItem::date)
        .containsExactly(LocalDate.of(2025, 5, 16));
  }

  private Answered answered(String question) {
    return (Answered) knowledgeBase.ask(new Question(question, Optional.empty(), 3));
  }

  private static List<String> titles(TimelinePage page) {
    return page.entries().stream().map(entry -> entry.event().title()).toList();
  }

  private static String markedSentence(CitedPassage cited) {
    return cited.answerSentences().getFirst().substring(cited.passage().text());
  }
}
