package parley.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.conversation.SmallTalk.Pointer;
import parley.answer.conversation.SmallTalk.Reply;

class SmallTalkTest {
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
