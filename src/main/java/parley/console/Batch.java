package parley.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import parley.library.KnowledgeBase;

/** Answers many questions in order. A line that is wrong gets its error in its place. */
final class Batch {
  private final KnowledgeBase library;
  private final QuestionLine.Reader reader;
  private final Terminal terminal;
  private Exit exit = Exit.FINE;

  Batch(KnowledgeBase library, QuestionLine.Reader reader, Terminal terminal) {
    this.library = library;
    this.reader = reader;
    this.terminal = terminal;
  }

  Exit run(QuestionLines lines) throws Stop {
    Optional<QuestionLines.Line> next = lines.next();
    for (; next.isPresent(); next = lines.next()) {
      QuestionLines.Line line = next.get();
      if (line.text().isPresent() && line.text().get().isEmpty()) {
        continue;
      }
      QuestionLine read =
          line.text()
              .map(reader::read)
              .orElseGet(() -> new QuestionLine.Faulty("expected UTF-8 text of at most 1 MiB"));
      switch (read) {
        case QuestionLine.Asked(var question) -> write(AnswerJson.of(library.ask(question)));
        case QuestionLine.Faulty(var error) -> faulty(lines.name(), line.number(), error);
      }
    }
    return exit;
  }

  private void faulty(String name, int line, String error) {
    exit = Exit.WRONG_USE;
    terminal.err().say(name + ":" + line + ": " + error);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("line", line);
    json.put("error", error);
    write(json);
  }

  private void write(ObjectNode json) {
    terminal.out().write(Json.line(json) + "\n");
  }
}
