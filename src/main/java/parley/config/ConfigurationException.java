package parley.config;

import java.util.List;

/**
 * The configuration is wrong. Holds every fault found, each with its place and what is expected.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> errors;

  public ConfigurationException(List<String> errors) {
    super(String.join("\n", errors));
    this.errors = List.copyOf(errors);
  }

  /** The faults, one line each. */
  public List<String> errors() {
    return errors;
  }
}
