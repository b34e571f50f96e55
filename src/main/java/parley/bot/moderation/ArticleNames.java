package parley.bot.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.bot.interaction.InteractionResponse.Choice;
import parley.bot.message.ComponentLimits;
import parley.bot.message.DiscordLimits;
import parley.corpus.CorpusFile;
import parley.library.ArticleList;
import parley.library.KnowledgeBase;
import parley.store.RevisionContents;

/** Finds the file that is meant by what was typed, and completes it. */
final class ArticleNames {
  private static final String UNKNOWN =
      "There is no such article. Choose one that is suggested while you type.";
  private static final String AMBIGUOUS =
      "More than one article may be meant. Choose one that is suggested while you type.";

  private final KnowledgeBase knowledgeBase;

  ArticleNames(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** The file that is meant, or why it is not known. */
  sealed interface Result {
    /** One file is meant. */
    record Found(String name) implements Result {}

    /** None or several may be meant. */
    record NotFound(String sentence) implements Result {}
  }

  /**
   * The article that is meant: by its file, that without extension, its key or its title, or a part
   * of its title.
   *
   * @param contents the revision that is served; its edits too, since one may have removed a file
   */
  Result find(String typed, RevisionContents contents) {
    String wanted = typed.strip();
    Collection<String> names = names(contents);
    List<String> found =
        names.stream()
            .filter(name ->
                name.equals(wanted) || id(name).equals(wanted) || FileKey.of(name).equals(wanted))
            .toList();
    if (found.isEmpty()) {
      found =
          knowledgeBase.articlesNamed(wanted).stream()
              .map(entry -> entry.metadata().relativePath())
              .filter(names::contains)
              .toList();
    }
    return switch (found.size()) {
      case 0 -> new Result.NotFound(UNKNOWN);
      case 1 -> new Result.Found(found.getFirst());
      default -> new Result.NotFound(AMBIGUOUS);
    };
  }

  /** The articles that are served with those that an edit removed. */
  static Collection<String> names(RevisionContents contents) {
    TreeSet<String> names = new TreeSet<>(contents.texts().keySet());
    names.addAll(contents.edits().keySet());
    names.removeIf(name -> !CorpusFile.isArticleName(name));
    return names;
  }

  /** Completes what was typed: by title and, for what has none, by file. */
  List<Choice> complete(String typed, RevisionContents contents) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (ArticleList.Entry entry :
        knowledgeBase.articlesWithTitleContaining(typed, DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)) {
      String name = entry.metadata().relativePath();
      labels.put(name, entry.metadata().title() + " (" + name + ")");
    }
    String part = typed.strip().toLowerCase(Locale.ROOT);
    names(contents).stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
        .forEach(name -> labels.putIfAbsent(name, name));
    List<Choice> choices = new ArrayList<>();
    labels.forEach((name, label) ->
        choices.add(
            new Choice(
                ComponentLimits.label(label, DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH),
                Optional.of(name)
                    .filter(each -> each.length() <= DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH)
                    .orElseGet(() -> FileKey.of(name)))));
    return choices;
  }

  private static String id(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
