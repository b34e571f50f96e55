package parley.bot.message;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.Passage;

/** Decodes the custom ids of moderators' buttons and modals. */
final class ModerationIdCodec {
  private static final String DRAFT = "[0-9a-f]{24}";
  private static final String FILE_KEY = "[0-9a-f]{16}";
  private static final String TEXT_HASH = "[0-9a-f]{64}";

  private static final Pattern CUSTOM_ID =
      Pattern.compile(
          "(?<action>publish|discard):(?<draft>"
              + DRAFT
              + ")|usefolder:(?<file>"
              + FILE_KEY
              + ")|(?<chosen>folderfiles)|undo:(?<revision>\\d{1,18})"
              + "|history:(?<historyPage>\\d{1,5})"
              + "|audit:(?<auditPage>\\d{1,5})"
              + "|edit:(?<passage>"
              + Passage.ID_PATTERN
              + ")|edit:(?<edited>"
              + FILE_KEY
              + "):(?<section>\\d{1,5}):(?<hash>"
              + TEXT_HASH
              + ")");

  private ModerationIdCodec() {}

  static Optional<ComponentId> decode(String customId) {
    Matcher matcher = CUSTOM_ID.matcher(customId);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return group(matcher, "draft")
        .<ComponentId>map(draft ->
            matcher.group("action").equals("publish")
                ? new ComponentId.PublishDraft(draft)
                : new ComponentId.DiscardDraft(draft))
        .or(() -> group(matcher, "file").map(ComponentId.UseFolder::new))
        .or(() -> group(matcher, "chosen").map(_ -> new ComponentId.ChooseFolderFile()))
        .or(() ->
            group(matcher, "revision").map(text -> new ComponentId.Undo(Long.parseLong(text))))
        .or(() -> page(matcher, "historyPage", ComponentId.HistoryPage::new))
        .or(() -> page(matcher, "auditPage", ComponentId.AuditPage::new))
        .or(() -> group(matcher, "passage").map(ComponentId.EditPassage::new))
        .or(() ->
            group(matcher, "edited")
                .map(file ->
                    new ComponentId.EditSection(
                        file, Integer.parseInt(matcher.group("section")), matcher.group("hash"))));
  }

  private static Optional<ComponentId> page(
      Matcher matcher, String name, Function<Integer, ComponentId> toComponentId) {
    return group(matcher, name).map(Integer::valueOf).map(toComponentId);
  }

  private static Optional<String> group(MatchResult match, String name) {
    return Optional.ofNullable(match.group(name));
  }
}
