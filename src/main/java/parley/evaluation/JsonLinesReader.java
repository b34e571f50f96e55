package parley.evaluation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.text.Ellipsis;

/** Reads a JSON Lines file object by object; blank lines are skipped. */
final class JsonLinesReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final BufferedReader lines;
  private int lineNumber;

  private JsonLinesReader(Path file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Opens a file.
   *
   * @throws EvaluationException if there is no such file or it cannot be opened
   */
  static JsonLinesReader open(Path file) throws EvaluationException {
    try {
      return new JsonLinesReader(file, Files.newBufferedReader(file));
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /**
   * Reads the next object; empty at the end of the file.
   *
   * @throws EvaluationException if the file cannot be read or the line is no JSON object
   */
  Optional<JsonObject> next() throws EvaluationException {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        lineNumber++;
        if (!line.isBlank()) {
          return Optional.of(new JsonObject(parseObject(line), file + ":" + lineNumber));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** The failure to report when the file cannot be read, or its objects cannot be processed. */
  static EvaluationException unusable(Path file, IOException cause) {
    return switch (cause) {
      case CharacterCodingException _ ->
          new EvaluationException(file + " is not UTF-8; save it as UTF-8.", cause);
      case NoSuchFileException _ ->
          new EvaluationException(file + " is missing; a collection needs it.", cause);
      default ->
          new EvaluationException(file + " cannot be read or used: " + cause.getMessage(), cause);
    };
  }

  private JsonNode parseObject(String line) throws EvaluationException {
    String location = file + ":" + lineNumber;
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new EvaluationException(location + ": " + describeError(line, e) + ".", e);
    }
    throw new EvaluationException(location + ": a JSON object is expected.");
  }

  /** Replaces Jackson's message, which names parser features and a position in the line alone. */
  private static String describeError(String line, JsonProcessingException e) {
    int column = Optional.ofNullable(e.getLocation()).map(JsonLocation::getColumnNr).orElse(0);
    return "no JSON"
        + (column > 0 ? " near column " + column : "")
        + ": found \""
        + Ellipsis.truncate(line.strip())
        + "\", expected a JSON object";
  }

  @Override
  public void close() throws EvaluationException {
    try {
      lines.close();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /**
   * One object of the file.
   *
   * @param node the parsed object
   * @param location {@code file:line}, for error messages
   */
  record JsonObject(JsonNode node, String location) {
    /** A mandatory string. */
    String text(String key) throws EvaluationException {
      return optionalText(key)
          .orElseThrow(
              () -> new EvaluationException(location + ": \"" + key + "\" is missing or no text."));
    }

    Optional<String> optionalText(String key) {
      JsonNode value = node.path(key);
      return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** An array of strings; empty when absent. */
    List<String> texts(String key) {
      List<String> texts = new ArrayList<>();
      node.path(key).forEach(value -> texts.add(value.asText()));
      return texts;
    }

    /** An array of objects; empty when absent. */
    List<JsonObject> objects(String key) {
      List<JsonObject> objects = new ArrayList<>();
      node.path(key).forEach(value -> objects.add(new JsonObject(value, location)));
      return objects;
    }

    boolean bool(String key, boolean defaultValue) {
      return node.path(key).asBoolean(defaultValue);
    }
  }
}
