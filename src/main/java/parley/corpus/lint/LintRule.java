package parley.corpus.lint;

/** A rule that checks articles. */
interface LintRule {
  /** Accepts the findings of a rule. */
  interface Sink {
    /**
     * Reports a finding in the current article.
     *
     * @param line line in the file, from 1
     */
    void report(int line, String found, String remedy);
  }

  /** Checks an article; called once for each, in the order of their files. */
  void check(LintedArticle lintedArticle, Sink sink);
}
