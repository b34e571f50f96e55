package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks Discord's limits on modals [components/reference]. */
final class ModalValidator {
  private static final int TEXT_INPUT = 4;
  private static final int LABEL = 18;
  private static final int MAX_TYPED = 4000;

  private final Violations violations;

  ModalValidator(Violations violations) {
    this.violations = violations;
  }

  /** Validates the data of a callback that shows a modal. */
  void validate(JsonNode modal) {
    violations.allowedFields(modal, Set.of("custom_id", "title", "components"), "modal");
    violations.requiredText(modal, "custom_id", 100, "modal");
    violations.requiredText(modal, "title", 45, "modal");
    violations.listSize(modal, "components", 1, 5, "modal");
    List<JsonNode> inputs = new ArrayList<>();
    for (JsonNode label : modal.path("components")) {
      violations.require(
          label.path("type").asInt() == LABEL, "modal.component.type", label.path("type").asText());
      violations.allowedFields(
          label, Set.of("type", "label", "description", "component"), "modal.label");
      violations.requiredText(label, "label", 45, "modal.label");
      violations.optionalText(label, "description", 100, "modal.label");
      textInput(label.path("component"));
      inputs.add(label.path("component"));
    }
    violations.unique(inputs, "custom_id", "modal.input");
  }

  private void textInput(JsonNode input) {
    violations.require(
        input.path("type").asInt() == TEXT_INPUT, "modal.input.type", input.path("type").asText());
    violations.requiredText(input, "custom_id", 100, "modal.input");
    int style = input.path("style").asInt();
    violations.require(style == 1 || style == 2, "modal.input.style", "unknown: " + style);
    violations.optionalText(input, "placeholder", 100, "modal.input");
    violations.optionalText(input, "value", MAX_TYPED, "modal.input");
    int min = input.path("min_length").asInt(0);
    int max = input.path("max_length").asInt(MAX_TYPED);
    violations.require(
        min >= 0 && min <= max && max >= 1 && max <= MAX_TYPED,
        "modal.input.length",
        min + " to " + max);
    // A label of its own is for inputs in an action row, the older form.
    violations.require(!input.has("label"), "modal.input", "a label inside a label");
  }
}
