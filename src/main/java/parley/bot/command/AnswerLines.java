package parley.bot.command;

import parley.answer.Question;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Audience;
import parley.bot.message.PhoneLines;

/** Counts the lines of the replies to questions, for evaluation. */
public final class AnswerLines {
  private static final Audience AUDIENCE = new Audience("1", true);

  private final QuestionService questionService;

  public AnswerLines(BotDependencies dependencies) {
    this.questionService =
        QuestionService.uncounted(
            dependencies.knowledgeBase(),
            dependencies.settings(),
            new ResultRenderer(
                dependencies.knowledgeBase(), dependencies.settings(), dependencies.clock()),
            new TimelineRenderer(dependencies.knowledgeBase(), dependencies.settings()));
  }

  /** The lines that the reply to a question takes on a phone. */
  public int count(Question question) {
    InteractionResponse.Reply reply =
        questionService.ask(question.text(), question.topic(), AUDIENCE);
    return PhoneLines.count(reply.message());
  }
}
