package parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.Set;

/**
 * The order of the packages inside a room, and what of them other rooms may use. A class that is
 * public only for a neighbouring package stays inside its room.
 */
@AnalyzeClasses(packages = "parley", importOptions = ImportOption.DoNotIncludeTests.class)
class InnerPackagesTest {
  @ArchTest
  static final ArchRule CORPUS_IN_ORDER =
      inOrder(
          "parley.corpus",
          "model",
          "frontmatter",
          "split",
          "outline",
          "markdown",
          "plaintext",
          "lint");

  @ArchTest
  static final ArchRule SEARCH_IN_ORDER =
      inOrder("parley.search", "analysis", "index", "dense", "query", "ranking");

  @ArchTest
  static final ArchRule ANSWER_IN_ORDER =
      inOrder("parley.answer", "conversation", "type", "condition", "timeline");

  @ArchTest
  static final ArchRule EVENTS_BEFORE_ANSWERS =
      noClasses()
          .that()
          .resideInAPackage("parley.answer.timeline..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("parley.answer")
          .because("an answer may hold events, but what happened depends on no question");

  @ArchTest
  static final ArchRule BOT_IN_ORDER =
      inOrder(
          "parley.bot", "message", "timeline", "interaction", "moderation", "command", "dispatch");

  @ArchTest
  static final ArchRule CONSOLE_IN_ORDER =
      inOrder("parley.console", "terminal", "exit", "view", "prompt", "command");

  @ArchTest
  static final ArchRule LIBRARY_IN_ORDER =
      inOrder("parley.library", "revision", "snapshot", "draft");

  @ArchTest
  static final ArchRule CORPUS_FROM_OUTSIDE =
      onlyFromOutside(
          "parley.corpus",
          "parley.corpus.model",
          "frontmatter.FrontMatter",
          "frontmatter.SharedSources",
          "frontmatter.Starters",
          "split.LocatedPassage",
          "split.PassageSplitter",
          "split.SentenceSplitter",
          "lint.ArticleLinter",
          "lint.LintFinding");

  @ArchTest
  static final ArchRule SEARCH_FROM_OUTSIDE =
      onlyFromOutside(
          "parley.search",
          "parley.search",
          "analysis.AnalyzedTerm",
          "analysis.SynonymFileException",
          "analysis.SynonymGroups",
          "dense.DenseIndex",
          "dense.SemanticSimilarity",
          "index.AnalyzedPassage",
          "index.IndexedFile",
          "index.LexicalIndex",
          "index.PassageIndexWriter",
          "index.PassageStore",
          "index.SearchFilter",
          "index.Suggestion",
          "query.AnalyzedQuery",
          "query.QueryTerm",
          "query.QuestionConditions",
          "query.Side",
          "query.Spelling",
          "ranking.FusionWeights",
          "ranking.ScoredPassage",
          "ranking.TermCoverage",
          "ranking.ZScore");

  @ArchTest
  static final ArchRule LIBRARY_FROM_OUTSIDE =
      onlyFromOutside(
          "parley.library",
          "parley.library",
          "draft.CorpusPreview",
          "draft.EditableArticle",
          "draft.EditableSection",
          "revision.CorpusDrafts",
          "revision.FolderDifference",
          "revision.RevisionStatus",
          "snapshot.CorpusChange");

  @ArchTest
  static final ArchRule BOT_FROM_OUTSIDE =
      onlyFromOutside(
          "parley.bot",
          "parley.bot.interaction",
          "command.AnswerLines",
          "command.BotDependencies",
          "command.CommandPayload",
          "command.CommandRegistry",
          "command.WarmUp",
          "dispatch.BackgroundWarmUp",
          "dispatch.InteractionDispatcher",
          "message.Message",
          "message.MessageJson",
          "moderation.Permissions");

  @ArchTest
  static final ArchRule CONSOLE_FROM_OUTSIDE =
      onlyFromOutside(
          "parley.console",
          "parley.console.terminal",
          "command.BotLauncher",
          "command.KnowledgeBaseOpener",
          "command.PreviewLauncher");

  /** Each package may use those before it; the room's own package may use them all. */
  private static ArchRule inOrder(String room, String... packages) {
    LayeredArchitecture order =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : packages) {
      order = order.layer(name).definedBy(room + "." + name + "..");
    }
    for (int i = 0; i < packages.length; i++) {
      String[] before = Arrays.copyOf(packages, i);
      order =
          i == 0
              ? order.whereLayer(packages[i]).mayNotAccessAnyLayer()
              : order.whereLayer(packages[i]).mayOnlyAccessLayers(before);
    }
    return order.because("a room that is read from its first package to its last has no circle");
  }

  /** Other rooms use one package of the room, its own package, and these classes of the others. */
  private static ArchRule onlyFromOutside(String room, String openPackage, String... classes) {
    Set<String> open = Set.of(classes);
    DescribedPredicate<JavaClass> isOpen =
        describe(
            "are open",
            type -> {
              String topLevel = type.getFullName().replaceFirst("\\$.*", "");
              return type.getPackageName().equals(room)
                  || type.getPackageName().equals(openPackage)
                  || open.contains(topLevel.substring(room.length() + 1));
            });
    return noClasses()
        .that()
        .resideOutsideOfPackage(room + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(room + "..").and(not(isOpen)))
        .because("what is public only for a neighbouring package may change without notice");
  }
}
