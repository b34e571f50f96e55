package parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.answer.CitedPassage;

/**
 * Golden questions, with the answers expected.
 *
 * @param name name of the folder
 * @param questions the questions, in order of the files
 */
record GoldenSet(String name, List<GoldenQuestion> questions) {

  /**
   * A question with its expected answer.
   *
   * @param text the question
   * @param topic the topic it is limited to
   * @param article id of the article that answers; empty if the question is unanswerable
   * @param section last heading of the section that answers; empty for any
   * @param requiredTexts strings that an answering passage contains
   * @param alternatives other passages that answer it in other words
   * @param split the split it belongs to, such as tune or test
   */
  record GoldenQuestion(
      String text,
      Optional<String> topic,
      Optional<String> article,
      Optional<String> section,
      List<String> requiredTexts,
      List<AnswerLocation> alternatives,
      String split) {
    boolean isAnswerable() {
      return article.isPresent();
    }
  }

  /**
   * The location of an alternative answering passage.
   *
   * @param article id of its article
   * @param section last heading above it
   * @param requiredTexts strings that it contains, the answer among them
   */
  record AnswerLocation(String article, String section, List<String> requiredTexts) {
    boolean matches(CitedPassage passage) {
      return article.equals(passage.article().id())
          && passage.passage().headingPath().contains(section)
          && requiredTexts.stream().allMatch(passage.passage().text()::contains);
    }
  }

  /** Reads every {@code .jsonl} file of a folder, in order of name. */
  static GoldenSet read(Path folder) throws EvaluationException {
    List<GoldenQuestion> questions = new ArrayList<>();
    for (Path file : files(folder)) {
      try (JsonLinesReader lines = JsonLinesReader.open(file)) {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
          questions.add(parseQuestion(line.get()));
        }
      }
    }
    if (questions.isEmpty()) {
      throw new EvaluationException(
          folder.toAbsolutePath()
              + " holds no collection: expected corpus.jsonl, queries.jsonl and qrels/test.tsv, or"
              + " .jsonl files of golden questions.");
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new GoldenSet(name, questions);
  }

  private static GoldenQuestion parseQuestion(JsonLinesReader.JsonObject object)
      throws EvaluationException {
    boolean isAnswerable = object.bool("covered", true);
    List<AnswerLocation> alternatives = new ArrayList<>();
    for (JsonLinesReader.JsonObject alternative : object.objects("also")) {
      alternatives.add(
          new AnswerLocation(
              alternative.text("article"),
              alternative.text("section"),
              alternative.texts("contains")));
    }
    return new GoldenQuestion(
        object.text("q"),
        object.optionalText("topic"),
        isAnswerable ? Optional.of(object.text("article")) : Optional.empty(),
        object.optionalText("section"),
        object.texts("contains"),
        List.copyOf(alternatives),
        object.text("split"));
  }

  private static List<Path> files(Path folder) throws EvaluationException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> entry.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new EvaluationException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }
}
