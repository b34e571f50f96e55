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

/** Answers a batch in order. An invalid line yields an error object in its place. */
final class BatchRunner {
  private final KnowledgeBase knowledgeBase;
  private final BatchQuestion.Parser parser;
  private final ConsoleIo io;
  private ExitCode exitCode = ExitCode.OK;

  BatchRunner(KnowledgeBase knowledgeBase, BatchQuestion.Parser parser, ConsoleIo io) {
    this.knowledgeBase = knowledgeBase;
    this.parser = parser;
    this.io = io;
  }

  ExitCode run(BatchReader lines) throws CommandException {
    Optional<BatchReader.Line> next = lines.next();
    for (; next.isPresent(); next = lines.next()) {
      BatchReader.Line line = next.get();
      if (line.text().isPresent() && line.text().get().isEmpty()) {
        continue;
      }
      BatchQuestion batchQuestion =
          line.text()
              .map(parser::parse)
              .orElseGet(() -> new BatchQuestion.Invalid("expected UTF-8 text of at most 1 MiB"));
      switch (batchQuestion) {
        case BatchQuestion.Valid(var question) ->
            write(AnswerJson.toJson(knowledgeBase.ask(question)));
        case BatchQuestion.Invalid(var error) -> writeError(lines.name(), line.number(), error);
      }
    }
    return exitCode;
  }

  private void writeError(String name, int line, String error) {
    exitCode = ExitCode.USAGE;
    io.err().printLine(name + ":" + line + ": " + error);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("line", line);
    json.put("error", error);
    write(json);
  }

  private void write(ObjectNode json) {
    io.out().write(JsonOutput.toLine(json) + "\n");
  }
}
