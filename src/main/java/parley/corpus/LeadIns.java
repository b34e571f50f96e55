package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences that lead into lists, by the pieces of the lists. */
final class LeadIns {
  private static final int LONGEST_REPEATED = 300;

  private final List<Optional<Piece>> byPiece = new ArrayList<>();

  LeadIns(List<Piece> pieces) {
    Optional<Piece> current = Optional.empty();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Block.Kind kind = piece.block().kind();
      boolean list = kind == Block.Kind.ITEM || kind == Block.Kind.ROW;
      boolean begins = i > 0 && piece.first() && pieces.get(i - 1).block().kind() != kind;
      boolean first = list && begins;
      if (first) {
        current = Optional.of(pieces.get(i - 1)).filter(Piece::isLeadIn);
      } else if (!list) {
        current = Optional.empty();
      }
      byPiece.add(first ? Optional.empty() : current);
    }
  }

  /** The lead-in to say again in a passage that begins with the piece, if it has to be. */
  Optional<Piece> repeatedAt(int index, List<Piece> pieces) {
    Piece piece = pieces.get(index);
    int marker = piece.marker().length();
    return byPiece
        .get(index)
        .filter(_ -> piece.first())
        .filter(leadIn -> leadIn.text().length() <= LONGEST_REPEATED)
        .filter(leadIn ->
            leadIn.text().length() + 1 + marker + piece.text().length() <= Passage.MAX_LENGTH);
  }
}
