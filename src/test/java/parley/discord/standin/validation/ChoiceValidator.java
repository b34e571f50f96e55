package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits on choices: of a command's option, and of an autocompletion. */
final class ChoiceValidator {
  private final Violations findings;

  ChoiceValidator(Violations findings) {
    this.findings = findings;
  }

  /** Choices. */
  void check(JsonNode choices, String where) {
    findings.check(choices.size() <= 25, where, choices.size() + " choices");
    for (JsonNode choice : choices) {
      findings.needed(choice, "name", 100, where + " choice");
      if (choice.path("value").isTextual()) {
        findings.needed(choice, "value", 100, where + " choice");
      }
    }
  }
}
