package parley.answer.condition;

import java.util.Collection;
import java.util.Collections;

/** How a text meets what a question demands, from best to worst. */
public enum ConditionVerdict {
  /** It names what is demanded. */
  MET,
  /** It names nothing of the kind, or nothing is demanded. */
  SILENT,
  /** It names only others of the kind. */
  VIOLATED;

  /** The worst of several; {@link #SILENT} if there are none. */
  static ConditionVerdict worst(Collection<ConditionVerdict> verdicts) {
    return verdicts.isEmpty() ? SILENT : Collections.max(verdicts);
  }
}
