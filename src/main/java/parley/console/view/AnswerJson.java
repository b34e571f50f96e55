package parley.console.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.AnswerWording;
import parley.answer.CitedPassage;
import parley.answer.conversation.SmallTalk;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;
import parley.search.index.Suggestion;
import parley.text.Span;

/** Serializes answers to JSON. Absent values are null; keys are never omitted. */
public final class AnswerJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AnswerJson() {}

  public static ObjectNode toJson(Answer answer) {
    ObjectNode json = NODES.objectNode();
    json.put("question", answer.question().text());
    put(json, "topic", answer.question().topic());
    json.put("outcome", outcome(answer));
    put(json, "certainty", certainty(answer));
    put(json, "reason", AnswerWording.reason(answer));
    json.set("reply", reply(answer));
    json.set("passages", passages(answer));
    json.set("events", events(answer));
    put(json, "did_you_mean", answer.didYouMean());
    json.set("related", related(answer.relatedQuestions()));
    json.put("ranking", answer.ranking());
    json.put("took_ms", Math.round(answer.elapsed().toNanos() / 1e3) / 1e3);
    return json;
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.NotCovered _ -> "not_covered";
      case Answer.Unclear _ -> "unclear";
      case Answer.AboutBot _ -> "about_bot";
    };
  }

  private static Optional<String> certainty(Answer answer) {
    return answer instanceof Answer.Answered answered
        ? Optional.of(answered.certainty().name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static JsonNode reply(Answer answer) {
    if (!(answer instanceof Answer.AboutBot aboutBot)) {
      return NODES.nullNode();
    }
    SmallTalk.Reply reply = aboutBot.reply();
    return NODES
        .objectNode()
        .put("kind", reply.kind())
        .put("text", reply.sentence())
        .put("see", reply.pointer().name().toLowerCase(Locale.ROOT));
  }

  private static ArrayNode passages(Answer answer) {
    ArrayNode list = NODES.arrayNode();
    if (answer instanceof Answer.Answered answered) {
      answered.passages().forEach(cited -> list.add(passage(cited)));
    }
    return list;
  }

  private static JsonNode events(Answer answer) {
    return answer instanceof Answer.Answered answered && answered.events().isPresent()
        ? TimelineJson.events(answered.events().get())
        : NODES.nullNode();
  }

  private static ObjectNode passage(CitedPassage cited) {
    String text = cited.passage().text();
    ObjectNode json = NODES.objectNode();
    json.put("rank", cited.rank());
    json.put("id", cited.passage().id());
    json.put("score", cited.score());
    json.set("article", article(cited.article()));
    json.set("section", texts(cited.passage().headingPath()));
    json.set("topics", texts(cited.passage().topics()));
    json.put("text", text);
    json.set("marked", spans(cited.answerSentences(), text));
    json.set("matches", spans(cited.matches(), text));
    ArrayNode sources = json.putArray("sources");
    cited.sources().forEach(source -> sources.add(source(source)));
    return json;
  }

  private static ObjectNode article(ArticleMetadata article) {
    ObjectNode json = NODES.objectNode();
    json.put("id", article.id());
    json.put("title", article.title());
    json.put("file", article.relativePath());
    put(json, "author", article.author());
    put(json, "as_of", article.asOf());
    put(json, "url", article.url());
    return json;
  }

  private static ObjectNode source(Source source) {
    ObjectNode json = NODES.objectNode();
    json.put("id", source.id());
    put(json, "publisher", source.publisher());
    json.put("title", source.title());
    put(json, "date", source.date());
    put(json, "url", source.url());
    put(json, "kind", source.kind().map(SourceKind::key));
    return json;
  }

  private static ArrayNode spans(List<Span> spans, String text) {
    ArrayNode list = NODES.arrayNode();
    for (Span span : spans) {
      list.addObject()
          .put("start", span.start())
          .put("end", span.end())
          .put("text", span.substring(text));
    }
    return list;
  }

  private static ArrayNode related(List<Suggestion> related) {
    ArrayNode list = NODES.arrayNode();
    for (Suggestion suggestion : related) {
      ObjectNode json = list.addObject();
      put(json, "topic", suggestion.topic());
      json.put("title", suggestion.title());
      json.put("question", suggestion.question());
    }
    return list;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode list = NODES.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    if (value.isPresent()) {
      json.put(key, value.get().toString());
    } else {
      json.putNull(key);
    }
  }
}
