package parley.discord.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.config.Settings;
import parley.config.Topic;
import parley.discord.message.AnswerMessage;
import parley.discord.message.Language;
import parley.discord.message.Message;
import parley.discord.message.Offer;
import parley.discord.message.Reader;
import parley.discord.message.RefusalMessage;
import parley.discord.message.View;
import parley.library.KnowledgeBase;

/** From a question to a message. */
final class Answers {
  private static final int SUGGESTIONS = 2;

  private final KnowledgeBase library;
  private final Settings settings;
  private final Views views;

  Answers(KnowledgeBase library, Settings settings, Views views) {
    this.library = library;
    this.settings = settings;
    this.views = views;
  }

  /** The response to a question; where there is no answer, always a private one. */
  Response ask(String question, Optional<String> topic, Reader reader) {
    return switch (library.ask(question(question, topic))) {
      case Answer.Answered answered ->
          new Response.Show(message(answered, reader), reader.isPrivate());
      case Answer refusal -> new Response.Show(refusal(refusal), true);
    };
  }

  private Message message(Answer.Answered answered, Reader reader) {
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
    List<Offer> offers = new ArrayList<>();
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
    return new RefusalMessage(new Language(settings.corpus().language()))
        .of(answer, topic.flatMap(this::label), offers);
  }

  /** A question to put on a button; empty if the corpus does not answer it. */
  private Optional<Offer> offer(String question, Optional<String> topic) {
    return library.preview(question(question, topic)) instanceof Answer.Answered answered
        ? Optional.of(new Offer(question, view(answered)))
        : Optional.empty();
  }

  private Question question(String text, Optional<String> topic) {
    return new Question(text, topic, Math.min(settings.answer().passages(), View.MOST));
  }

  private static View view(Answer.Answered answered) {
    View.Kind kind =
        switch (answered.certainty()) {
          case SURE -> View.Kind.SURE;
          case CLOSEST -> View.Kind.CLOSEST;
        };
    return View.of(kind, Views.ids(first(answered.passages())));
  }

  private static List<CitedPassage> first(List<CitedPassage> passages) {
    return passages.subList(0, Math.min(passages.size(), View.MOST));
  }

  private Optional<String> label(String topic) {
    return settings.topics().stream()
        .filter(each -> each.name().equals(topic))
        .map(Topic::label)
        .findFirst();
  }
}
