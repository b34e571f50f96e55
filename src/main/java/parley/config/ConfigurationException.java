package parley.config;

import java.util.List;

/**
 * The configuration is wrong. Holds every fault found, each with its place and what is expected.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  public ConfigurationException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, one line each. */
  public List<String> faults() {
    return faults;
  }
}
