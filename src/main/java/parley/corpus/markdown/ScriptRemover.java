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
  private static final Pattern OPENING_TAG =
      Pattern.compile("<(script|style)\\b[^<>]*+(?<!/)>", Pattern.CASE_INSENSITIVE);

  private final List<Node> hiddenNodes = new ArrayList<>();
  private Optional<OpenTag> openTag = Optional.empty();

  /**
   * A tag not closed yet.
   *
   * @param element "script" or "style"
   * @param parent what the tag stands in
   */
  private record OpenTag(String element, Node parent) {}

  private ScriptRemover() {}

  static void removeFrom(Node document) {
    ScriptRemover remover = new ScriptRemover();
    // In a loop, not by recursion: a hostile file nests as deeply as it likes.
    Optional<Node> node = Optional.of(document);
    while (node.isPresent()) {
      Optional<Node> next = next(node.get(), document);
      remover.visit(node.get());
      node = next;
    }
    remover.removeUnclosed();
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

  private void visit(Node node) {
    switch (node) {
      case HtmlInline tag when openTag.isPresent() -> leaveElement(tag.getLiteral());
      case HtmlInline tag -> enterElement(tag);
      case HtmlBlock html -> visitHtmlBlock(html);
      default -> {
        if (openTag.isPresent() && node.getFirstChild() == null) {
          hiddenNodes.add(node);
        }
      }
    }
  }

  private void enterElement(HtmlInline tag) {
    Matcher opening = OPENING_TAG.matcher(tag.getLiteral());
    if (opening.matches()) {
      openTag = Optional.of(new OpenTag(opening.group(1), tag.getParent()));
    }
  }

  private void visitHtmlBlock(HtmlBlock html) {
    if (openTag.isPresent()) {
      int end = leaveElement(html.getLiteral());
      if (end < 0) {
        hiddenNodes.add(html);
        return;
      }
      html.setLiteral(html.getLiteral().substring(end));
    }
    openTag =
        HtmlStripper.unclosedElement(html.getLiteral()).map(element -> new OpenTag(element, html));
  }

  /** Ends the element with its closing tag; gives the place behind that tag, -1 without one. */
  private int leaveElement(String html) {
    String tag = "</" + openTag.map(OpenTag::element).orElse("").toLowerCase(Locale.ROOT);
    int start = html.toLowerCase(Locale.ROOT).indexOf(tag);
    int end = start < 0 ? -1 : html.indexOf('>', start);
    if (end < 0) {
      return -1;
    }
    hiddenNodes.forEach(Node::unlink);
    hiddenNodes.clear();
    openTag = Optional.empty();
    return end + 1;
  }

  /** A tag that never closes takes no more than the paragraph it stands in. */
  private void removeUnclosed() {
    openTag.ifPresent(opening ->
        hiddenNodes.stream()
            .filter(node -> node.getParent().equals(opening.parent()))
            .forEach(Node::unlink));
  }
}
