package parley.corpus;

/** An error in a file leaves its article out. Thrown and caught within this room only. */
final class LeftOutException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  LeftOutException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
