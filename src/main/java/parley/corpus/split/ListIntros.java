package parley.corpus.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Block;
import parley.corpus.model.Passage;

/** The sentences that lead into lists, by the pieces of the lists. */
final class ListIntros {
  private static final int LONGEST_REPEATED = 300;

  private final List<Optional<Segment>> byPiece = new ArrayList<>();

  ListIntros(List<Segment> pieces) {
    Optional<Segment> current = Optional.empty();
    for (int i = 0; i < pieces.size(); i++) {
      Segment piece = pieces.get(i);
      Block.Kind kind = piece.block().kind();
      boolean list = kind == Block.Kind.ITEM || kind == Block.Kind.ROW;
      boolean begins = i > 0 && piece.first() && pieces.get(i - 1).block().kind() != kind;
      boolean first = list && begins;
      if (first) {
        current = Optional.of(pieces.get(i - 1)).filter(Segment::isLeadIn);
      } else if (!list) {
        current = Optional.empty();
      }
      byPiece.add(first ? Optional.empty() : current);
    }
  }

  /** The lead-in to say again in a passage that begins with the piece, if it has to be. */
  Optional<Segment> repeatedAt(int index, List<Segment> pieces) {
    Segment piece = pieces.get(index);
    int marker = piece.marker().length();
    return byPiece
        .get(index)
        .filter(_ -> piece.first())
        .filter(leadIn -> leadIn.text().length() <= LONGEST_REPEATED)
        .filter(leadIn ->
            leadIn.text().length() + 1 + marker + piece.text().length() <= Passage.MAX_LENGTH);
  }
}
