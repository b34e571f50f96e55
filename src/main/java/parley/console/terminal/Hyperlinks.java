package parley.console.terminal;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Links that can be clicked in a terminal, as escape sequences OSC 8. */
final class Hyperlinks {
  private static final String START = "\033]8;;";
  private static final String END = "\033\\";

  /** Variables that only terminals set which know these links. */
  private static final Set<String> VARIABLES =
      Set.of("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_PANE", "DOMTERM");

  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio");

  private static final Set<String> TERMS =
      Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm");

  /** The first version of VTE, and so of GNOME Terminal and others, whose links do no harm. */
  private static final int MIN_VTE_VERSION = 5_000;

  private Hyperlinks() {}

  /**
   * Whether the terminal knows links; one that is not known to would show rubbish at worst. {@code
   * FORCE_HYPERLINK} decides where we are wrong.
   */
  static boolean areSupported(Map<String, String> environment) {
    String forced = environment.getOrDefault("FORCE_HYPERLINK", "");
    if (!forced.isEmpty()) {
      return !forced.equals("0");
    }
    if (environment.getOrDefault("TERM", "").equals("dumb")) {
      return false;
    }
    String vteVersion = environment.getOrDefault("VTE_VERSION", "");
    return VARIABLES.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty())
        || PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || TERMS.contains(environment.getOrDefault("TERM", ""))
        || (vteVersion.matches("\\d{4,6}") && Integer.parseInt(vteVersion) >= MIN_VTE_VERSION);
  }

  /**
   * The text as a link.
   *
   * @param url a valid URL; encoded, so that it cannot end the escape sequence
   */
  static String link(String text, String url) {
    return START + URI.create(url).toASCIIString() + END + text + START + END;
  }
}
