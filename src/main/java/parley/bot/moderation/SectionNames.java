package parley.bot.moderation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.bot.interaction.InteractionResponse.Choice;
import parley.bot.message.ComponentLimits;
import parley.bot.message.DiscordLimits;
import parley.library.draft.EditableSection;

/** Finds the section that is meant by what was typed, and completes it. */
final class SectionNames {
  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,5})");

  private SectionNames() {}

  /**
   * The sections that may be meant, by the surest way that finds one: the number, all the headings,
   * the last heading, a part of the headings.
   */
  static List<EditableSection> find(String typed, List<EditableSection> sections) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    Matcher number = NUMBER.matcher(wanted);
    int index = number.matches() ? Integer.parseInt(number.group(1)) - 1 : -1;
    List<Predicate<EditableSection>> ways =
        List.of(
            section -> section.index() == index,
            section -> label(section).equals(wanted),
            section ->
                !section.path().isEmpty()
                    && section.path().getLast().toLowerCase(Locale.ROOT).equals(wanted),
            section -> !wanted.isEmpty() && label(section).contains(wanted));
    return ways.stream()
        .map(way -> sections.stream().filter(way).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Completes what was typed. Chosen is the number, which is short and means one section.
   *
   * @param typed in lower case
   */
  static List<Choice> complete(String typed, List<EditableSection> sections) {
    return sections.stream()
        .filter(section -> label(section).contains(typed.strip()))
        .map(section ->
            new Choice(
                ComponentLimits.label(
                    section.label(), DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH),
                "#" + (section.index() + 1)))
        .toList();
  }

  private static String label(EditableSection section) {
    return section.label().toLowerCase(Locale.ROOT);
  }
}
