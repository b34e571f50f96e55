package parley.preview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusFile;
import parley.corpus.FolderSource;
import parley.corpus.model.Diagnostic;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.library.ReloadReport;
import parley.library.ReloadResult;
import parley.text.Plurals;

/**
 * Serves what is saved in the corpus folder: looks at the names, sizes and times of its files
 * before an interaction is handled, and reloads if one differs. See {@code
 * src/docs/decisions/0119-look-at-the-folder-before-each-question.md}. Thread-safe.
 */
final class CorpusWatch {
  private static final int MAX_PROBLEMS_SHOWN = 3;

  private final KnowledgeBase knowledgeBase;
  private final FolderSource folder;
  private final ArticleLossPolicy lossPolicy;
  private Set<FileStamp> seen;

  /** What a file looks like without being opened. */
  private record FileStamp(String name, long size, long lastModifiedMillis) {
    static FileStamp of(CorpusFile file) {
      return new FileStamp(file.relativePath(), file.size(), file.lastModifiedMillis());
    }
  }

  private CorpusWatch(KnowledgeBase knowledgeBase, Settings settings, Set<FileStamp> seen) {
    this.knowledgeBase = knowledgeBase;
    this.folder = folder(settings);
    this.lossPolicy = ArticleLossPolicy.maxShare(settings.discord().maxArticleLoss());
    this.seen = seen;
  }

  /** The folder as it is now, before the knowledge base is opened. */
  record Beginning(Settings settings, Set<FileStamp> files) {
    /** What is saved from then on counts. */
    CorpusWatch watch(KnowledgeBase knowledgeBase) {
      return new CorpusWatch(knowledgeBase, settings, files);
    }
  }

  /** Begins to watch; a folder that cannot be read is reported by whoever opens it. */
  static Beginning begin(Settings settings) {
    try {
      return new Beginning(settings, stamps(folder(settings)));
    } catch (CorpusException _) {
      return new Beginning(settings, Set.of());
    }
  }

  private static FolderSource folder(Settings settings) {
    return new FolderSource(settings.corpus().folder(), settings.corpus().maxFileSize());
  }

  private static Set<FileStamp> stamps(FolderSource folder) throws CorpusException {
    return folder.list().files().stream()
        .map(FileStamp::of)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Reloads if something was saved; a sentence about it if so. */
  synchronized Optional<String> refresh() {
    try {
      // Taken before the files are read: what is saved meanwhile counts the next time.
      Set<FileStamp> now = stamps(folder);
      if (now.equals(seen)) {
        return Optional.empty();
      }
      seen = now;
      return Optional.of(describe(knowledgeBase.reload(ProgressListener.NONE, lossPolicy)));
    } catch (CorpusException | KnowledgeBaseException e) {
      return Optional.of(
          "The articles changed and were not read; they are served as they were. "
              + e.getMessage());
    }
  }

  private static String describe(ReloadResult result) {
    ReloadReport report = result.report();
    String outcome =
        switch (result) {
          case ReloadResult.Refused _ ->
              "The folder has lost "
                  + Plurals.format(report.removed().size(), "article")
                  + "; all are served as they were. A moderator can confirm the loss with /corpus"
                  + " reload.";
          case ReloadResult.Done _ ->
              "The folder was read again: "
                  + report.changed().size()
                  + " changed, "
                  + report.added().size()
                  + " added, "
                  + report.removed().size()
                  + " left out or removed.";
        };
    return outcome + problems(report.diagnostics());
  }

  /** The first errors, which leave an article out. */
  private static String problems(List<Diagnostic> diagnostics) {
    List<Diagnostic> errors =
        diagnostics.stream().filter(each -> each.severity() == Diagnostic.Severity.ERROR).toList();
    if (errors.isEmpty()) {
      return "";
    }
    String shown =
        errors.stream()
            .limit(MAX_PROBLEMS_SHOWN)
            .map(Diagnostic::toString)
            .collect(Collectors.joining(" | "));
    return " Left out for an error: " + shown;
  }
}
