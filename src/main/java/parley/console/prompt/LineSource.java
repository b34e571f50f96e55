package parley.console.prompt;

import java.util.Optional;

/** Where the prompt gets its lines from. */
@FunctionalInterface
interface LineSource {
  /** The next line somebody types; empty when they leave. */
  Optional<String> readLine(String prompt);
}
