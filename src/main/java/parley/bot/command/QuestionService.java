package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** From a question to a message. */
final class QuestionService {
  private static final int SUGGESTIONS = 2;

  private final KnowledgeBase library;
  private final Settings settings;
  private final ResultRenderer views;

  QuestionService(KnowledgeBase library, Settings settings, ResultRenderer views) {
    this.library = library;
    this.settings = settings;
    this.views = views;
  }

  /** The response to a question; where there is no answer, always a private one. */
  InteractionResponse ask(String question, Optional<String> topic, Audience reader) {
    return switch (library.ask(question(question, topic))) {
      case Answer.Answered answered ->
          new InteractionResponse.Show(message(answered, reader), reader.isPrivate());
      case Answer refusal -> new InteractionResponse.Show(refusal(refusal), true);
    };
  }

  private Message message(Answer.Answered answered, Audience reader) {
    List<CitedPassage> results = first(answered.passages());
    return views.message(
        new AnswerMessage.Content(
            Optional.of(answered.question().text()),
            view(answered),
            results,
            results.getFirst(),
            answered.didYouMean().flatMap(meant -> offer(meant, answered.question().topic()))),
        reader);
  }

  private Message refusal(Answer answer) {
    Optional<String> topic = answer.question().topic();
    List<QuestionButton> offers = new ArrayList<>();
    answer.didYouMean().flatMap(meant -> offer(meant, topic)).ifPresent(offers::add);
    int most = offers.size() + SUGGESTIONS;
    for (var each : answer.related()) {
      if (offers.size() == most) {
        break;
      }
      offer(each.question(), Optional.empty())
          .filter(offer -> offers.stream().noneMatch(other -> other.view().equals(offer.view())))
          .ifPresent(offers::add);
    }
    return new NoAnswerMessage(new CorpusLanguage(settings.corpus().language()))
        .of(answer, topic.flatMap(this::label), offers);
  }

  /** A question to put on a button; empty if the corpus does not answer it. */
  private Optional<QuestionButton> offer(String question, Optional<String> topic) {
    return library.preview(question(question, topic)) instanceof Answer.Answered answered
        ? Optional.of(new QuestionButton(question, view(answered)))
        : Optional.empty();
  }

  private Question question(String text, Optional<String> topic) {
    return new Question(text, topic, Math.min(settings.answer().passages(), ResultView.MOST));
  }

  private static ResultView view(Answer.Answered answered) {
    ResultView.Kind kind =
        switch (answered.certainty()) {
          case SURE -> ResultView.Kind.SURE;
          case CLOSEST -> ResultView.Kind.CLOSEST;
        };
    return ResultView.of(kind, ResultRenderer.ids(first(answered.passages())));
  }

  private static List<CitedPassage> first(List<CitedPassage> passages) {
    return passages.subList(0, Math.min(passages.size(), ResultView.MOST));
  }

  private Optional<String> label(String topic) {
    return settings.topics().stream()
        .filter(each -> each.name().equals(topic))
        .map(Topic::label)
        .findFirst();
  }
}
