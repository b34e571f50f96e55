package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.frontmatter.FrontMatterBlock;
import parley.corpus.frontmatter.FrontMatterParser;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Section;
import parley.corpus.model.Source;
import parley.corpus.model.TopicClassifier;
import parley.corpus.model.TopicRegistry;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.ParseContext;
import parley.corpus.outline.SourceRegistry;
import parley.text.Sha256;

/** Parses the bytes of one file into an article and its diagnostics. */
final class ArticleParser {
  private final String defaultLanguage;
  private final TopicRegistry topicRegistry;
  private final TopicClassifier topicClassifier;

  ArticleParser(Settings.Corpus settings, List<Topic> topics) {
    this.defaultLanguage = settings.language();
    this.topicRegistry = new TopicRegistry(topics);
    this.topicClassifier = new TopicClassifier(topics);
  }

  /** Parses a file. Errors in it give a result without an article, never an exception. */
  ParsedFile parse(CorpusFile file, byte[] bytes, SharedSources sources) {
    DiagnosticCollector diagnostics = new DiagnosticCollector(file.relativePath());
    String fileHash = Sha256.hexOf(bytes);
    try {
      Article article = parseArticle(file, bytes, sources, diagnostics);
      return new ParsedFile(
          Optional.of(article),
          diagnostics.sortedByLine(),
          fingerprint(fileHash, article, sources));
    } catch (ArticleRejectedException e) {
      diagnostics.add(e.diagnostic());
      return new ParsedFile(Optional.empty(), diagnostics.sortedByLine(), fileHash);
    }
  }

  // A change of a shared source is a change of the articles that show it.
  private static String fingerprint(String fileHash, Article article, SharedSources sources) {
    List<Source> shared =
        article.metadata().sources().stream()
            .filter(
                each -> sources.find(each.id()).filter(s -> s.source().equals(each)).isPresent())
            .toList();
    if (shared.isEmpty()) {
      return fileHash;
    }
    Sha256 fingerprint = new Sha256().add(fileHash);
    shared.forEach(source -> fingerprint.add(source.toString()));
    return fingerprint.hex();
  }

  private Article parseArticle(
      CorpusFile file, byte[] bytes, SharedSources sources, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    ArticleFormat format =
        ArticleFormat.forFile(file.relativePath())
            .orElseThrow(() -> new IllegalArgumentException("no article: " + file.relativePath()));
    List<String> lines = new ArrayList<>(Utf8Decoder.decode(bytes, diagnostics).lines().toList());
    Optional<FrontMatterBlock> block = format.frontMatterFinder().find(lines, diagnostics);
    FrontMatter frontMatter =
        block.isPresent()
            ? new FrontMatterParser(topicRegistry, diagnostics).parse(block.get())
            : FrontMatter.NONE;
    // Blanked, not removed: the lines of the body keep their numbers.
    block.ifPresent(b -> lines.subList(0, b.bodyLine() - 1).replaceAll(_ -> ""));

    ArticleBuilder builder = new ArticleBuilder(frontMatter, topicClassifier, diagnostics);
    SourceRegistry sourceRegistry = new SourceRegistry(frontMatter, sources, lines, diagnostics);
    format
        .bodyParser()
        .apply(new ParseContext(builder, sourceRegistry, topicRegistry, diagnostics))
        .parse(lines);
    List<Section> sections = builder.buildSections().stream().map(sourceRegistry::resolve).toList();
    if (sections.isEmpty()) {
      throw diagnostics.error(0, "there is no text", "write some or take the file out");
    }
    sourceRegistry.warnUncited();
    ArticleMetadata metadata =
        buildMetadata(file, frontMatter, builder, sourceRegistry, diagnostics);
    List<Integer> events =
        frontMatter.events().stream().map(FrontMatter.ListedEvent::line).toList();
    return new Article(metadata, sections, block.map(_ -> new Article.FrontMatterLines(events)));
  }

  private ArticleMetadata buildMetadata(
      CorpusFile file,
      FrontMatter frontMatter,
      ArticleBuilder builder,
      SourceRegistry sourceRegistry,
      DiagnosticCollector diagnostics) {
    if (builder.asOf().isEmpty()) {
      diagnostics.warn(
          0,
          "the article has no date and is shown as undated",
          frontMatter.isPresent()
              ? "add as_of: YYYY-MM-DD"
              : "add front matter with as_of: YYYY-MM-DD");
    }
    return ArticleMetadata.builder(file.id())
        .relativePath(file.relativePath())
        .title(builder.title().orElseGet(file::titleFromFileName))
        .author(builder.author())
        .asOf(builder.asOf())
        .language(frontMatter.language().orElse(defaultLanguage))
        .url(frontMatter.url())
        .topics(frontMatter.topics())
        .aliases(frontMatter.aliases())
        .examples(frontMatter.examples())
        .sources(sourceRegistry.all())
        .events(frontMatter.events().stream().map(FrontMatter.ListedEvent::event).toList())
        .build();
  }
}
