package parley.answer.timeline;

import java.util.Optional;
import parley.corpus.model.Passage;
import parley.text.Span;

/**
 * The passage that tells of an event.
 *
 * @param passage the passage
 * @param sentence the sentence in it that does; empty if none has words of the event
 */
public record EventPassage(Passage passage, Optional<Span> sentence) {}
