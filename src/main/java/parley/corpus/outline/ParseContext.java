package parley.corpus.outline;

import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.TopicRegistry;

/**
 * What the parser of one article's body writes to, and the topics it may name.
 *
 * @param builder takes headings and blocks
 * @param sourceRegistry takes sources and the citation marks of headings
 * @param topicRegistry the configured topics
 * @param diagnostics takes warnings
 */
public record ParseContext(
    ArticleBuilder builder,
    SourceRegistry sourceRegistry,
    TopicRegistry topicRegistry,
    DiagnosticCollector diagnostics) {}
