package parley.config;

import java.util.List;

/**
 * The configuration is invalid. Holds every error found, each with location, key, what was found
 * and what was expected.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> errors;

  public ConfigurationException(List<String> errors) {
    super(String.join("\n", errors));
    this.errors = List.copyOf(errors);
  }

  /** The errors, one line each. */
  public List<String> errors() {
    return errors;
  }
}
