package parley.corpus.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "by Ann Berg 50 views; Ann Berg;",
        "By Ann Berg; Ann Berg;",
        "BY ANN BERG; ANN BERG;",
        "Author: Ann Berg; Ann Berg;",
        "Authors: Ann Berg and Olena de Vries; Ann Berg and Olena de Vries;",
        "Written by Ann Berg | 12 June 2024; Ann Berg; 2024-06-12",
        "By Ann O’Neil-Berg, Daily Post; Ann O’Neil-Berg;",
        "By J. D. Marsh — June 3rd, 2024 — 1.2k views; J. D. Marsh; 2024-06-03",
        "By Ann Berg on 3 June 2024; Ann Berg; 2024-06-03",
        "Posted by Олена Берг; Олена Берг;",
        "Published: 2024-06-01;; 2024-06-01",
        "Updated June 3, 2024;; 2024-06-03",
        "Last updated on Monday, 3 June 2024 at 10:30 GMT;; 2024-06-03",
        "Published 1 May 2024, updated 3 June 2024;; 2024-06-03",
        "As of 2024-06-01;; 2024-06-01",
        "3 June 2024;; 2024-06-03",
        "3rd of June 2024;; 2024-06-03",
        "Sept. 3, 2024 • 5 min read;; 2024-09-03",
        "2024-06-01T10:30:00Z;; 2024-06-01",
        "1,204 views;;",
        "5 min read | 12 comments;;",
      })
  void parsesAuthorAndDate(String line, String author, String date) {
    assertThat(Byline.parse(line))
        .contains(
            new Byline(
                Optional.ofNullable(author), Optional.ofNullable(date).map(LocalDate::parse)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "By the time they met, nobody was left",
        "By sea and by land",
        "On 3 June 2024 they met",
        "The talks",
        "31 June 2024 was no day: it never came",
        "Authority lies with the council",
        "2024",
      })
  void textIsNoByline(String line) {
    assertThat(Byline.parse(line)).isEmpty();
  }
}
