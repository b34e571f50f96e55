package parley.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.PlaceKey;
import parley.bot.message.markdown.MarkdownFuzzer;
import parley.corpus.model.EventKind;

class ComponentIdTest {
  private static final String ID = "abcdefghij27";
  private static final ResultView LARGEST =
      new ResultView(ResultView.Kind.SURE, List.of(ID, ID, ID, ID, ID), 4, Optional.of(ID));

  private static final TimelineView LARGEST_TIMELINE =
      new TimelineView(
          DateRange.of(LocalDate.of(2014, 3, 1), LocalDate.of(2026, 12, 31)),
          PlaceKey.of("New York"),
          Optional.of("a".repeat(32)),
          Optional.of(EventKind.AGREEMENT));

  private static final TimelineView ALL_EVENTS =
      new TimelineView(DateRange.ALL, Optional.empty(), Optional.empty(), Optional.empty());

  static List<ComponentId> all() {
    return List.of(
        new ComponentId.Show(LARGEST),
        new ComponentId.Share(LARGEST),
        new ComponentId.Ask(ResultView.of(ResultView.Kind.CLOSEST, List.of(ID))),
        new ComponentId.Show(ResultView.ofSingle(ID)),
        new ComponentId.Delete("12345678901234567890"),
        new ComponentId.Open(3),
        new ComponentId.TopicPage("history_of-2", 12),
        new ComponentId.SourcesPage(7),
        new ComponentId.ArticleSources(ID, 2),
        new ComponentId.AskOn(ID),
        new ComponentId.ShowAll(LARGEST),
        new ComponentId.More(LARGEST),
        new ComponentId.PassageSources(ID),
        new ComponentId.Offer(),
        new ComponentId.ShowTimeline(LARGEST_TIMELINE, 12345),
        new ComponentId.ShareTimeline(LARGEST_TIMELINE, 12345),
        new ComponentId.ShowTimeline(ALL_EVENTS, 0),
        new ComponentId.ConfirmReload(12),
        new ComponentId.PublishDraft("0123456789abcdef01234567"),
        new ComponentId.DiscardDraft("0123456789abcdef01234567"),
        new ComponentId.UseFolder("0123456789abcdef"),
        new ComponentId.ChooseFolderFile(),
        new ComponentId.Undo(7),
        new ComponentId.HistoryPage(2),
        new ComponentId.AuditPage(3),
        new ComponentId.EditPassage(ID),
        new ComponentId.EditSection("0123456789abcdef", 12, "0f".repeat(32)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isReadAsItWasWritten(ComponentId action) {
    assertThat(action.customId().length()).isLessThanOrEqualTo(100);
    assertThat(ComponentId.parse(action.customId())).contains(action);
  }

  /** Posted buttons must work as long as their messages exist. */
  @Test
  void keepsTheFormatOfPostedButtons() {
    ResultView second =
        new ResultView(ResultView.Kind.SURE, List.of(ID, "klmnopqrst45"), 1, Optional.of(ID));
    assertThat(new ComponentId.Show(second).customId())
        .isEqualTo("show:s1:abcdefghij27klmnopqrst45:abcdefghij27");
    assertThat(new ComponentId.Ask(ResultView.of(ResultView.Kind.CLOSEST, List.of(ID))).customId())
        .isEqualTo("ask:c0:abcdefghij27");
    assertThat(new ComponentId.Share(ResultView.ofSingle(ID)).customId())
        .isEqualTo("share:o0:abcdefghij27");
    assertThat(new ComponentId.Delete("100").customId()).isEqualTo("delete:100");
    assertThat(new ComponentId.Open(3).customId()).isEqualTo("open:3");
    assertThat(new ComponentId.TopicPage("history", 1).customId()).isEqualTo("topic:history:1");
    assertThat(new ComponentId.SourcesPage(7).customId()).isEqualTo("sources:7");
    assertThat(new ComponentId.ArticleSources(ID, 2).customId())
        .isEqualTo("sources:abcdefghij27:2");
    assertThat(new ComponentId.AskOn(ID).customId()).isEqualTo("askon:abcdefghij27");
    assertThat(new ComponentId.ShowAll(second).customId())
        .isEqualTo("all:s1:abcdefghij27klmnopqrst45:abcdefghij27");
    assertThat(new ComponentId.More(second).customId())
        .isEqualTo("more:s1:abcdefghij27klmnopqrst45:abcdefghij27");
    assertThat(new ComponentId.PassageSources(ID).customId()).isEqualTo("cited:abcdefghij27");
    assertThat(new ComponentId.Offer().customId()).isEqualTo("offer");
    assertThat(new ComponentId.ShowTimeline(ALL_EVENTS, 2).customId()).isEqualTo("timeline::::::2");
    TimelineView rounds =
        new TimelineView(
            DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            PlaceKey.of("İstanbul"),
            Optional.of("history"),
            Optional.of(EventKind.ROUND));
    assertThat(new ComponentId.ShareTimeline(rounds, 1).customId())
        .isEqualTo("timeline-share:20250101:20251231:2a4494e2:history:round:1");
    assertThat(new ComponentId.ConfirmReload(12).customId()).isEqualTo("reload:12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "show",
        "show:s0:",
        "show:s1:abcdefghij27",
        "show:x0:abcdefghij27",
        "show:s0:ABCDEFGHIJ27",
        "show:s0:abcdefghij27:",
        "show:s0:abcdefghij27\n",
        "delete:",
        "delete:abc",
        "delete:1 or 2",
        "open:999",
        "topic:../x:1",
        "topic:x:-1",
        "sources:999999999999",
        "reload:",
        "reload:-5",
        "timeline:0",
        "timeline:20259999:::::0",
        "timeline:::istanbul:::0",
        "timeline:::::nothing:0",
        "timeline::::::-1",
        "drop table",
        "publish:",
        "publish:../../x",
        "discard:0123456789ABCDEF01234567",
        "usefolder:minsk.md",
        "undo:-1",
        "undo:9999999999999999999",
        "edit:0123456789abcdef:1:2",
        "show:s5:abcdefghij27"
      })
  void refusesWhatWeNeverWrote(String customId) {
    assertThat(ComponentId.parse(customId)).isEmpty();
  }

  @Test
  void survivesAnything() {
    MarkdownFuzzer fuzzer = new MarkdownFuzzer(6);
    for (int i = 0; i < 2_000; i++) {
      assertThat(ComponentId.parse(fuzzer.next(100))).isEmpty();
    }
  }
}
