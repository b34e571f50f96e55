package parley.corpus.lint;

/** One thing to look for in articles. */
interface LintRule {
  /** Takes what a rule found. */
  interface Sink {
    /**
     * Notes a piece of advice on the article looked at.
     *
     * @param line line in the file, from 1
     */
    void report(int line, String found, String remedy);
  }

  /** Looks at an article; called once for each, in the order of their files. */
  void check(LintedArticle lintedArticle, Sink sink);
}
