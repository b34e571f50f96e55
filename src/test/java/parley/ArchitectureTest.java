package parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Which packages may depend on which. Each rule says why, for whoever is about to break it. */
@AnalyzeClasses(packages = "parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DATA_FLOWS_ONE_WAY =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("parley.text..")
          .layer("config")
          .definedBy("parley.config..")
          .layer("corpus")
          .definedBy("parley.corpus..")
          .layer("embedding")
          .definedBy("parley.embedding..")
          .layer("search")
          .definedBy("parley.search..")
          .layer("answer")
          .definedBy("parley.answer..")
          .layer("store")
          .definedBy("parley.store..")
          .layer("library")
          .definedBy("parley.library..")
          .layer("evaluation")
          .definedBy("parley.evaluation..")
          .layer("health")
          .definedBy("parley.health..")
          .layer("console")
          .definedBy("parley.console..")
          .layer("bot")
          .definedBy("parley.bot..")
          .layer("discord")
          .definedBy("parley.discord..")
          .layer("preview")
          .definedBy("parley.preview..")
          .layer("main")
          .definedBy("parley")
          .whereLayer("corpus")
          .mayOnlyAccessLayers("text", "config")
          .whereLayer("embedding")
          .mayOnlyAccessLayers("text")
          .whereLayer("search")
          .mayOnlyAccessLayers("text", "config", "corpus", "embedding")
          .whereLayer("answer")
          .mayOnlyAccessLayers("text", "config", "corpus", "embedding", "search")
          .whereLayer("library")
          .mayOnlyAccessLayers("text", "config", "corpus", "embedding", "search", "answer", "store")
          .whereLayer("store")
          .mayOnlyAccessLayers("text")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers(
              "text", "config", "corpus", "embedding", "search", "answer", "library")
          .whereLayer("console")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("bot")
          .mayOnlyBeAccessedByLayers("discord", "preview", "main")
          .whereLayer("preview")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("discord")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("config")
          .mayOnlyAccessLayers("text")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("health")
          .mayNotAccessAnyLayer()
          .because("data goes from files to faces and never back, so each room can be read alone");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("parley.(*)..")
          .should()
          .beFreeOfCycles()
          .because("two rooms that need each other are one room");

  @ArchTest
  static final ArchRule LUCENE_IN_SEARCH =
      onlyIn("parley.search..", "org.apache.lucene..", "the index can be replaced in one room");

  @ArchTest
  static final ArchRule CONFIGURATION_LIBRARY_IN_CONFIG =
      onlyIn(
          "parley.config..", "com.typesafe..", "everyone else gets records that are right already");

  @ArchTest
  static final ArchRule JAVACORD_IN_DISCORD =
      onlyIn(
          "parley.discord..",
          "org.javacord..",
          "Javacord is no longer maintained, so it must be replaceable in one room");

  @ArchTest
  static final ArchRule MODEL_RUNTIME_IN_EMBEDDING =
      onlyIn("parley.embedding..", "ai.onnxruntime..", "words alone must work without a model");

  @ArchTest
  static final ArchRule VECTOR_STORE_IN_EMBEDDING =
      onlyIn("parley.embedding..", "org.h2..", "vectors can be kept another way in one room");

  @ArchTest
  static final ArchRule DATABASE_IN_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("parley.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.flywaydb..")
          .because("what lasts can be kept in another database in one room");

  @ArchTest
  static final ArchRule TERMINAL_LIBRARIES_IN_CONSOLE =
      onlyIn("parley.console..", "org.jline..", "the core must run without a terminal");

  @ArchTest
  static final ArchRule HTTP_SERVER_IN_PREVIEW =
      onlyIn("parley.preview..", "com.sun.net.httpserver..", "the bot itself must open no port");

  private static ArchRule onlyIn(String packageName, String library, String reason) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(packageName)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason);
  }
}
