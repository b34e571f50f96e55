package parley.corpus.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Block;
import parley.corpus.model.PassageLength;

/** Knows for each segment of a list the sentence that introduces the list. */
final class ListIntros {
  private static final int MAX_REPEATED_LENGTH = 300;

  private final List<Optional<Segment>> bySegment = new ArrayList<>();

  /** The introductions of the lists in a section. */
  ListIntros(List<Segment> segments) {
    Optional<Segment> current = Optional.empty();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Block.Kind kind = segment.block().kind();
      boolean isListSegment = kind == Block.Kind.ITEM || kind == Block.Kind.ROW;
      boolean isKindChange =
          i > 0 && segment.isFirstInBlock() && segments.get(i - 1).block().kind() != kind;
      boolean isListStart = isListSegment && isKindChange;
      if (isListStart) {
        current = Optional.of(segments.get(i - 1)).filter(Segment::introducesList);
      } else if (!isListSegment) {
        current = Optional.empty();
      }
      bySegment.add(isListStart ? Optional.empty() : current);
    }
  }

  /** The introduction to repeat if a passage begins with this segment; empty if none is needed. */
  Optional<Segment> introToRepeat(int index, List<Segment> segments) {
    Segment segment = segments.get(index);
    int marker = segment.marker().length();
    return bySegment
        .get(index)
        .filter(_ -> segment.isFirstInBlock())
        .filter(intro -> intro.text().length() <= MAX_REPEATED_LENGTH)
        .filter(intro ->
            intro.text().length() + 1 + marker + segment.text().length()
                <= PassageLength.MAX_CHARACTERS);
  }
}
