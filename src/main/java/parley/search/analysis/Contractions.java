package parley.search.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes English contractions out, with or without their apostrophe: hasn't, hasnt, what's. */
final class Contractions {
  /** {@code hasn't}, {@code hasnt}, {@code has'nt}, {@code hasn t}; "cant" and "wont" as well. */
  private static final Pattern NOT =
      compile(
          "\\b(has|have|had|do|does|did|is|are|was|were|would|could|should|must|need|might|ca|wo"
              + "|sha|ai)(?:n't|'nt|nt|n t|n' t| n't)\\b");

  private static final Map<String, String> IRREGULAR =
      Map.of("ca", "can", "wo", "will", "sha", "shall", "ai", "is");

  private static final Pattern CANNOT = compile("\\bcannot\\b");
  private static final Pattern IS =
      compile("\\b(who|what|where|when|why|how|that|there|here|it|he|she)'s\\b");
  private static final Pattern IS_WITHOUT_APOSTROPHE =
      compile("\\b(who|what|where|when|why|how|that|there)s\\b");
  private static final Pattern DID = compile("\\b(who|what|where|when|why|how)'d\\b");

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(compile("(?<=\\p{L})'re\\b"), " are"),
          new Ending(compile("(?<=\\p{L})'ve\\b"), " have"),
          new Ending(compile("(?<=\\p{L})'ll\\b"), " will"),
          new Ending(compile("(?<=\\p{L})'d\\b"), " would"),
          new Ending(compile("\\bI'?m\\b"), "I am"),
          new Ending(compile("\\b(they|you)re\\b"), "$1 are"),
          new Ending(compile("\\b(they|you|we|i)ve\\b"), "$1 have"));

  private Contractions() {}

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** A text with its contractions written out. */
  static String expand(String text) {
    String expanded = NOT.matcher(text).replaceAll(Contractions::expandNot);
    expanded = CANNOT.matcher(expanded).replaceAll("can not");
    expanded = IS.matcher(expanded).replaceAll("$1 is");
    expanded = IS_WITHOUT_APOSTROPHE.matcher(expanded).replaceAll("$1 is");
    expanded = DID.matcher(expanded).replaceAll("$1 did");
    for (Ending ending : ENDINGS) {
      expanded = ending.pattern().matcher(expanded).replaceAll(ending.fullForm());
    }
    return expanded;
  }

  private static String expandNot(MatchResult match) {
    String verb = match.group(1);
    return IRREGULAR.getOrDefault(verb.toLowerCase(Locale.ROOT), verb) + " not";
  }

  /** What follows the apostrophe, with what it stands for. */
  private record Ending(Pattern pattern, String fullForm) {}
}
