package parley.console.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.TerminalBuilder;
import parley.config.Settings;
import parley.console.exit.ExitCode;
import parley.console.prompt.JLineReader;
import parley.console.prompt.Prompt;
import parley.console.prompt.PromptCompleter;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** The interactive prompt: the default command on a terminal. */
final class PromptCommand implements Callable<Integer> {
  private final CommandContext context;

  PromptCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    try (KnowledgeBase knowledgeBase = context.open(settings);
        org.jline.terminal.Terminal terminal =
            TerminalBuilder.builder().system(true).dumb(true).build()) {
      CompletableFuture<Void> _ =
          knowledgeBase.startEmbedding(ProgressListener.NONE); // lexical ranking until ready
      Prompt prompt = new Prompt(context.io(), settings, knowledgeBase);
      prompt.run(
          new JLineReader(
              terminal, new PromptCompleter(knowledgeBase, settings.topics(), prompt::topic)));
    }
    return ExitCode.OK.code();
  }
}
