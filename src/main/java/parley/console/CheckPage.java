package parley.console;

import parley.console.page.Look;
import parley.console.page.Page;
import parley.console.page.Styled;
import parley.library.CorpusCheck;
import parley.library.Count;

/** What is wrong with the corpus, for people. */
final class CheckPage {
  private final Page page;

  CheckPage(Page page) {
    this.page = page;
  }

  void add(CorpusCheck check) {
    new ProblemsPage(page).add(check.problems());
    page.add(
        Styled.of(
            Count.of(check.articles(), "article")
                + ", "
                + Count.of(check.passages(), "passage")
                + ", "
                + Count.of(check.problems()),
            Look.STRONG));
  }
}
