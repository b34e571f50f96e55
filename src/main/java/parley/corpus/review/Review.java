package parley.corpus.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.corpus.Article;

/** Looks at the articles of a corpus one after the other and gathers advice. */
public final class Review {
  private final List<Rule> rules =
      List.of(
          new UnsourcedParagraphs(),
          new LongParagraphs(),
          new DatesWithoutYear(),
          new BareOpenings(),
          new UnnamedEvents(),
          new RepeatedSentences(),
          new RepeatedQuestions());
  private final List<Advice> advice = new ArrayList<>();

  /** Looks at the next article. */
  public void add(Article article) {
    Draft draft = Draft.of(article);
    List<Advice> found = new ArrayList<>();
    for (Rule rule : rules) {
      rule.look(
          draft, (line, what, remedy) -> found.add(new Advice(draft.file(), line, what, remedy)));
    }
    found.sort(Comparator.comparingInt(Advice::line));
    advice.addAll(found);
  }

  /** What was found so far: article by article as they came, each in the order of its lines. */
  public List<Advice> advice() {
    return List.copyOf(advice);
  }
}
