package parley.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.corpus.frontmatter.FrontMatterBlock;
import parley.corpus.markdown.MarkdownParser;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.outline.ArticleBodyParser;
import parley.corpus.outline.ParseContext;
import parley.corpus.plaintext.PlainTextParser;

/**
 * A format of articles. To add one, write an {@link ArticleBodyParser} and name its extensions in
 * {@link #BY_EXTENSION}.
 *
 * @param frontMatterFinder finds front matter at the top of a file
 * @param bodyParser makes the parser for one article
 */
record ArticleFormat(
    FrontMatterFinder frontMatterFinder, Function<ParseContext, ArticleBodyParser> bodyParser) {
  private static final ArticleFormat MARKDOWN =
      new ArticleFormat(FrontMatterBlock::findClosed, MarkdownParser::new);
  private static final ArticleFormat PLAIN_TEXT =
      new ArticleFormat(
          (lines, _) -> FrontMatterBlock.findWithKnownKey(lines), PlainTextParser::new);

  private static final Map<String, ArticleFormat> BY_EXTENSION =
      Map.of(".md", MARKDOWN, ".markdown", MARKDOWN, ".txt", PLAIN_TEXT);

  /** The extensions for people. */
  static final String EXTENSIONS_TEXT = ".md, .markdown or .txt";

  /** Finds the front matter of a file. */
  interface FrontMatterFinder {
    /**
     * The front matter among the lines of a file; empty if there is none.
     *
     * @throws ArticleRejectedException if it is begun and cannot be told from the body
     */
    Optional<FrontMatterBlock> find(List<String> lines, DiagnosticCollector diagnostics)
        throws ArticleRejectedException;
  }

  /** The format of a file by its extension, in any case; empty if it is no article. */
  static Optional<ArticleFormat> forFile(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_EXTENSION.get(name.substring(dot).toLowerCase(Locale.ROOT)));
  }
}
