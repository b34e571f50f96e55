package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;
import parley.library.ProgressListener;

class TimelineCommandTest {
  private static final int PHONE_COLUMNS = 40;
  private static final int MAX_PHONE_LINES = 30;

  private @TempDir Path folder;
  private BotFixture bot;

  @BeforeEach
  void open() throws Exception {
    bot = new BotFixture(folder);
    writeArticle(
        "rounds",
        "history",
        """
          - { date: 2014-09-05, place: Minsk, title: Minsk Protocol signed, kind: agreement }
          - { date: 2015-02-12, place: Minsk, title: Package of Measures (Minsk II) agreed, kind: agreement }
          - { date: 2022-03-03, place: Belovezhskaya Pushcha, title: Second round of talks, kind: round }
          - { date: 2022-03-29, place: Istanbul, title: "Delegations *meet* @everyone", kind: round }
          - { date: 2025-05-16, place: Istanbul, title: First direct talks since 2022, kind: round }
          - { date: 2025-05-23, title: Exchange of 1000 for 1000 begins, kind: exchange }
          - { date: 2025-06-02, place: Istanbul, title: Second round of direct talks, kind: round }
          - { date: 2025-07-23, place: Istanbul, title: Third round of direct talks, kind: round }
        """);
  }

  private void writeArticle(String name, String topic, String events) throws Exception {
    bot.write(
        name + ".md",
        "---\ntitle: Rounds of talks\ntopics: ["
            + topic
            + "]\nas_of: 2026-10-01\nevents:\n"
            + events
            + "---\n"
            + "## Rounds\n"
            + "The delegations met in Istanbul on 29 March 2022. They met again on 16 May 2025.\n\n"
            + "## Exchange\n"
            + "1000 were exchanged on 23 May 2025.\n");
    bot.knowledgeBase.reload(ProgressListener.NONE);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void listsTheEventsByDateInPages() throws Exception {
    Message first = shown();
    GoldenMessage.assertSame(first, "timeline");

    Message second = BotFixture.message(bot.press(first, "Next page"));
    assertThat(second.embeds().getFirst().description()).contains("**23 July 2025**");
    assertThat(second.embeds().getFirst().footer()).isEqualTo("Page 2 of 2");
    assertThat(BotFixture.message(bot.press(second, "Previous page"))).isEqualTo(first);
  }

  @Test
  void keepsItsPagesAfterARestart(@TempDir Path other) throws Exception {
    Message first = shown("place", "istanbul", "from", "2022", "topic", "History of the talks");
    writeArticle("more", "history", manyEvents(20, "Istanbul"));
    Message page = shown("place", "istanbul", "from", "2022", "topic", "history");

    try (BotFixture restarted = new BotFixture(other)) {
      restarted.write(
          "rounds.md",
          "---\ntitle: R\ntopics: [history]\nevents:\n"
              + manyEvents(20, "Istanbul")
              + "---\nText.\n");
      restarted.knowledgeBase.reload(ProgressListener.NONE);
      Message next = BotFixture.message(restarted.press(page, "Next page"));
      assertThat(next.embeds().getFirst().footer()).isEqualTo("Page 2 of 3");
      assertThat(next.embeds().getFirst().description()).contains("in Istanbul since 2022");
    }
    assertThat(BotFixture.button(page, "Next page").customId())
        .doesNotContainIgnoringCase("istanbul");
    assertThat(first.rows()).hasSize(2);
  }

  @Test
  void leadsFromEachEventToItsPassage() throws Exception {
    Message message = shown();
    Message.SelectMenu menu = (Message.SelectMenu) message.rows().getFirst();

    assertThat(menu.options()).hasSize(7);
    for (Message.SelectOption option : menu.options()) {
      InteractionResponse opened =
          bot.run(
              new Interaction.Component(
                  BotFixture.context("5"),
                  menu.customId(),
                  List.of(option.value()),
                  true,
                  Optional.of("5")));
      boolean isExchange = option.label().startsWith("23 May 2025");
      assertThat(BotFixture.message(opened).embeds().getFirst().title())
          .isEqualTo(isExchange ? "Exchange" : "Rounds");
    }
  }

  @Test
  void sharesAPageAndDeletesIt() throws Exception {
    InteractionResponse shared = bot.press(shown("from", "2025"), "Share");

    assertThat(shared).isInstanceOf(InteractionResponse.ShareToChannel.class);
    Message post = BotFixture.message(shared);
    assertThat(post.embeds().getFirst().description()).contains("since 2025");
    assertThat(BotFixture.button(post, "Delete").customId())
        .isEqualTo("delete:" + BotFixture.USER_ID);
    assertThat(((InteractionResponse.Reply) bot.run(slash("public", "true"))).isEphemeral())
        .isFalse();
  }

  @Test
  void answersAQuestionForAListInAsk() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "how many rounds in 2025?")));
    GoldenMessage.assertSame(answer, "events");

    Message all = BotFixture.message(bot.run(BotFixture.slash("history", "question", "timeline")));
    Message next = BotFixture.message(bot.press(all, "Next page"));
    assertThat(next.embeds().getFirst().title()).isEqualTo("timeline");
  }

  @Test
  void saysThatAListOnASubjectMayNotAnswer() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "timeline of the Minsk protocol")));

    assertThat(answer.embeds().getFirst().description())
        .startsWith("The articles may not answer this. The articles list 1 dated event naming");
    assertThat(answer.rows()).hasSize(1);
  }

  @Test
  void offersTheCorrectedQuestionForAList() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "how many roundz in istanbul")));

    assertThat(answer.embeds().getFirst().description())
        .startsWith("The articles may not answer this. Did you mean: how many rounds in istanbul")
        .contains("The articles list 4 rounds of talks in Istanbul");
    Message meant = BotFixture.message(bot.choose(answer, "how many rounds in istanbul"));
    assertThat(meant.embeds().getFirst().description())
        .startsWith("The articles list 4 rounds of talks in Istanbul");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from | gestern | “gestern” is not a date that exists; write a year, a month or a day,"
            + " for example 2022, March 2022 or 29 March 2022.",
        "to | 31 June 2022 | “31 June 2022” is not a date that exists; write a year, a month or a"
            + " day, for example 2022, March 2022 or 29 March 2022.",
        "from | 2031 | No dated event is known since 2031; those of the articles go from"
            + " 5 September 2014 to 23 July 2025, so try for example 2025.",
        "place | Istambul | No dated event is in “Istambul”; try for example Istanbul.",
        "place | ?! | “?!” is not the name of a place; write one, for example Istanbul.",
        "topic | outlok | There is no topic “outlok”; write one of those there are, for example"
            + " outlook.",
        "topic | outlook | No dated event is on the topic “Outlook”; leave the topic out, or name a"
            + " period, for example 2025."
      })
  void saysInOneSentenceWhatToDoInstead(String option, String typed, String sentence)
      throws Exception {
    assertThat(refusal(option, typed)).isEqualTo(sentence);
  }

  @Test
  void saysWhatCannotBeTogether() throws Exception {
    assertThat(refusal("from", "2025", "to", "2022"))
        .isEqualTo(
            "A timeline cannot begin on 1 January 2025 and end on 31 December 2022; put the earlier"
                + " date first, for example from 2022 to 2025.");
    assertThat(refusal("from", "2025", "place", "Minsk"))
        .isEqualTo(
            "No dated event is in “Minsk” and since 2025; leave one of these out, for example the"
                + " place.");
    assertThat(refusal("place", "x".repeat(190))).contains("…").hasSizeLessThan(200);
    assertThat(refusal("from", "**@everyone**")).doesNotContain("**");
  }

  @Test
  void saysThatThereAreNoEvents(@TempDir Path other) throws Exception {
    try (BotFixture without = new BotFixture(other)) {
      assertThat(BotFixture.message(without.run(slash())).content())
          .startsWith("The articles list no dated events, so there is no timeline; ask a question")
          .contains("for example");
    }
  }

  @Test
  void takesAnyTopicForAllOfThem() throws Exception {
    assertThat(shown("topic", "any")).isEqualTo(shown());
    assertThat(shown("topic", " ", "from", "  ", "place", "")).isEqualTo(shown());
  }

  @Test
  void fitsAPhoneHoweverManyAndLongTheEventsAre() throws Exception {
    writeArticle("many", "history", manyEvents(300, "Zaporizhzhia nuclear power plant"));

    Message message = shown("from", "2016", "to", "2021");
    int pages = 1;
    List<String> days = new ArrayList<>(days(message));
    while (hasButton(message, "Next page")) {
      MessageLimitsAssert.assertWithinLimits(message);
      assertThat(phoneLines(message)).isLessThanOrEqualTo(MAX_PHONE_LINES);
      message = BotFixture.message(bot.press(message, "Next page"));
      days.addAll(days(message));
      pages++;
    }
    assertThat(pages).isEqualTo(43);
    assertThat(days).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void completesPlacesAndTopics() {
    assertThat(autocomplete("place", "ist")).containsExactly("Istanbul");
    assertThat(autocomplete("place", "")).hasSize(3);
    assertThat(autocomplete("topic", "out")).containsExactly("outlook");
    assertThat(autocomplete("from", "20")).isEmpty();
  }

  @Test
  void saysThatTheEventsOfAButtonAreGone(@TempDir Path other) throws Exception {
    Message page = shown();
    try (BotFixture without = new BotFixture(other)) {
      assertThat(BotFixture.message(without.press(page, "Next page")).content())
          .contains("no longer in the corpus")
          .contains("/timeline");
    }
  }

  private List<String> autocomplete(String option, String input) {
    return bot
        .autocomplete(
            new Interaction.Autocomplete(
                BotFixture.context("5"), "timeline", Optional.empty(), option, input, Map.of()))
        .stream()
        .map(InteractionResponse.Choice::value)
        .toList();
  }

  private static String manyEvents(int count, String place) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "  - { date: %s, place: %s, title: \"Meeting %d of the representatives of the guarantor states on unresolved questions of implementation\", kind: round }\n"
                .formatted(
                    LocalDate.of(2016, 1, 1).plusDays(7L * i + (count < 100 ? 3000 : 0)), place, i))
        .collect(Collectors.joining());
  }

  private static List<String> days(Message message) {
    return message
        .embeds()
        .getFirst()
        .description()
        .lines()
        .filter(line -> line.startsWith("- **"))
        .map(line -> line.substring(4, line.indexOf("**:")))
        .toList();
  }

  private static boolean hasButton(Message message, String label) {
    return message.rows().stream()
        .filter(Message.ButtonRow.class::isInstance)
        .flatMap(row -> ((Message.ButtonRow) row).buttons().stream())
        .anyMatch(button -> button.label().equals(label));
  }

  /** Lines on a phone: texts without Markdown, wrapped at words, and a line for each row. */
  private static int phoneLines(Message message) {
    Message.Embed embed = message.embeds().getFirst();
    String text = embed.title() + "\n" + embed.description() + "\n" + embed.footer();
    int lines = message.rows().size();
    for (String line : text.replaceAll("\\*\\*|\\\\", "").split("\n", -1)) {
      int column = 0;
      lines++;
      for (String word : line.split(" ", -1)) {
        if (column > 0 && column + 1 + word.length() > PHONE_COLUMNS) {
          lines++;
          column = 0;
        }
        column += word.length() + (column > 0 ? 1 : 0);
      }
    }
    return lines;
  }

  private Message shown(String... options) throws Exception {
    Message message = BotFixture.message(bot.run(slash(options)));
    assertThat(message.embeds()).as(message.content()).isNotEmpty();
    return message;
  }

  private String refusal(String... options) throws Exception {
    InteractionResponse response = bot.run(slash(options));
    assertThat(((InteractionResponse.Reply) response).isEphemeral()).isTrue();
    return BotFixture.message(response).content();
  }

  private static Interaction.SlashCommand slash(String... options) {
    return BotFixture.slash("timeline", options);
  }
}
