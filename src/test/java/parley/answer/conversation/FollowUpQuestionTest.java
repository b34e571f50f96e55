package parley.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpQuestionTest {
  private static final String PASSAGE =
      "Minsk II was agreed on 12 February 2015 after talks of Merkel, Hollande, Putin and"
          + " Poroshenko. In Minsk, Russia and Ukraine signed with the OSCE. The text of Minsk II"
          + " asked Russia for little.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was Minsk II agreed? | who hosted it | Minsk II: who hosted it",
        "When was Minsk II agreed? | why? | Minsk II: why?",
        "when was minsk ii agreed | who hosted it | minsk ii: who hosted it",
        "When was Minsk II agreed? | and who was there | Minsk II: and who was there",
        "When was Minsk II agreed? | where did they meet? | Minsk II: where did they meet?",
        "When was Minsk II agreed? | what happened then | Minsk II: what happened then",
        "When was Minsk II agreed? | and then? | Minsk II: and then?",
        "When was Minsk II agreed? | but why did it fail | Minsk II: but why did it fail",
        "When was Minsk II agreed? | why did that fail | Minsk II: why did that fail",
        "When was Minsk II agreed? | who broke that deal? | Minsk II: who broke that deal?",
        "When was Minsk II agreed? | what were its terms | Minsk II: what were its terms",
        "When was Minsk II agreed? | tell me more about it | Minsk II: tell me more about it",
        "When was Minsk II agreed? | what did Trump say about it? | Minsk II: what did Trump say"
            + " about it?",
        "When was Minsk II agreed? | was Merkel there? | Minsk II: was Merkel there?",
        "When was Minsk II agreed? | is it still valid | Minsk II: is it still valid",
        "When was Minsk II agreed? | and what did Putin say | Minsk II: and what did Putin say",
        "When was Minsk II agreed? | what about the ceasefire | Minsk II: what about the ceasefire",
        "When was Minsk II agreed? | wat about elections | Minsk II: wat about elections",
        "When was Minsk II agreed? | who wrote that | Minsk II: who wrote that",
        "When was Minsk II agreed? | why did they sign it there | Minsk II: why did they sign it"
            + " there",
        "Who hosted the Alaska summit? | did it fail | Alaska summit: did it fail",
        "What does the Package of Measures say? | who signed it | Package of Measures: who signed"
            + " it",
        "What is the 28-point plan? | who wrote it | 28-point plan: who wrote it",
        "What did the second Istanbul round bring? | who was there | second Istanbul round: who was"
            + " there",
        "Did Ukraine give up its nuclear weapons? | why? | Ukraine give up its nuclear weapons:"
            + " why?",
        "Did Trump meet Putin? | where? | Trump, Putin: where?",
        "Who hosted the talks in March 2022? | why there? | talks in March 2022: why there?",
        "who mediated the grain deal | when did it end | grain deal: when did it end",
        "did china offer a peace plan | what was in it | china peace plan: what was in it",
        "when did the kremlin reject the plan of 2025 | was it fair | kremlin plan of 2025: was it"
            + " fair",
        "did china offer a peace plan | why? | china offer a peace plan: why?",
        "who mediated the grain deal | why? | grain deal: why?",
        "what caused a delay of the talks | who did that | delay of the talks: who did that",
        "who met in march 2022 | and why | met in march 2022: and why",
        "When was Minsk II agreed? | how did kyiv react | Minsk II: how did kyiv react",
        "When was Minsk II agreed? | did France agree in the end? | Minsk II: did France agree in"
            + " the end?",
        "When was Minsk II agreed? | why did the US not sign | Minsk II: why did the US not sign",
        "When was Minsk II agreed? | who objected? | Minsk II: who objected?",
        "When was Minsk II agreed? | where did it happen | Minsk II: where did it happen",
        "What did Qatar do for the children? | and Türkiye? | What did … do for the children: and"
            + " Türkiye?",
        "What did Russia want? | and turkey? | What did … want: and turkey?",
        "what did russia want | and ukraine? | what did … want: and ukraine?",
        "What did Russia want? | what about prisoners | Russia: what about prisoners",
        "How many rounds were held in 2024? | and what about 2025? | How many rounds were held in"
            + " …: and what about 2025?",
        "Who met in March 2022? | and in April | Who met in … 2022: and in April",
        "Who met in March 2022? | in 2025 then? | met in March 2022: in 2025 then?",
      })
  void isCompletedFromTheQuestionBefore(String before, String typed, String expected) {
    assertThat(FollowUpQuestion.complete(typed, shown(before))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who mediates?",
        "How did Kyiv react to the 28-point plan?",
        "Which countries agreed?",
        "Was the treaty ever signed",
        "What did both sides of the war ever sign in 2022?",
        "who is mediating",
        "When was the Budapest Memorandum signed?",
        "And who signed the Budapest Memorandum?",
        "Is there a ceasefire right now?",
        "Are there any talks planned?",
        "What did Minsk I require and who signed it?",
        "Did Ukraine give up its nuclear weapons?",
        "Why did Zelensky say he would not resign?",
        "Does Ukraine say it wants peace?",
        "Is it true that Putin met Trump?",
        "Who said that Ukraine must leave Donbas?",
        "Who started this war?",
        "how many children were returned this year",
        "latest news",
        "who won the world cup",
        "hello",
        "thanks",
        "who are you",
        "is this true?",
        "ok",
        "1",
        "👍",
        "",
        "?",
        "Мінськ",
      })
  void aQuestionThatStandsAloneIsLeftAlone(String typed) {
    assertThat(FollowUpQuestion.complete(typed, shown("When was Minsk II agreed?"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Minsk II: who hosted it | and when? | Minsk II: and when?",
        "Minsk II: and when? | who was there | Minsk II: who was there",
        "prisoner exchange may 2025: how many people were there | where did it happen | prisoner"
            + " exchange may 2025: where did it happen",
        "prisoner exchange may 2025: how many people were there | why? | prisoner exchange may 2025"
            + " people: why?",
        "grain deal: when did it end | and why | grain deal end: and why",
        "Minsk II: how did kyiv react | who was there | Minsk II: who was there",
        "What did … do for the children: and Türkiye? | what about China? | What did … do for the"
            + " children: what about China?",
        "What did … do for the children: and Türkiye? | why did it do that | Türkiye: why did it do"
            + " that",
      })
  void goesOnAndOn(String before, String typed, String expected) {
    assertThat(FollowUpQuestion.complete(typed, PreviousQuestion.of(before))).contains(expected);
  }

  @Test
  void aNameIsKnownByItsPossessiveToo() {
    PreviousQuestion shown =
        new PreviousQuestion(
            "did china offer", Optional.of("China's paper."), Optional.empty(), Optional.empty());

    assertThat(FollowUpQuestion.complete("when was that", shown)).contains("china: when was that");
  }

  @Test
  void aPassageWithoutAQuestionGivesItsArticle() {
    PreviousQuestion opened =
        new PreviousQuestion(
            "", Optional.of(PASSAGE), Optional.of("The Minsk agreements"), Optional.of("History"));

    assertThat(FollowUpQuestion.complete("who hosted it", opened))
        .contains("The Minsk agreements: who hosted it");
  }

  @Test
  void aTopicIsBetterThanNothing() {
    PreviousQuestion topic =
        new PreviousQuestion("why?", Optional.empty(), Optional.empty(), Optional.of("Outlook"));

    assertThat(FollowUpQuestion.complete("why?", topic)).contains("Outlook: why?");
    assertThat(FollowUpQuestion.complete("why?", PreviousQuestion.of("?"))).isEmpty();
  }

  @Test
  void aTitleThatWasCutStillTellsWhatItIsAbout() {
    PreviousQuestion cut =
        PreviousQuestion.of("When was Minsk II agreed and what did all those who were in the ro…");

    assertThat(FollowUpQuestion.complete("who hosted it", cut)).contains("Minsk II: who hosted it");
    assertThat(cut.wholeText()).endsWith("were in the");
    assertThat(FollowUpQuestion.complete("why?", PreviousQuestion.of("…"))).isEmpty();
  }

  @Test
  void aSubjectIsShort() {
    String before = "What about " + "ships and harbours and towns ".repeat(10);

    assertThat(FollowUpQuestion.complete("why?", PreviousQuestion.of(before)))
        .hasValueSatisfying(text -> assertThat(text).hasSizeLessThanOrEqualTo(90));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Minsk II: who hosted it | who hosted Minsk II",
        "Minsk II: why? | why Minsk II",
        "Minsk II: how did kyiv react | how did kyiv react Minsk II",
        "Minsk II: what were its terms | what were Minsk II's terms",
        "Minsk II: who broke that deal? | who broke Minsk II?",
        "Minsk II: what happened then | what happened Minsk II",
        "Minsk II: tell me more | Minsk II",
        "Minsk II: and what did Putin say | what did Putin say Minsk II",
        "What did … do for the children: and Türkiye? | What did Türkiye do for the children",
        "How many rounds were held in …: and what about 2025? | How many rounds were held in 2025",
        "Who met in … 2022: and in April | Who met in April 2022",
        "The Minsk agreements: The second agreement | The Minsk agreements: The second agreement",
        "When was Minsk II agreed? | When was Minsk II agreed?",
        "who hosted it | who hosted it",
        ": why? | : why?",
      })
  void isSearchedForInOnePiece(String completed, String searched) {
    assertThat(FollowUpQuestion.searchText(completed)).isEqualTo(searched);
  }

  private static PreviousQuestion shown(String question) {
    return new PreviousQuestion(
        question, Optional.of(PASSAGE), Optional.of("The Minsk agreements"), Optional.empty());
  }
}
