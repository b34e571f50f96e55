package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks Discord's limits on choices of an option or an autocompletion. */
final class ChoiceValidator {
  private final Violations violations;

  ChoiceValidator(Violations violations) {
    this.violations = violations;
  }

  /** Validates the choices at a path. */
  void validate(JsonNode choices, String path) {
    violations.require(choices.size() <= 25, path, choices.size() + " choices");
    for (JsonNode choice : choices) {
      violations.requiredText(choice, "name", 100, path + " choice");
      if (choice.path("value").isTextual()) {
        violations.requiredText(choice, "value", 100, path + " choice");
      }
    }
  }
}
