package parley.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.conversation.SmallTalk.Pointer;
import parley.answer.conversation.SmallTalk.Reply;

class SmallTalkTest {
  /** It is there to be refused, as what is no question to the articles. */
  private static final Set<String> SMALL_TALK_AMONG_THE_GOLDEN_QUESTIONS =
      Set.of("hi bot how are you today", "who made you");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | greeting",
        "Hiii!! | greeting",
        "hey there, Parley | greeting",
        "@Parley hello | greeting",
        "<@1234> good morning everyone | greeting",
        "Привіт! | greeting",
        "Mérhaba | greeting",
        "thanks | thanks",
        "THANK YOU SO MUCH!!! | thanks",
        "ok thx bro | thanks",
        "teşekkürler | thanks",
        "bye bye | goodbye",
        "help | help",
        "pls help | help",
        "how do i use this? | help",
        "how i can ask | help",
        "who are you? | name",
        "hi, who r u | name",
        "what's your name | name",
        "hello! what can you do | abilities",
        "what you can do | abilities",
        "who made you? | makers",
        "who has made you | makers",
        "source? | origin",
        "Where is this from? | origin",
        "from where is this | origin",
        "how old is this | age",
        "are you up to date? | age",
        "are you biased | bias",
        "whose side are you on | bias",
        "are you a russian bot? | bias",
        "are you sure? | trust",
        "are you an AI? | machine",
        "r u chatgpt | machine",
        "do you save my questions | privacy",
        "can i ask in ukrainian? | language",
        "good bot | praise",
        "bad bot | complaint",
        "stupid bot!! | complaint",
        "lol | laughter",
        "LOOOL | laughter",
        "hahaha | laughter",
        "how are you today? | wellbeing",
        "ok | assent",
        "test | test",
        "1 | number",
        " 42. | number",
        "#7 | number",
        "1️⃣ | number",
        "👍 | emoji",
        "🇺🇦 | emoji",
        ":) | emoji",
        "<3 | emoji",
        "<:kek:12345> | emoji",
        "👍 thanks | thanks",
        "thanks, bye! | thanks",
        "thanks, you are great | thanks",
        "lol who are you | name",
        "heyy | greeting",
        "okk | assent",
        "thankss | thanks",
        "yesss pleaseee | help",
        "hola, qué tal? | wellbeing",
        "Guten Abend | greeting",
        "Добрий вечір! | greeting",
        "хто ти? | name",
        "this is garbage | complaint",
        "lol you are an idiot | complaint",
        "ur trash bro | complaint",
        "what nonsense | complaint",
        "absolute waste of time | complaint",
        "fuck off | complaint",
        "that was brilliant | praise",
        "this tool is useful | praise",
        "wtf | surprise",
        "OMG!!! | surprise",
        "wtf who made you | makers",
        "what llm is this | machine",
        "which model do you use | machine",
        "who pays for this | makers",
        "who funds this thing? | makers",
        "how do i use this thing | help",
        "is this tool biased | bias",
        "can i trust parley | trust",
      })
  void isRecognized(String typed, String kind) {
    assertThat(SmallTalk.match(typed).map(Reply::kind)).contains(kind);
  }

  /** Kinds that a fresh reader's lines showed to be missing, with other lines of each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yo whats good | wellbeing",
        "hey fam, how goes it? | wellbeing",
        "Na, wie geht's dir? | wellbeing",
        "ciao ragazzi, come va? | wellbeing",
        "привіт, як твої справи? | wellbeing",
        "danke dir | thanks",
        "Vielen Dank euch allen! | thanks",
        "danke für die Hilfe | thanks",
        "muchas gracias amigo | thanks",
        "gracias por todo, hermano | thanks",
        "merci beaucoup mon ami | thanks",
        "muito obrigado pela ajuda | thanks",
        "grazie mille a tutti | thanks",
        "çok teşekkürler dostum | thanks",
        "спасибо большое, друг | thanks",
        "дуже дякую вам! | thanks",
        "thanks for the help, my guy | thanks",
        "hola amigos | greeting",
        "bonjour à tous | greeting",
        "Moin Leute | greeting",
        "merhaba arkadaşlar | greeting",
        "всім привіт | greeting",
        "como funciona esto | help",
        "¿Cómo funciona este bot? | help",
        "wie funktioniert das hier | help",
        "comment ça marche ici ? | help",
        "як це працює? | help",
        "not funny | complaint",
        "that's not very helpful | complaint",
        "wasn't useful | complaint",
        "nice try | complaint",
        "lol nice try dude | complaint",
        "is that all you got? | complaint",
        "google is better than this | complaint",
        "are you drunk | complaint",
        "you're a potato | complaint",
        "not bad! | praise",
        "which llm runs this | machine",
        "what model powers this bot? | machine",
        "Which language model is behind this thing | machine",
        "are you based on gpt-4? | machine",
        "does this bot use chatgpt | machine",
        "is this just a chatgpt wrapper | machine",
        "who trained you | machine",
        "is this bot political | bias",
        "are you left-wing or right-wing | bias",
        "what are your politics | bias",
        "does this bot have an agenda | bias",
        "are you on Ukraine's side? | bias",
        "is this Kremlin propaganda | bias",
        "do you favour Russia | bias",
        "are your sources pro-western | bias",
        "can this thing be trusted | trust",
        "is this trustworthy | trust",
        "why should i believe you | trust",
        "can I rely on your answers? | trust",
        "are the articles fact-checked | trust",
        "does this tool make mistakes | trust",
        "kann man dir vertrauen | trust",
      })
  void recognizesWholeKinds(String typed, String kind) {
    assertThat(SmallTalk.match(typed).map(Reply::kind)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "danke dir, wer vermittelt",
        "gracias por el acuerdo de Minsk",
        "is Turkey neutral",
        "can Russia be trusted",
        "which model of guarantees is discussed",
        "can the ceasefire be trusted",
        "is the plan political",
        "do the sides trust each other",
        "what is the political process",
        "not helpful to the talks",
        "who runs Donetsk",
        "what powers this commission",
        "does Ukraine support Trump",
        "is China biased",
        "nice try by Witkoff",
        "are the Europeans on Ukraine's side",
        "is the ceasefire real",
        "how reliable is the ceasefire",
        "why should Ukraine believe Russia",
        "can a monitoring mission rely on drones",
        "to whom",
        "how bad is it",
        "what is happening",
        "and later?",
        "is that all",
      })
  void leavesWhatOnlyLooksLikeTheseKindsAlone(String typed) {
    assertThat(SmallTalk.match(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"golden", "uncovered", "seed"})
  void noQuestionToTheArticlesIsSmallTalk(String folder) throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          String question = new ObjectMapper().readTree(line).path("q").asText();
          if (!SMALL_TALK_AMONG_THE_GOLDEN_QUESTIONS.contains(question)) {
            assertThat(SmallTalk.match(question)).as(question).isEmpty();
            assertThat(SmallTalk.match(question.replaceAll("[?.!]", ""))).as(question).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void everyFrameIsFoundWithAPhraseOfItsLists() {
    SmallTalkFrames frames = SmallTalkTable.bundled().frames();
    Map<String, String> phrases = new TreeMap<>();
    frames.gaps().forEach((phrase, gaps) -> gaps.forEach(gap -> phrases.put(gap, phrase)));
    frames
        .kinds()
        .forEach((frame, kind) -> {
          String filled = frame;
          for (Map.Entry<String, String> each : phrases.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
          }
          assertThat(SmallTalk.match(filled)).as(filled).isPresent();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "...",
        "hello, when was Minsk II signed?",
        "hi who mediates",
        "help for prisoners",
        "thanks to whom was the deal made",
        "who made the first offer",
        "who are you talking about in Minsk II",
        "how old is the ceasefire",
        "sources of Minsk II",
        "2015",
        "12.02.2015",
        "28-point plan",
        "are the Europeans biased",
        "Is this AI regulation part of the deal?",
        "Minsk",
        "why",
        "who said that",
        "propaganda",
        "what is useless about Minsk II",
        "what failure",
        "what?",
        "how bad",
        "Tass",
        "this war is a disaster",
        "who pays for the reconstruction",
        "who funds this war",
        "is the ceasefire a joke",
        "which model of guarantees is meant",
        "hell",
      })
  void leavesQuestionsAlone(String typed) {
    assertThat(SmallTalk.match(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "helpp,help",
    "thansk,thanks",
    "who are yuo,name",
    "waht can you do,abilities",
    "98765,number",
  })
  void guessesWhatIsMisspelled(String typed, String kind) {
    assertThat(SmallTalk.guess(typed).map(Reply::kind)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hamlet", "helm", "ba", "Who won the cup?"})
  void doesNotGuessWildly(String typed) {
    assertThat(SmallTalk.guess(typed)).isEmpty();
  }

  @Test
  void aTextOfAnyLengthIsNoSmallTalk() {
    assertThat(SmallTalk.match("hello ".repeat(5_000))).isEmpty();
    assertThat(SmallTalk.guess("hello ".repeat(5_000))).isEmpty();
    assertThat(SmallTalk.match("o".repeat(119))).isEmpty();
    assertThat(SmallTalk.withoutGreeting("hi ".repeat(100_000))).startsWith("hi ");
    assertThat(FollowUpQuestion.searchText("a: ".repeat(100_000))).startsWith("a: ");
  }

  @ParameterizedTest
  @CsvSource({
    "greeting,HELP",
    "help,HELP",
    "name,ABOUT",
    "makers,ABOUT",
    "origin,SOURCES",
    "bias,SOURCES",
    "age,ABOUT",
    "machine,ABOUT"
  })
  void pointsToWhereMoreIsTold(String kind, Pointer pointer) {
    assertThat(SmallTalkTable.bundled().reply(kind).pointer()).isEqualTo(pointer);
  }

  @Test
  void saysOneShortSentence() {
    assertThat(SmallTalkTable.bundled().replies().values())
        .allSatisfy(reply -> {
          assertThat(reply.sentence()).hasSizeLessThan(110).endsWith(".").matches("\\p{Lu}.*");
          assertThat(reply.sentence().replaceAll("[^.!?]", "")).hasSize(1);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello, when was Minsk II signed? | when was Minsk II signed?",
        "hi when was Minsk II signed | when was Minsk II signed",
        "Hey Parley, who mediates? | who mediates?",
        "Heyyy, who mediates? | who mediates?",
        "hii who mediates? | who mediates?",
        "@Parley who mediates? | who mediates?",
        "hello everyone! who mediates | who mediates",
        "Hi! Thanks. Who mediates? | Who mediates?",
        "ok, and who mediates? | and who mediates?",
        "who mediates? thanks! | who mediates?",
        "who mediates, please | who mediates",
        "who mediates thx | who mediates",
        "привіт, Мінськ | Мінськ",
        "When was Minsk II signed? | When was Minsk II signed?",
        "Hi Minsk | Minsk",
        "morning talks in Geneva | morning talks in Geneva",
        "danke, wer vermittelt? | wer vermittelt?",
        "Did Zelensky say thank you? | Did Zelensky say thank you?",
        "thanks to whom did it fail | thanks to whom did it fail",
        "hello | hello",
        "what's up with Minsk | what's up with Minsk",
      })
  void aGreetingIsNoPartOfTheQuestion(String typed, String question) {
    assertThat(SmallTalk.withoutGreeting(typed)).isEqualTo(question);
  }

  @Test
  void everyPhraseOfTheTableIsFound() {
    SmallTalkTable.bundled()
        .kinds()
        .forEach((phrase, kind) ->
            assertThat(SmallTalk.match(phrase).map(Reply::kind))
                .as(phrase)
                .isEqualTo(Optional.of(kind)));
  }
}
