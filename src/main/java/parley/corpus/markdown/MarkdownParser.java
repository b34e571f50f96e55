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
import parley.corpus.outline.ArticleBodyParser;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.CitedText;
import parley.corpus.outline.ParseContext;
import parley.corpus.outline.SourceRegistry;
import parley.text.UnseenCharacters;
import parley.text.Whitespace;

/** Parses the body of a Markdown article. Footnotes become sources. */
public final class MarkdownParser implements ArticleBodyParser {
  // Blocks are parsed recursively; no honest article nests lists and quotations this deeply.
  private static final int MAX_BLOCK_NESTING = 60;
  private static final int MAX_INLINE_NESTING = 200;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_BLOCK_NESTING)
          .maxInlineNesting(MAX_INLINE_NESTING)
          .build();

  private final ArticleBuilder builder;
  private final SourceRegistry sourceRegistry;
  private final TopicRegistry topicRegistry;
  private final DiagnosticCollector diagnostics;

  /** A parser for one article. */
  public MarkdownParser(ParseContext context) {
    this.builder = context.builder();
    this.sourceRegistry = context.sourceRegistry();
    this.topicRegistry = context.topicRegistry();
    this.diagnostics = context.diagnostics();
  }

  @Override
  public void parse(List<String> lines) {
    Node document = PARSER.parse(String.join("\n", lines));
    ScriptRemover.removeFrom(document);
    parseBlocks(document, Block.Kind.PARAGRAPH);
  }

  private void parseBlocks(Node parent, Block.Kind kind) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      parseBlock(node, kind);
    }
  }

  private void parseBlock(Node node, Block.Kind kind) {
    switch (node) {
      case Heading heading when kind == Block.Kind.PARAGRAPH -> parseHeading(heading);
      case ListBlock list -> ListParser.parse(list, kind, this::addBlock, this::parseBlock);
      case BlockQuote quote -> parseBlocks(quote, Block.Kind.QUOTE);
      case TableBlock table -> TableParser.parseRows(table).forEach(row -> builder.addBlock(row));
      case FootnoteDefinition definition ->
          sourceRegistry.add(
              new FrontMatter.ListedSource(FootnoteParser.parse(definition), lineOf(definition)));
      case LinkReferenceDefinition _ -> {}
      case HtmlBlock html when FaqComment.isFaqComment(html) ->
          builder.addFaq(FaqComment.parseQuestions(html, diagnostics), lineOf(html));
      default -> parseText(node).ifPresent(text -> addBlock(kind, text, lineOf(node)));
    }
  }

  private void addBlock(Block.Kind kind, CitedText text, int line) {
    builder.addBlock(new Block(kind, text.text(), text.citationMarks(), line));
  }

  private void parseHeading(Heading node) {
    int line = lineOf(node);
    CitedText text = InlineParser.parse(node);
    sourceRegistry.cite(text.citationMarks(), line);
    HeadingAttributes heading = HeadingAttributes.parse(text.text(), line, diagnostics);
    if (UnseenCharacters.isBlank(heading.title())) {
      diagnostics.warn(
          line,
          heading.title().isEmpty()
              ? "a heading without text"
              : "a heading of unseen characters only, taken out",
          "write one or take the line out");
      return;
    }
    Optional<List<String>> topicNames =
        heading.topics().map(names -> topicRegistry.resolve(names, line, diagnostics));
    builder.addHeading(
        new ArticleBuilder.Heading(node.getLevel(), heading.title(), topicNames, line));
  }

  /** The text of a leaf block; empty for any other node. */
  static Optional<CitedText> parseText(Node node) {
    return switch (node) {
      case Paragraph paragraph -> Optional.of(InlineParser.parse(paragraph));
      case Heading heading -> Optional.of(InlineParser.parse(heading));
      case FencedCodeBlock code -> Optional.of(CitedText.plain(code.getLiteral()));
      case IndentedCodeBlock code -> Optional.of(CitedText.plain(code.getLiteral()));
      case HtmlBlock html -> Optional.of(decodeEntities(HtmlStripper.strip(html.getLiteral())));
      default -> Optional.empty();
    };
  }

  private static CitedText decodeEntities(String text) {
    Node paragraph = PARSER.parse(Whitespace.normalize(text)).getFirstChild();
    return paragraph instanceof Paragraph ? InlineParser.parse(paragraph) : CitedText.parse(text);
  }

  /** The first line of the node, or of its nearest ancestor that has lines; from 1. */
  static int lineOf(Node node) {
    for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
      if (!ancestor.getSourceSpans().isEmpty()) {
        return ancestor.getSourceSpans().getFirst().getLineIndex() + 1;
      }
    }
    return 1;
  }
}
