package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a body, each with the place in it. */
public final class Violations {
  private final List<String> found = new ArrayList<>();
  private boolean refused;

  /** All so far. */
  public List<String> all() {
    return List.copyOf(found);
  }

  /** Whether Discord would refuse the body; what else is found breaks a rule of this bot. */
  public boolean refused() {
    return refused;
  }

  /** Discord refuses the body unless it is so. */
  void check(boolean fine, String where, String what) {
    refused |= !fine;
    rule(fine, where, what);
  }

  /** A rule of this bot is broken unless it is so. */
  void rule(boolean fine, String where, String what) {
    if (!fine) {
      found.add(where + ": " + what);
    }
  }

  /** A text that may be left out; counted in UTF-16 units, the strictest way of counting. */
  void text(JsonNode of, String name, int most, String where) {
    length(of.path(name), 0, most, where + "." + name);
  }

  /** A text that must be there and must not be empty. */
  void needed(JsonNode of, String name, int most, String where) {
    length(of.path(name), 1, most, where + "." + name);
  }

  /** A list; its length is checked. */
  void list(JsonNode of, String name, int least, int most, String where) {
    int size = of.path(name).size();
    check(size >= least && size <= most, where + "." + name, size + " entries");
  }

  /** Values of a field, none of which may come twice. */
  void unique(Iterable<JsonNode> of, String name, String where) {
    Set<String> seen = new HashSet<>();
    for (JsonNode node : of) {
      String value = node.path(name).asText("");
      check(value.isEmpty() || seen.add(value), where + "." + name, "twice: " + value);
    }
  }

  /** Only these fields: a misspelt one is ignored by Discord without a word. */
  void only(JsonNode of, Set<String> names, String where) {
    of.fieldNames()
        .forEachRemaining(name -> rule(names.contains(name), where, "unknown field " + name));
  }

  private void length(JsonNode text, int least, int most, String where) {
    int length = text.asText("").length();
    check(length >= least && length <= most, where, length + " characters");
    check(text.isTextual() || text.isNull() || text.isMissingNode(), where, "no text");
  }
}
