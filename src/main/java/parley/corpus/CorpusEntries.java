package parley.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.Diagnostic;
import parley.text.ClosestMatch;
import parley.text.UnsafeCharacters;
import parley.text.Whitespace;

/**
 * What a corpus holds, none of it opened.
 *
 * @param articles sorted by name
 * @param files all files that belong to the corpus: articles, their sidecars, the shared sources
 *     and the starters
 * @param diagnostics problems of the names and of what is there
 * @param sources the file of the shared sources
 * @param starters the file of the starters
 */
public record CorpusEntries(
    List<CorpusFile> articles,
    List<CorpusFile> files,
    List<Diagnostic> diagnostics,
    Optional<Path> sources,
    Optional<Path> starters) {
  /** States what may be done with the articles; no article, and no mistake either. */
  private static final String LICENSE_FILE = "LICENSE";

  public CorpusEntries {
    articles = List.copyOf(articles);
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A file that may belong to the corpus.
   *
   * @param name path under the root, with forward slashes
   * @param path where to read it
   * @param size in bytes
   * @param lastModifiedMillis in milliseconds since the epoch
   * @param isRegular whether it is a file rather than a pipe or a device
   */
  record Candidate(String name, Path path, long size, long lastModifiedMillis, boolean isRegular) {
    private CorpusFile toFile(String id) {
      return new CorpusFile(id, name, path, size, lastModifiedMillis);
    }
  }

  /** Decides by its name what each file is. */
  static final class Collector {
    private final List<CorpusFile> articles = new ArrayList<>();
    private final List<CorpusFile> others = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, CorpusFile> sidecarsById = new TreeMap<>();
    private Optional<Path> sources = Optional.empty();
    private Optional<Path> starters = Optional.empty();

    void add(Candidate file) {
      String name = file.name();
      if (name.equals(LICENSE_FILE) || name.endsWith("/" + LICENSE_FILE)) {
        return;
      }
      if (name.equals(Starters.FILE)) {
        others.add(file.toFile(name));
        starters = Optional.of(file.path());
      } else if (name.equals(SharedSources.FILE)) {
        others.add(file.toFile(name));
        sources = Optional.of(file.path());
      } else if (name.endsWith(FaqSidecar.EXTENSION)) {
        String id = name.substring(0, name.length() - FaqSidecar.EXTENSION.length());
        sidecarsById.put(id, file.toFile(id));
      } else {
        addArticle(file);
      }
    }

    private void addArticle(Candidate file) {
      String name = file.name();
      Optional<String> id = articleId(name);
      if (id.isEmpty()) {
        addWarning(
            name,
            "not read: articles are " + ArticleFormat.EXTENSIONS_TEXT + " files",
            "save it as one of these or take it out of the folder");
      } else if (!file.isRegular()) {
        addError(name, "not a regular file", "put a text file in its place");
      } else if (UnsafeCharacters.remove(name).count() > 0 || name.contains("\n")) {
        addError(name, "the name holds unseen characters", "rename the file");
      } else {
        articles.add(file.toFile(id.get()));
      }
    }

    private static Optional<String> articleId(String name) {
      int dot = name.lastIndexOf('.');
      return dot > name.lastIndexOf('/') + 1 && ArticleFormat.forFile(name).isPresent()
          ? Optional.of(name.substring(0, dot))
          : Optional.empty();
    }

    void addError(String name, String found, String remedy) {
      diagnostics.add(Diagnostic.error(Whitespace.normalize(name), 0, found, remedy));
    }

    void addWarning(String name, String found, String remedy) {
      diagnostics.add(Diagnostic.warning(Whitespace.normalize(name), 0, found, remedy));
    }

    CorpusEntries build() {
      articles.sort(Comparator.comparing(CorpusFile::relativePath));
      List<CorpusFile> all = new ArrayList<>(others);
      all.addAll(sidecarsById.values());
      Map<String, String> nameById = new HashMap<>();
      List<CorpusFile> unique = new ArrayList<>();
      for (CorpusFile file : articles) {
        String firstName = nameById.putIfAbsent(file.id(), file.relativePath());
        if (firstName == null) {
          CorpusFile sidecar = sidecarsById.remove(file.id());
          unique.add(sidecar == null ? file : file.withSidecar(sidecar));
          all.add(file);
        } else {
          addError(
              file.relativePath(),
              "the id \"" + file.id() + "\" is also that of " + firstName,
              "rename one of the two files");
        }
      }
      sidecarsById.forEach((id, sidecar) ->
          addWarning(
              sidecar.relativePath(),
              "there is no article for these questions",
              ClosestMatch.find(id, nameById.keySet())
                  .map(match -> "did you mean " + match + FaqSidecar.EXTENSION + "?")
                  .orElse("name the file as the article, or take it out")));
      diagnostics.sort(Comparator.comparing(Diagnostic::file).thenComparing(Diagnostic::found));
      return new CorpusEntries(unique, all, diagnostics, sources, starters);
    }
  }
}
