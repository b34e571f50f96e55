package parley.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The commands Discord has, compared with ours in nothing but what we set. */
record CommandDiff(JsonNode registered) {
  /** Where order means nothing. */
  private static final Set<String> SETS = Set.of("contexts", "integration_types");

  /** Discord works it out from the contexts. */
  private static final String DERIVED = "dm_permission";

  boolean are(JsonNode ours) {
    if (registered.size() != ours.size()) {
      return false;
    }
    return ours.valueStream()
        .allMatch(command ->
            registered
                .valueStream()
                .anyMatch(other -> isNamed(command, other) && holds(command, other)));
  }

  private static boolean isNamed(JsonNode ours, JsonNode theirs) {
    // Discord may leave the type of a slash command out, which is 1.
    return ours.path("type").asInt() == theirs.path("type").asInt(1)
        && ours.path("name").equals(theirs.path("name"));
  }

  /** Whether everything of ours stands there too, or is what Discord assumes where it is absent. */
  private static boolean holds(JsonNode ours, JsonNode theirs) {
    if (ours.isArray()) {
      return ours.size() == theirs.size()
          && IntStream.range(0, ours.size()).allMatch(i -> holds(ours.get(i), theirs.path(i)));
    }
    if (!ours.isObject()) {
      return ours.equals(theirs) || (isDefault(ours) && isDefault(theirs));
    }
    return ours.propertyStream()
            .filter(each -> !each.getKey().equals(DERIVED) && !each.getKey().equals("type"))
            .allMatch(each ->
                SETS.contains(each.getKey())
                    ? numbers(each.getValue()).equals(numbers(theirs.path(each.getKey())))
                    : holds(each.getValue(), theirs.path(each.getKey())))
        && ours.path("type").asInt() == theirs.path("type").asInt(1);
  }

  private static boolean isDefault(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isBoolean() && !value.asBoolean());
  }

  private static Set<Integer> numbers(JsonNode array) {
    return array.valueStream().map(JsonNode::asInt).collect(Collectors.toCollection(TreeSet::new));
  }
}
