package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.AnswerMessage;
import parley.bot.message.Audience;
import parley.bot.message.CorpusLanguage;
import parley.bot.message.Message;
import parley.bot.message.NoAnswerMessage;
import parley.bot.message.QuestionButton;
import parley.bot.message.ResultView;
import parley.config.Settings;
import parley.config.Topic;
import parley.library.KnowledgeBase;

/** Asks the knowledge base and renders the answer as a response. */
final class QuestionService {
  private static final int MAX_SUGGESTIONS = 2;

  private final KnowledgeBase knowledgeBase;
  private final Settings settings;
  private final ResultRenderer resultRenderer;
  private final Function<Question, Answer> answerer;

  private QuestionService(
      KnowledgeBase knowledgeBase,
      Settings settings,
      ResultRenderer resultRenderer,
      Function<Question, Answer> answerer) {
    this.knowledgeBase = knowledgeBase;
    this.settings = settings;
    this.resultRenderer = resultRenderer;
    this.answerer = answerer;
  }

  /** Counts each question. */
  static QuestionService counting(
      KnowledgeBase knowledgeBase, Settings settings, ResultRenderer resultRenderer) {
    return new QuestionService(knowledgeBase, settings, resultRenderer, knowledgeBase::ask);
  }

  /** Counts no question. */
  static QuestionService uncounted(
      KnowledgeBase knowledgeBase, Settings settings, ResultRenderer resultRenderer) {
    return new QuestionService(knowledgeBase, settings, resultRenderer, knowledgeBase::preview);
  }

  /** Answers a question. Without an answer the reply is always ephemeral. */
  InteractionResponse.Reply ask(String question, Optional<String> topic, Audience audience) {
    return switch (answerer.apply(question(question, topic))) {
      case Answer.Answered answered ->
          new InteractionResponse.Reply(answerMessage(answered, audience), audience.isEphemeral());
      case Answer noAnswer -> new InteractionResponse.Reply(noAnswerMessage(noAnswer), true);
    };
  }

  private Message answerMessage(Answer.Answered answered, Audience audience) {
    List<CitedPassage> results = limitResults(answered.passages());
    return resultRenderer.renderAnswer(
        new AnswerMessage.Content(
            Optional.of(answered.question().text()),
            view(answered),
            results,
            results.getFirst(),
            answered
                .didYouMean()
                .flatMap(corrected -> questionButton(corrected, answered.question().topic())),
            answered.articlesEnd()),
        audience);
  }

  private Message noAnswerMessage(Answer answer) {
    Optional<String> topic = answer.question().topic();
    List<QuestionButton> buttons = new ArrayList<>();
    answer
        .didYouMean()
        .flatMap(corrected -> questionButton(corrected, topic))
        .ifPresent(buttons::add);
    int maxButtons = buttons.size() + MAX_SUGGESTIONS;
    for (var suggestion : answer.relatedQuestions()) {
      if (buttons.size() == maxButtons) {
        break;
      }
      questionButton(suggestion.question(), Optional.empty())
          .filter(button -> buttons.stream().noneMatch(other -> other.view().equals(button.view())))
          .ifPresent(buttons::add);
    }
    return new NoAnswerMessage(new CorpusLanguage(settings.corpus().language()))
        .render(answer, topic.flatMap(name -> Topic.findLabel(settings.topics(), name)), buttons);
  }

  /** A button for a question; empty if the corpus does not answer it. */
  private Optional<QuestionButton> questionButton(String question, Optional<String> topic) {
    return knowledgeBase.preview(question(question, topic)) instanceof Answer.Answered answered
        ? Optional.of(new QuestionButton(question, view(answered)))
        : Optional.empty();
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
        KnowledgeBase knowledgeBase, Settings settings, ResultRenderer resultRenderer);
  }
}
