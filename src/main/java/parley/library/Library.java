package parley.library;

import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.answer.Suggestion;
import parley.config.Settings;

/** The live corpus: asks, reloads, tells. Safe for use by many threads. */
public final class Library implements AutoCloseable {
  private Library() {}

  /**
   * Opens the index of the corpus, building it first where there is none that fits.
   *
   * @throws LibraryException if the corpus or the state folder cannot be used
   */
  public static Library open(Settings settings, Progress progress) throws LibraryException {
    throw LibraryException.failure("not written yet", new IllegalStateException());
  }

  /** Answers a question from the snapshot served now. */
  public Answer ask(Question question) {
    throw new IllegalStateException();
  }

  /**
   * Reads the corpus again and swaps the new snapshot in; the old one serves until then, and stays
   * if this fails.
   *
   * @throws LibraryException if nothing could be loaded
   */
  public ReloadReport reload(Progress progress) throws LibraryException {
    throw LibraryException.failure("not written yet", new IllegalStateException());
  }

  /** What the opening of the library did. */
  public ReloadReport opened() {
    throw new IllegalStateException();
  }

  /** Suggestions for what somebody has typed so far, best first. */
  public List<Suggestion> suggest(String typed, Optional<String> topic, int most) {
    throw new IllegalStateException();
  }

  /** What there is on a topic; empty if no such topic is configured. */
  public Optional<Overview> overview(String topic) {
    throw new IllegalStateException();
  }

  /** A passage by its id, without marks; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id) {
    throw new IllegalStateException();
  }

  /** How things stand. */
  public Status status() {
    throw new IllegalStateException();
  }

  @Override
  public void close() {}
}
