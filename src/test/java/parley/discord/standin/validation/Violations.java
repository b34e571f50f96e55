package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a body, each with the place in it. */
public final class Violations {
  private final List<String> violations = new ArrayList<>();
  private boolean isRejected;

  /** All so far. */
  public List<String> all() {
    return List.copyOf(violations);
  }

  /** Whether Discord would refuse the body; what else is found breaks a rule of this bot. */
  public boolean isRejected() {
    return isRejected;
  }

  /** Discord refuses the body unless it is so. */
  void require(boolean condition, String path, String message) {
    isRejected |= !condition;
    requireByOwnRule(condition, path, message);
  }

  /** A rule of this bot is broken unless it is so. */
  void requireByOwnRule(boolean condition, String path, String message) {
    if (!condition) {
      violations.add(path + ": " + message);
    }
  }

  /** A text that may be left out; counted in UTF-16 units, the strictest way of counting. */
  void optionalText(JsonNode node, String name, int max, String path) {
    length(node.path(name), 0, max, path + "." + name);
  }

  /** A text that must be there and must not be empty. */
  void requiredText(JsonNode node, String name, int max, String path) {
    length(node.path(name), 1, max, path + "." + name);
  }

  /** A list; its length is checked. */
  void listSize(JsonNode node, String name, int min, int max, String path) {
    int size = node.path(name).size();
    require(size >= min && size <= max, path + "." + name, size + " entries");
  }

  /** Values of a field, none of which may come twice. */
  void unique(Iterable<JsonNode> nodes, String name, String path) {
    Set<String> values = new HashSet<>();
    for (JsonNode node : nodes) {
      String value = node.path(name).asText("");
      require(value.isEmpty() || values.add(value), path + "." + name, "twice: " + value);
    }
  }

  /** Only these fields: a misspelt one is ignored by Discord without a word. */
  void allowedFields(JsonNode node, Set<String> names, String path) {
    node.fieldNames()
        .forEachRemaining(
            name -> requireByOwnRule(names.contains(name), path, "unknown field " + name));
  }

  private void length(JsonNode text, int min, int max, String path) {
    int length = text.asText("").length();
    require(length >= min && length <= max, path, length + " characters");
    require(text.isTextual() || text.isNull() || text.isMissingNode(), path, "no text");
  }
}
