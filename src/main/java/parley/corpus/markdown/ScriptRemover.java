package parley.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Takes out of a Markdown document what stands between the tags of a script or style, where they
 * are in a line of text or some blocks apart. Within one block of HTML {@link HtmlStripper} does
 * it.
 */
final class ScriptRemover {
  private static final Pattern OPENING =
      Pattern.compile("<(script|style)\\b[^<>]*+(?<!/)>", Pattern.CASE_INSENSITIVE);

  private final List<Node> inside = new ArrayList<>();
  private Optional<Opening> open = Optional.empty();

  /**
   * A tag not closed yet.
   *
   * @param element "script" or "style"
   * @param parent what the tag stands in
   */
  private record Opening(String element, Node parent) {}

  private ScriptRemover() {}

  static void takeOutOf(Node document) {
    ScriptRemover unseen = new ScriptRemover();
    // In a loop, not by recursion: a hostile file nests as deeply as it likes.
    Optional<Node> node = Optional.of(document);
    while (node.isPresent()) {
      Optional<Node> next = next(node.get(), document);
      unseen.look(node.get());
      node = next;
    }
    unseen.end();
  }

  private static Optional<Node> next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return Optional.of(node.getFirstChild());
    }
    Node at = node;
    while (!at.equals(root) && at.getNext() == null) {
      at = at.getParent();
    }
    return at.equals(root) ? Optional.empty() : Optional.of(at.getNext());
  }

  private void look(Node node) {
    switch (node) {
      case HtmlInline tag when open.isPresent() -> endsWith(tag.getLiteral());
      case HtmlInline tag -> begin(tag);
      case HtmlBlock html -> block(html);
      default -> {
        if (open.isPresent() && node.getFirstChild() == null) {
          inside.add(node);
        }
      }
    }
  }

  private void begin(HtmlInline tag) {
    Matcher opening = OPENING.matcher(tag.getLiteral());
    if (opening.matches()) {
      open = Optional.of(new Opening(opening.group(1), tag.getParent()));
    }
  }

  private void block(HtmlBlock html) {
    if (open.isPresent()) {
      int end = endsWith(html.getLiteral());
      if (end < 0) {
        inside.add(html);
        return;
      }
      html.setLiteral(html.getLiteral().substring(end));
    }
    open = HtmlStripper.leftOpen(html.getLiteral()).map(element -> new Opening(element, html));
  }

  /** Ends the element with its closing tag; gives the place behind that tag, -1 without one. */
  private int endsWith(String html) {
    String tag = "</" + open.map(Opening::element).orElse("").toLowerCase(Locale.ROOT);
    int start = html.toLowerCase(Locale.ROOT).indexOf(tag);
    int end = start < 0 ? -1 : html.indexOf('>', start);
    if (end < 0) {
      return -1;
    }
    inside.forEach(Node::unlink);
    inside.clear();
    open = Optional.empty();
    return end + 1;
  }

  /** A tag that never closes takes no more than the paragraph it stands in. */
  private void end() {
    open.ifPresent(opening ->
        inside.stream()
            .filter(node -> node.getParent().equals(opening.parent()))
            .forEach(Node::unlink));
  }
}
