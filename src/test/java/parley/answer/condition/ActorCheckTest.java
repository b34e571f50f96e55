package parley.answer.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.text.Span;

class ActorCheckTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]+");

  private static final Set<String> NAMES =
      Set.of("lavrov", "rubio", "merz", "minsk", "votes", "2014", "nato", "putin", "peskov");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A person
        "What does Lavrov say? | Sergey Lavrov called it late. | true",
        "What does Lavrov say? | They were late, said Lavrov. | true",
        "What does Lavrov say? | It was told to Sergey Lavrov. | false",
        "What does Lavrov say? | Marco Rubio met Sergey Lavrov. | false",
        "What does Lavrov say? | Marco Rubio invited minister Lavrov. | false",
        "What does Lavrov say? | The plan is a draft. | false",
        "When did Lavrov and Rubio meet? | Marco Rubio met Sergey Lavrov. | true",
        "Was it late according to Lavrov? | Marco Rubio called it late. | false",
        "Did Rubio come according to Lavrov? | Marco Rubio came, Sergey Lavrov said. | true",
        "Was Minsk signed? | Minsk was signed. | true",
        "Was Minsk signed? | The council endorsed Minsk. | false",
        // A state, by its names
        "What does Russia want? | Moscow wants three things. | true",
        "What does Russia want? | Dmitry Peskov named three things. | true",
        "What does Russia want? | Kyiv asked Moscow for three things. | false",
        "Does Ukraine recognise it? | Russia asked Ukraine to recognise it. | false",
        "What does the US want? | Washington wants three things. | true",
        "What does the United States want? | Donald Trump wants three things. | true",
        "what did europe say | European leaders wanted three things. | true",
        "What does Turkey offer? | Ankara offered a place. | true",
        "What does Turkey offer? | They met in Ankara. | false",
        "Does Russia want to pay? | Europe kept Russian assets frozen. | false",
        "Does Russia want to pay? | The Russian foreign ministry wants it. | true",
        "Does Russia want to pay? | Europe keeps it until Russia pays. | false",
        // What a thing is, tells nobody's word about it
        "What does Russia want on NATO? | NATO is the alliance that Russia wants away. | false",
        "What does NATO want? | NATO is the alliance that wants peace. | false",
        "What did Rubio say? | Marco Rubio is the secretary. | false",
        "What did Rubio say? | — — is a line. | false",
        "did putin agree | Vladimir Putin agreed. | true",
        "did zelenskyy agree | They agreed with Zelenskyy. | false",
        "What does NATO do? | NATO is the alliance that wants peace. | true",
      })
  void tellsWhetherTheActorActs(String question, String sentence, boolean expected) {
    assertThat(acts(question, sentence)).containsExactly(expected);
  }

  @Test
  void aPronounStandsForWhoActedBefore() {
    assertThat(
            acts("What does Lavrov say?", "Sergey Lavrov came. He was late. Others left. He sat."))
        .containsExactly(true, true, false, false);
    assertThat(acts("What does Lavrov say?", "Sergey Lavrov is the minister. He called it late."))
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did they agree on?",
        "Were votes counted?",
        "Were the votes counted?",
        "Did 2014 bring peace?",
        "How many points does Russia's paper have?",
        "",
      })
  void nobodyActs(String question) {
    assertThat(new ActorCheck(query(question)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What does Russia want? | What Moscow wants | true",
        "What does the US want? | What the United States wants | true",
        "What does Lavrov say? | Sergey Lavrov | true",
        "What does Lavrov say? | The plan | false",
        "Did Ukraine stop? | Pause for Kyiv | false",
        "Did Ukraine stop? | Kyiv's answer | true",
      })
  void aHeadingNamesTheActorForAllBelowIt(String question, String heading, boolean expected) {
    assertThat(new ActorCheck(query(question)).isActingInHeadings(List.of(heading)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What have both sides agreed on so far? | They agreed on much. | Plan | true",
        "What have both sides agreed on together? | They agreed on much. | Plan | true",
        "What have both sides agreed on since? | They agreed on much. | Plan | true",
        "What does the plan say about NATO? | It keeps out of NATO. | Plan | true",
        "What does the plan say about NATO? | It asks for guarantees. | Plan and NATO | true",
        "What does the plan say about NATO? | It asks for guarantees. | Plan | false",
        "What does the plan say about guarantees? | It says much. | Plan | false",
        "What does the plan say about old guarantees? | It says much. | Plan | true",
        "What does the plan say? | It asks for guarantees. | Plan | true",
      })
  void whatIsAskedAboutIsNamed(String question, String text, String headings, boolean expected) {
    assertThat(new ActorCheck(query(question)).namesSubject(terms(text), headings))
        .isEqualTo(expected);
  }

  private static boolean[] acts(String question, String text) {
    List<Span> sentences =
        Pattern.compile("[^.]+\\.")
            .matcher(text)
            .results()
            .map(found -> new Span(found.start(), found.end()))
            .toList();
    return new ActorCheck(query(question)).actsIn(text, sentences, terms(text));
  }

  private static List<AnalyzedTerm> terms(String text) {
    List<AnalyzedTerm> terms = new ArrayList<>();
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      terms.add(
          new AnalyzedTerm(
              word.group().toLowerCase(Locale.ROOT),
              new Span(word.start(), word.end()),
              terms.size()));
    }
    return terms;
  }

  private static AnalyzedQuery query(String question) {
    List<QueryTerm> queryTerms =
        terms(question).stream()
            .map(term ->
                new QueryTerm(
                    term.span(),
                    term.position(),
                    term.term(),
                    QueryTerm.Match.IN_INDEX,
                    List.of(term.term()),
                    1,
                    NAMES.contains(term.term())))
            .toList();
    return AnalyzedQuery.of(question, queryTerms, 10);
  }
}
