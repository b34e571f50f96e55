package parley.evaluation;

import java.util.function.ToIntFunction;
import parley.answer.Question;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/** Counts the lines of the messages that answer questions; a front end writes them. */
@FunctionalInterface
public interface MessageLineCounter {
  /** Counts the lines of the reply to each question asked of a knowledge base. */
  ToIntFunction<Question> over(KnowledgeBase knowledgeBase, Settings settings);
}
