package parley.corpus.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.model.Block;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.TopicRegistry;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.CitedText;
import parley.corpus.outline.SourceRegistry;
import parley.text.Whitespace;

/**
 * The body of a Markdown article: headings and blocks into the outline, footnotes to the sources.
 */
public final class MarkdownParser {
  // Blocks are read by recursion; no honest article nests lists and quotations this deeply.
  private static final int DEEPEST_BLOCKS = 60;
  private static final int DEEPEST_INLINES = 200;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST_BLOCKS)
          .maxInlineNesting(DEEPEST_INLINES)
          .build();

  private final ArticleBuilder outline;
  private final SourceRegistry sources;
  private final TopicRegistry topics;
  private final DiagnosticCollector problems;

  public MarkdownParser(
      ArticleBuilder outline,
      SourceRegistry sources,
      TopicRegistry topics,
      DiagnosticCollector problems) {
    this.outline = outline;
    this.sources = sources;
    this.topics = topics;
    this.problems = problems;
  }

  /** Reads a body. Its lines count as lines of the file. */
  public void read(String body) {
    Node document = PARSER.parse(body);
    ScriptRemover.takeOutOf(document);
    blocks(document, Block.Kind.PARAGRAPH);
  }

  private void blocks(Node parent, Block.Kind kind) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, kind);
    }
  }

  private void block(Node node, Block.Kind kind) {
    switch (node) {
      case Heading heading when kind == Block.Kind.PARAGRAPH -> heading(heading);
      case ListBlock list -> ListParser.read(list, kind, this::add, this::block);
      case BlockQuote quote -> blocks(quote, Block.Kind.QUOTE);
      case TableBlock table -> TableParser.rows(table).forEach(row -> outline.block(row));
      case FootnoteDefinition definition ->
          sources.define(
              new FrontMatter.ListedSource(
                  FootnoteParser.source(definition), SourceLine.of(definition)));
      case LinkReferenceDefinition _ -> {}
      case HtmlBlock html when FaqComment.isOne(html) ->
          outline.asked(FaqComment.questions(html, problems), SourceLine.of(html));
      default -> text(node).ifPresent(text -> add(kind, text, SourceLine.of(node)));
    }
  }

  private void add(Block.Kind kind, CitedText text, int line) {
    outline.block(new Block(kind, text.text(), text.marks(), line));
  }

  private void heading(Heading node) {
    int line = SourceLine.of(node);
    CitedText text = InlineParser.of(node);
    sources.cite(text.marks(), line);
    HeadingAttributes heading = HeadingAttributes.of(text.text(), line, problems);
    if (heading.title().isEmpty()) {
      problems.warn(line, "a heading without text", "write one or take the line out");
      return;
    }
    Optional<List<String>> named =
        heading.topics().map(names -> topics.check(names, line, problems));
    outline.heading(new ArticleBuilder.Heading(node.getLevel(), heading.title(), named, line));
  }

  /** The text of a block that holds no other blocks; empty for all else. */
  static Optional<CitedText> text(Node node) {
    return switch (node) {
      case Paragraph paragraph -> Optional.of(InlineParser.of(paragraph));
      case Heading heading -> Optional.of(InlineParser.of(heading));
      case FencedCodeBlock code -> Optional.of(CitedText.plain(code.getLiteral()));
      case IndentedCodeBlock code -> Optional.of(CitedText.plain(code.getLiteral()));
      case HtmlBlock html -> Optional.of(withEntitiesRead(HtmlStripper.of(html.getLiteral())));
      default -> Optional.empty();
    };
  }

  private static CitedText withEntitiesRead(String text) {
    Node words = PARSER.parse(Whitespace.of(text)).getFirstChild();
    return words instanceof Paragraph ? InlineParser.of(words) : CitedText.of(text);
  }
}
