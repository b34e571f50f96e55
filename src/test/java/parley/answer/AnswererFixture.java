package parley.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Answer.Answered;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
import parley.corpus.CorpusReader;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Article;
import parley.corpus.split.PassageSplitter;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;

/** Answers from an index of three articles, one of which copies part of another. */
abstract class AnswererFixture {
  private static final Settings.Corpus CORPUS =
      new Settings.Corpus(Path.of("unused"), 1 << 20, "en");
  private static final List<Topic> TOPICS =
      List.of(new Topic("history", "history", "History", "The past.", List.of("histor*")));

  @TempDir Path corpus;
  @TempDir Path state;
  PassageSearcher searcher;
  Answerer answerer;

  @BeforeEach
  void build() throws Exception {
    write(
        "minsk.md",
        """
        ---
        title: The Minsk agreements
        topics: [history]
        as_of: 2026-06-29
        examples: ["When was Minsk II signed?"]
        sources:
          S1: { title: The text, date: 2015-02-12 }
          S2: { publisher: A paper, title: A report }
        ---
        ## The first agreement
        The first protocol was signed in Minsk on 5 September 2014. It held twelve points, among them
        a ceasefire watched by observers of the organisation in Vienna, and an exchange of all the
        people held by either side.[^S2]

        ## The second agreement
        Fighting went on through the winter of that year around the airport and the railway town.
        Minsk II was signed on 12 February 2015 after sixteen hours of talks between four leaders.
        Heavy weapons were to be drawn back from the line of contact within two weeks.[^S1]

        ## What became of it
        The order of the steps stayed in dispute for seven years. One side wanted the border first,
        and the other wanted the elections first, so that neither came about in the end.[^S2][^S1]
        """);
    write(
        "copy.md",
        """
        # A copy
        ## The second agreement again
        Fighting went on through the winter of that year around the airport and the railway town.
        Minsk II was signed on 12 February 2015 after sixteen hours of talks between four leaders.
        Heavy weapons were to be drawn back from the line of contact within two weeks, it says.
        """);
    write(
        "grain.md",
        """
        # The grain corridor
        ## How it worked
        Ships left three ports on the Black Sea after they had been searched near Istanbul. The
        coordination centre in Istanbul had officers of four parties, and it searched ships both on
        the way in and on the way out, so that the ships could pass in safety.
        """);
    try (PassageIndexWriter builder = new PassageIndexWriter(state, SynonymGroups.NONE)) {
      CorpusReader folder = new CorpusReader(corpus, CORPUS, TOPICS);
      for (var file : folder.list().files()) {
        Article article = folder.read(file, SharedSources.NONE).article().orElseThrow();
        builder.add(article.metadata(), new PassageSplitter().split(article));
      }
      builder.finish(Map.of());
    }
    searcher = PassageSearcher.open(state, SynonymGroups.NONE, SettingsFixture.SEARCH);
    answerer = new Answerer(searcher);
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
  }

  Answer ask(String question) {
    return answerer.answer(new Question(question, Optional.empty(), 3));
  }

  Answered answered(String question) {
    return (Answered) ask(question);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }
}
