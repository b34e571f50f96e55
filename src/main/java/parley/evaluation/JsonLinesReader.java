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

/** A file with one JSON object a line, as collections are kept in. */
final class JsonLinesReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  JsonLinesReader(Path file) {
    this.file = file;
  }

  /** What is done with each object. */
  interface ObjectConsumer {
    void accept(JsonObject object) throws IOException, EvaluationException;
  }

  void forEach(ObjectConsumer handler) throws EvaluationException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = lines.readLine();
      for (int number = 1; line != null; number++) {
        if (!line.isBlank()) {
          handler.accept(new JsonObject(parseObject(line, number), file + ":" + number));
        }
        line = lines.readLine();
      }
    } catch (CharacterCodingException e) {
      throw new EvaluationException(file + " is not UTF-8; save it as UTF-8.", e);
    } catch (NoSuchFileException e) {
      throw new EvaluationException(file + " is missing; a collection needs it.", e);
    } catch (IOException e) {
      throw new EvaluationException(file + " cannot be read or used: " + e.getMessage(), e);
    }
  }

  private JsonNode parseObject(String line, int number) throws EvaluationException {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new EvaluationException(file + ":" + number + ": " + describeError(line, e) + ".", e);
    }
    throw new EvaluationException(file + ":" + number + ": a JSON object is expected.");
  }

  // Not the library's own message, which speaks of its settings and of places in no file.
  private static String describeError(String line, JsonProcessingException e) {
    int column = Optional.ofNullable(e.getLocation()).map(JsonLocation::getColumnNr).orElse(0);
    return "no JSON"
        + (column > 0 ? " near column " + column : "")
        + ": found \""
        + Ellipsis.truncate(line.strip())
        + "\", expected a JSON object";
  }

  /**
   * One object of the file.
   *
   * @param node the object
   * @param location file and line
   */
  record JsonObject(JsonNode node, String location) {
    String text(String key) throws EvaluationException {
      return optionalText(key)
          .orElseThrow(
              () -> new EvaluationException(location + ": \"" + key + "\" is missing or no text."));
    }

    Optional<String> optionalText(String key) {
      JsonNode value = node.path(key);
      return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    List<String> texts(String key) {
      List<String> texts = new ArrayList<>();
      node.path(key).forEach(each -> texts.add(each.asText()));
      return texts;
    }

    List<JsonObject> objects(String key) {
      List<JsonObject> objects = new ArrayList<>();
      node.path(key).forEach(each -> objects.add(new JsonObject(each, location)));
      return objects;
    }

    boolean bool(String key, boolean defaultValue) {
      return node.path(key).asBoolean(defaultValue);
    }
  }
}
