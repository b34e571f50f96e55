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
 * Removes the content of script and style elements whose tags are inline or in different blocks of
 * a Markdown document. {@link HtmlStripper} removes those within one HTML block.
 */
final class ScriptRemover {
  private static final Pattern OPENING_TAG =
      Pattern.compile("<(script|style)\\b[^<>]*+(?<!/)>", Pattern.CASE_INSENSITIVE);

  private final List<Node> hiddenNodes = new ArrayList<>();
  private Optional<OpenTag> openTag = Optional.empty();

  /**
   * An opening tag that is not closed yet.
   *
   * @param element "script" or "style"
   * @param parent the node the tag is in
   */
  private record OpenTag(String element, Node parent) {}

  private ScriptRemover() {}

  /** Removes the content from a whole document. */
  static void removeFrom(Node document) {
    ScriptRemover remover = new ScriptRemover();
    // A loop, not recursion: a hostile file can nest arbitrarily deep.
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

  /** Leaves the element at its closing tag; gives the index after that tag, or -1. */
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

  /** A tag that is never closed removes no more than the rest of its paragraph. */
  private void removeUnclosed() {
    openTag.ifPresent(opening ->
        hiddenNodes.stream()
            .filter(node -> node.getParent().equals(opening.parent()))
            .forEach(Node::unlink));
  }
}
