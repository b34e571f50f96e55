package parley.console.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.view.AnswerJson;
import parley.console.view.JsonOutput;
import parley.library.KnowledgeBase;

/** Answers many questions in order. A line that is wrong gets its error in its place. */
final class BatchRunner {
  private final KnowledgeBase library;
  private final BatchQuestion.Reader reader;
  private final ConsoleIo terminal;
  private ExitCode exit = ExitCode.FINE;

  BatchRunner(KnowledgeBase library, BatchQuestion.Reader reader, ConsoleIo terminal) {
    this.library = library;
    this.reader = reader;
    this.terminal = terminal;
  }

  ExitCode run(BatchReader lines) throws CommandException {
    Optional<BatchReader.Line> next = lines.next();
    for (; next.isPresent(); next = lines.next()) {
      BatchReader.Line line = next.get();
      if (line.text().isPresent() && line.text().get().isEmpty()) {
        continue;
      }
      BatchQuestion read =
          line.text()
              .map(reader::read)
              .orElseGet(() -> new BatchQuestion.Faulty("expected UTF-8 text of at most 1 MiB"));
      switch (read) {
        case BatchQuestion.Asked(var question) -> write(AnswerJson.of(library.ask(question)));
        case BatchQuestion.Faulty(var error) -> faulty(lines.name(), line.number(), error);
      }
    }
    return exit;
  }

  private void faulty(String name, int line, String error) {
    exit = ExitCode.WRONG_USE;
    terminal.err().say(name + ":" + line + ": " + error);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("line", line);
    json.put("error", error);
    write(json);
  }

  private void write(ObjectNode json) {
    terminal.out().write(JsonOutput.line(json) + "\n");
  }
}
