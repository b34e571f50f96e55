package parley.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A collection in the layout of BEIR (Thakur et al. 2021): {@code corpus.jsonl}, {@code
 * queries.jsonl}, {@code qrels/test.tsv}. The documents are not kept in memory.
 *
 * @param folder the folder of the files
 * @param queries the queries, in file order
 * @param qrels relevance grade by document id by query id
 */
record BeirCollection(Path folder, List<Query> queries, Map<String, Map<String, Integer>> qrels) {

  /**
   * A query.
   *
   * @param id its id
   * @param text the question
   * @param article id of the article that answers it, if the collection names one
   * @param answers answer strings, if the collection has them
   */
  record Query(String id, String text, Optional<String> article, List<String> answers) {}

  /** Whether a folder has this layout. */
  static boolean isBeirFolder(Path folder) {
    return Files.exists(folder.resolve("corpus.jsonl"));
  }

  /** Reads the queries and judgements. */
  static BeirCollection read(Path folder) throws EvaluationException {
    List<Query> queries = new ArrayList<>();
    try (JsonLinesReader lines = JsonLinesReader.open(folder.resolve("queries.jsonl"))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        JsonLinesReader.JsonObject query = line.get();
        queries.add(
            new Query(
                query.text("_id"),
                query.text("text"),
                query.optionalText("article"),
                query.texts("answers")));
      }
    }
    return new BeirCollection(folder, queries, readQrels(folder.resolve("qrels/test.tsv")));
  }

  /** The name of the folder. */
  String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** The file of the documents, to be read one by one, since a collection may be large. */
  Path documentFile() {
    return folder.resolve("corpus.jsonl");
  }

  private static Map<String, Map<String, Integer>> readQrels(Path file) throws EvaluationException {
    Map<String, Map<String, Integer>> qrels = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = lines.readLine();
      for (int number = 1; line != null; number++) {
        String[] fields = line.split("\t", -1);
        boolean header = number == 1 && fields.length == 3 && fields[2].equals("score");
        if (!header && !line.isBlank()) {
          if (fields.length != 3 || !fields[2].strip().matches("-?\\d{1,6}")) {
            throw new EvaluationException(
                file + ":" + number + ": expected question id, document id and grade with tabs.");
          }
          qrels
              .computeIfAbsent(fields[0], query -> new LinkedHashMap<>())
              .put(fields[1], Integer.parseInt(fields[2].strip()));
        }
        line = lines.readLine();
      }
    } catch (NoSuchFileException e) {
      throw new EvaluationException(file + " is missing; a collection needs it.", e);
    } catch (IOException e) {
      throw new EvaluationException(file + " cannot be read: " + e.getMessage(), e);
    }
    return qrels;
  }
}
