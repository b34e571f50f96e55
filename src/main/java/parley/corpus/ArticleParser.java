package parley.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.frontmatter.FrontMatterBlock;
import parley.corpus.frontmatter.FrontMatterParser;
import parley.corpus.frontmatter.YamlParser;
import parley.corpus.markdown.MarkdownParser;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Section;
import parley.corpus.model.TopicClassifier;
import parley.corpus.model.TopicRegistry;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.SourceRegistry;
import parley.corpus.plaintext.Byline;
import parley.corpus.plaintext.PlainTextParser;
import parley.text.Sha256;

/** The bytes of one file to an article and its problems. */
final class ArticleParser {
  private final String defaultLanguage;
  private final TopicRegistry topicRegistry;
  private final TopicClassifier topicClassifier;

  ArticleParser(Settings.Corpus settings, List<Topic> topics) {
    this.defaultLanguage = settings.language();
    this.topicRegistry = new TopicRegistry(topics);
    this.topicClassifier = new TopicClassifier(topics);
  }

  /** Reads a file. A bad one gives a reading without an article, never an exception. */
  ParsedFile parse(CorpusFile file, byte[] bytes) {
    DiagnosticCollector diagnostics = new DiagnosticCollector(file.name());
    String fingerprint = Sha256.hexOf(bytes);
    try {
      Article article = parseArticle(file, bytes, diagnostics);
      return new ParsedFile(Optional.of(article), diagnostics.sortedByLine(), fingerprint);
    } catch (ArticleRejectedException e) {
      diagnostics.add(e.diagnostic());
      return new ParsedFile(Optional.empty(), diagnostics.sortedByLine(), fingerprint);
    }
  }

  private Article parseArticle(CorpusFile file, byte[] bytes, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    List<String> lines =
        Utf8Decoder.decode(bytes, diagnostics).lines().collect(Collectors.toList());
    boolean isMarkdown = !file.name().toLowerCase(Locale.ROOT).endsWith(".txt");
    FrontMatterParser frontMatterParser = new FrontMatterParser(topicRegistry, diagnostics);
    Optional<FrontMatterBlock> block =
        isMarkdown ? findMarkdownFrontMatter(lines, diagnostics) : findPlainTextFrontMatter(lines);
    FrontMatter frontMatter =
        block.isPresent() ? frontMatterParser.parse(block.get()) : FrontMatter.NONE;
    // Blank lines in its place: every line of the body keeps its number.
    block.ifPresent(b -> lines.subList(0, b.bodyLine() - 1).replaceAll(_ -> ""));

    ArticleBuilder builder = new ArticleBuilder(frontMatter, topicClassifier, diagnostics);
    SourceRegistry sourceRegistry = new SourceRegistry(frontMatter, lines, diagnostics);
    Byline byline = Byline.NONE;
    if (isMarkdown) {
      new MarkdownParser(builder, sourceRegistry, topicRegistry, diagnostics)
          .parse(String.join("\n", lines));
    } else {
      byline = new PlainTextParser(builder, frontMatter).parse(lines);
    }
    List<Section> sections = builder.buildSections().stream().map(sourceRegistry::resolve).toList();
    if (sections.isEmpty()) {
      throw diagnostics.error(0, "there is no text", "write some or take the file out");
    }
    sourceRegistry.warnUncited();
    ArticleMetadata metadata =
        buildMetadata(file, frontMatter, byline, builder, sourceRegistry, diagnostics);
    List<Integer> events =
        frontMatter.events().stream().map(FrontMatter.ListedEvent::line).toList();
    return new Article(metadata, sections, block.map(_ -> new Article.FrontMatterLines(events)));
  }

  private static Optional<FrontMatterBlock> findMarkdownFrontMatter(
      List<String> lines, DiagnosticCollector diagnostics) throws ArticleRejectedException {
    Optional<FrontMatterBlock> block = FrontMatterBlock.find(lines);
    int openingIndex = FrontMatterBlock.openingIndex(lines);
    if (block.isEmpty() && openingIndex >= 0) {
      throw diagnostics.error(
          openingIndex + 1,
          "the front matter opens with --- and does not close",
          "write --- on a line of its own behind its last key, or take the line out");
    }
    return block;
  }

  // In plain text a line of dashes is mostly decoration: only keys and values make it front matter.
  private static Optional<FrontMatterBlock> findPlainTextFrontMatter(List<String> lines) {
    return FrontMatterBlock.find(lines)
        .filter(block -> YamlParser.isMappingWithAnyKey(block, FrontMatterParser.KEYS));
  }

  private ArticleMetadata buildMetadata(
      CorpusFile file,
      FrontMatter frontMatter,
      Byline byline,
      ArticleBuilder builder,
      SourceRegistry sourceRegistry,
      DiagnosticCollector diagnostics) {
    if (frontMatter.asOf().or(byline::date).isEmpty()) {
      diagnostics.warn(
          0,
          "the article has no date and is shown as undated",
          frontMatter.isPresent()
              ? "add as_of: YYYY-MM-DD"
              : "add front matter with as_of: YYYY-MM-DD");
    }
    return new ArticleMetadata(
        file.id(),
        file.name(),
        builder.title().orElseGet(file::titleFromFileName),
        frontMatter.author().or(byline::author),
        frontMatter.asOf().or(byline::date),
        frontMatter.language().orElse(defaultLanguage),
        frontMatter.url(),
        frontMatter.topics(),
        frontMatter.aliases(),
        frontMatter.examples(),
        sourceRegistry.all(),
        frontMatter.events().stream().map(FrontMatter.ListedEvent::event).toList());
  }
}
