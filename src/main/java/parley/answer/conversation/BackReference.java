package parley.answer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a question that points back to something said before it: "it", "they", "there", "then",
 * "that deal". One that can mean something within the question itself does not count, as in "Did
 * Ukraine give up its weapons?". English only; see {@code
 * src/docs/decisions/0109-complete-a-follow-up.md}.
 *
 * @param first index of its first word
 * @param last index of its last word
 * @param isPossessive whether it stands for the name with "'s"
 * @param isAdverb whether it is left out of the completed question: "then"
 */
record BackReference(int first, int last, boolean isPossessive, boolean isAdverb) {
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it");
  private static final Set<String> OBJECTS = Set.of("him", "her", "them", "it", "there", "then");
  private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "theirs", "her");
  private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those");
  private static final Set<String> CONTRACTIONS =
      Set.of("it's", "that's", "they're", "he's", "she's");

  /** Things a demonstrative points back to; of "this war" or "this year" everybody knows which. */
  private static final Set<String> POINTED_AT =
      FunctionWords.words(
          "agreement agreements attempt ceasefire city clause condition conditions conference day"
              + " deal deals demand demands document exchange format group idea letter man meeting"
              + " meetings offer paper part people person place plan plans point points proposal"
              + " proposals round rounds statement summit talk talks text time treaty truce vote"
              + " woman word words");

  private static final Pattern EXPLETIVE_IT =
      Pattern.compile(
          "true|possible|likely|unlikely|clear|known|right|wrong|legal|illegal|fair|realistic|time"
              + "|worth|too|really|raining");

  private static final Set<String> BE =
      FunctionWords.words(
          "is are was were be been isn't aren't wasn't weren't isnt arent wasnt werent");

  /** Finds the first word that points back; empty if there is none. */
  static Optional<BackReference> find(List<Word> words, Set<String> names) {
    for (int i = 0; i < words.size(); i++) {
      Optional<BackReference> reference = new Finder(words, names, i).find();
      if (reference.isPresent()) {
        return reference;
      }
    }
    return Optional.empty();
  }

  /** Looks at one word and what stands around it. */
  private record Finder(List<Word> words, Set<String> names, int index) {
    Optional<BackReference> find() {
      String word = word(index);
      if (CONTRACTIONS.contains(word)) {
        return index == 0 || !isBoundSubject() ? reference(index, false, false) : Optional.empty();
      }
      if (DEMONSTRATIVES.contains(word)) {
        return findDemonstrative();
      }
      if (POSSESSIVES.contains(word) && (!word.equals("her") || isContent(index + 1))) {
        return contentBefore() == 0 ? reference(index, true, false) : Optional.empty();
      }
      if (word.equals("there")) {
        return isExpletiveThere() || isBoundObject()
            ? Optional.empty()
            : reference(index, false, false);
      }
      if (word.equals("then")) {
        return isBoundObject() || (word(index - 1).equals("and") && isContent(index + 1))
            ? Optional.empty()
            : reference(index, false, true);
      }
      if (word.equals("it") && isExpletiveIt()) {
        return Optional.empty();
      }
      boolean isSubject = SUBJECTS.contains(word) && (!word.equals("it") || isSubjectPosition());
      if (isSubject) {
        return isBoundSubject() ? Optional.empty() : reference(index, false, false);
      }
      return OBJECTS.contains(word) && !isBoundObject()
          ? reference(index, false, false)
          : Optional.empty();
    }

    private Optional<BackReference> findDemonstrative() {
      if (isBoundObject()) {
        return Optional.empty();
      }
      if (POINTED_AT.contains(word(index + 1))) {
        return reference(index + 1, false, false);
      }
      boolean isLast = index + 1 == words.size();
      boolean hasAuxiliaryBefore = FunctionWords.AUXILIARIES.contains(word(index - 1));
      boolean hasPrepositionBefore = FunctionWords.PREPOSITIONS.contains(word(index - 1));
      boolean opensClause = !isContent(index + 1) && !word(index + 1).isEmpty();
      return isLast
              || (hasAuxiliaryBefore && !isNoun(index + 1))
              || (hasPrepositionBefore && opensClause)
          ? reference(index, false, false)
          : Optional.empty();
    }

    /** A noun follows "that plan"; a participle, or the last word of a question, is a verb. */
    private boolean isNoun(int at) {
      return isContent(at) && !word(at).endsWith("ed") && at + 1 < words.size();
    }

    /** "there is", "are there": says only that something is. */
    private boolean isExpletiveThere() {
      boolean isLast = index + 1 == words.size();
      return BE.contains(word(index + 1))
          || (BE.contains(word(index - 1)) && !isLast)
          || word(index + 1).equals("been")
          || (FunctionWords.AUXILIARIES.contains(word(index - 1)) && BE.contains(word(index + 1)));
    }

    /** "is it true that". */
    private boolean isExpletiveIt() {
      return EXPLETIVE_IT.matcher(word(index + 1)).matches() && contentAfter() > 1;
    }

    private boolean isSubjectPosition() {
      String next = word(index + 1);
      return !FunctionWords.PREPOSITIONS.contains(word(index - 1))
          && (FunctionWords.AUXILIARIES.contains(next) || isContent(index + 1));
    }

    /** Whether a subject can mean what the question names before it. */
    private boolean isBoundSubject() {
      return hasNameBefore(index) || contentBefore() >= 2;
    }

    /** Whether an object can mean what an earlier clause of the question names. */
    private boolean isBoundObject() {
      for (int i = index - 1; i > 0; i--) {
        if (FunctionWords.CLAUSE_OPENERS.contains(word(i))) {
          return hasNameBefore(i) || contentBefore(i) >= 2;
        }
      }
      return false;
    }

    private boolean hasNameBefore(int end) {
      for (int i = 0; i < end; i++) {
        Word word = words.get(i);
        if (word.isContent()
            && (word.hasDigit()
                || names.contains(word.folded())
                || (i > 0 && word.isCapitalized()))) {
          return true;
        }
      }
      return false;
    }

    private long contentBefore() {
      return contentBefore(index);
    }

    private long contentBefore(int end) {
      return words.subList(0, end).stream().filter(Word::isContent).count();
    }

    private long contentAfter() {
      return words.subList(index + 1, words.size()).stream().filter(Word::isContent).count();
    }

    private boolean isContent(int at) {
      return at >= 0 && at < words.size() && words.get(at).isContent();
    }

    private String word(int at) {
      return at >= 0 && at < words.size() ? words.get(at).folded() : "";
    }

    private Optional<BackReference> reference(int last, boolean isPossessive, boolean isAdverb) {
      return Optional.of(new BackReference(index, last, isPossessive, isAdverb));
    }
  }
}
