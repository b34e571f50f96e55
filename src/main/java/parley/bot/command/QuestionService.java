package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import parley.answer.Answer;
import parley.answer.AnswerWording;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.answer.conversation.PreviousQuestion;
import parley.answer.conversation.SmallTalk;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.AnswerMessage;
import parley.bot.message.Audience;
import parley.bot.message.CorpusLanguage;
import parley.bot.message.Message;
import parley.bot.message.NoAnswerMessage;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.bot.message.ResultView;
import parley.config.ReservedSlashCommand;
import parley.config.Settings;
import parley.config.Topic;
import parley.library.KnowledgeBase;

/** Asks the knowledge base and renders the answer as a response. */
final class QuestionService {
  private final KnowledgeBase knowledgeBase;
  private final Settings settings;
  private final ResultRenderer resultRenderer;
  private final TimelineRenderer timelineRenderer;
  private final BiFunction<Question, Optional<PreviousQuestion>, Answer> answerer;

  private QuestionService(
      KnowledgeBase knowledgeBase,
      Settings settings,
      ResultRenderer resultRenderer,
      TimelineRenderer timelineRenderer,
      BiFunction<Question, Optional<PreviousQuestion>, Answer> answerer) {
    this.knowledgeBase = knowledgeBase;
    this.settings = settings;
    this.resultRenderer = resultRenderer;
    this.timelineRenderer = timelineRenderer;
    this.answerer = answerer;
  }

  /** Counts each question. */
  static QuestionService counting(
      KnowledgeBase knowledgeBase,
      Settings settings,
      ResultRenderer resultRenderer,
      TimelineRenderer timelineRenderer) {
    return new QuestionService(
        knowledgeBase, settings, resultRenderer, timelineRenderer, knowledgeBase::ask);
  }

  /** Counts no question. */
  static QuestionService uncounted(
      KnowledgeBase knowledgeBase,
      Settings settings,
      ResultRenderer resultRenderer,
      TimelineRenderer timelineRenderer) {
    return new QuestionService(
        knowledgeBase, settings, resultRenderer, timelineRenderer, knowledgeBase::preview);
  }

  /** Answers a question. Without an answer the reply is always ephemeral. */
  InteractionResponse.Reply ask(String question, Optional<String> topic, Audience audience) {
    return ask(question, Optional.empty(), topic, audience);
  }

  /** As {@link #ask(String, Optional, Audience)}, for a question that may go on from another. */
  InteractionResponse.Reply ask(
      String question,
      Optional<PreviousQuestion> previous,
      Optional<String> topic,
      Audience audience) {
    return switch (answerer.apply(question(question, topic), previous)) {
      case Answer.Answered answered ->
          new InteractionResponse.Reply(answerMessage(answered, audience), audience.isEphemeral());
      case Answer.AboutBot aboutBot ->
          new InteractionResponse.Reply(smallTalkMessage(aboutBot.reply()), true);
      case Answer noAnswer -> new InteractionResponse.Reply(noAnswerMessage(noAnswer), true);
    };
  }

  private Message answerMessage(Answer.Answered answered, Audience audience) {
    if (answered.events().isPresent()) {
      return timelineRenderer.renderAnswer(
          answered, answered.events().get(), correctedQuestion(answered), audience);
    }
    return resultRenderer.renderAnswer(
        new AnswerMessage.Content(
            Optional.of(answered.question().text()),
            view(answered),
            answered.passages().getFirst(),
            false,
            correctedQuestion(answered),
            answered.articlesEnd()),
        audience);
  }

  private static Message smallTalkMessage(SmallTalk.Reply reply) {
    ReservedSlashCommand command =
        switch (reply.pointer()) {
          case HELP -> ReservedSlashCommand.HELP;
          case ABOUT -> ReservedSlashCommand.ABOUT;
          case SOURCES -> ReservedSlashCommand.SOURCES;
        };
    return Message.of(AnswerWording.smallTalk(reply, "/" + command.commandName()));
  }

  private Message noAnswerMessage(Answer answer) {
    List<OfferedQuestion> offered = new ArrayList<>();
    correctedQuestion(answer).ifPresent(offered::add);
    answer
        .relatedQuestions()
        .forEach(each -> offered.add(new OfferedQuestion(each.question(), Optional.empty())));
    return new NoAnswerMessage(new CorpusLanguage(settings.corpus().language()))
        .render(
            answer,
            answer.question().topic().flatMap(name -> Topic.findLabel(settings.topics(), name)),
            offered);
  }

  /** The corrected question, if the corpus answers it. */
  private Optional<OfferedQuestion> correctedQuestion(Answer answer) {
    Optional<String> topic = answer.question().topic();
    return answer
        .didYouMean()
        .filter(corrected ->
            knowledgeBase.preview(question(corrected, topic)) instanceof Answer.Answered)
        .map(corrected -> new OfferedQuestion(corrected, topic));
  }

  private Question question(String text, Optional<String> topic) {
    return new Question(
        text, topic, Math.min(settings.answer().passages(), ResultView.MAX_RESULTS));
  }

  private static ResultView view(Answer.Answered answered) {
    ResultView.Kind kind =
        switch (answered.certainty()) {
          case SURE -> ResultView.Kind.SURE;
          case CLOSEST -> ResultView.Kind.CLOSEST;
        };
    return ResultView.of(kind, ResultRenderer.passageIds(limitResults(answered.passages())));
  }

  private static List<CitedPassage> limitResults(List<CitedPassage> passages) {
    return passages.subList(0, Math.min(passages.size(), ResultView.MAX_RESULTS));
  }

  /** Creates a service. */
  @FunctionalInterface
  interface Factory {
    QuestionService create(
        KnowledgeBase knowledgeBase,
        Settings settings,
        ResultRenderer resultRenderer,
        TimelineRenderer timelineRenderer);
  }
}
