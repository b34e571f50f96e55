package parley.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.config.Settings;
import parley.config.Topic;
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
  private final String language;
  private final TopicRegistry topics;
  private final TopicClassifier rules;

  ArticleParser(Settings.Corpus settings, List<Topic> topics) {
    this.language = settings.language();
    this.topics = new TopicRegistry(topics);
    this.rules = new TopicClassifier(topics);
  }

  /** Reads a file. A bad one gives a reading without an article, never an exception. */
  Reading read(CorpusFile file, byte[] bytes) {
    DiagnosticCollector problems = new DiagnosticCollector(file.name());
    String fingerprint = Sha256.of(bytes);
    try {
      Article article = article(file, bytes, problems);
      return new Reading(Optional.of(article), problems.inOrder(), fingerprint);
    } catch (ArticleRejectedException e) {
      problems.add(e.problem());
      return new Reading(Optional.empty(), problems.inOrder(), fingerprint);
    }
  }

  private Article article(CorpusFile file, byte[] bytes, DiagnosticCollector problems)
      throws ArticleRejectedException {
    List<String> lines = FileText.of(bytes, problems).lines().collect(Collectors.toList());
    boolean markdown = !file.name().toLowerCase(Locale.ROOT).endsWith(".txt");
    FrontMatterParser frontMatter = new FrontMatterParser(topics, problems);
    Optional<FrontMatterBlock> block =
        markdown ? markdownBlock(lines, problems) : plainBlock(lines);
    FrontMatter front = block.isPresent() ? frontMatter.read(block.get()) : FrontMatter.NONE;
    // Blank lines in its place: every line of the body keeps its number.
    block.ifPresent(b -> lines.subList(0, b.bodyLine() - 1).replaceAll(_ -> ""));

    ArticleBuilder outline = new ArticleBuilder(front, rules, problems);
    SourceRegistry sources = new SourceRegistry(front, lines, problems);
    Byline byline = Byline.NONE;
    if (markdown) {
      new MarkdownParser(outline, sources, topics, problems).read(String.join("\n", lines));
    } else {
      byline = new PlainTextParser(outline, front).read(lines);
    }
    List<Section> sections = outline.sections().stream().map(sources::resolve).toList();
    if (sections.isEmpty()) {
      throw problems.error(0, "there is no text", "write some or take the file out");
    }
    sources.warnOfUncited();
    ArticleMetadata head = head(file, front, byline, outline, sources, problems);
    List<Integer> events = front.events().stream().map(FrontMatter.ListedEvent::line).toList();
    return new Article(head, sections, block.map(_ -> new Article.FrontMatterLines(events)));
  }

  private static Optional<FrontMatterBlock> markdownBlock(
      List<String> lines, DiagnosticCollector problems) throws ArticleRejectedException {
    Optional<FrontMatterBlock> block = FrontMatterBlock.of(lines);
    int opening = FrontMatterBlock.opening(lines);
    if (block.isEmpty() && opening >= 0) {
      throw problems.error(
          opening + 1,
          "the front matter opens with --- and does not close",
          "write --- on a line of its own behind its last key, or take the line out");
    }
    return block;
  }

  // In plain text a line of dashes is mostly decoration: only keys and values make it front matter.
  private static Optional<FrontMatterBlock> plainBlock(List<String> lines) {
    return FrontMatterBlock.of(lines)
        .filter(block -> YamlParser.isMapping(block, FrontMatterParser.KEYS));
  }

  private ArticleMetadata head(
      CorpusFile file,
      FrontMatter front,
      Byline byline,
      ArticleBuilder outline,
      SourceRegistry sources,
      DiagnosticCollector problems) {
    if (front.asOf().or(byline::date).isEmpty()) {
      problems.warn(
          0,
          "the article has no date and is shown as undated",
          front.present() ? "add as_of: YYYY-MM-DD" : "add front matter with as_of: YYYY-MM-DD");
    }
    return new ArticleMetadata(
        file.id(),
        file.name(),
        outline.title().orElseGet(() -> ReadableName.of(file.name())),
        front.author().or(byline::author),
        front.asOf().or(byline::date),
        front.language().orElse(language),
        front.url(),
        front.topics(),
        front.aliases(),
        front.examples(),
        sources.all(),
        front.events().stream().map(FrontMatter.ListedEvent::event).toList());
  }
}
