package dev.triveni.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Records in memory, and how paths name records.
class RecordsTest {
  private record Note(long id, String text) {}

  private record Draft(String text) {}

  private final Records<Note, Draft, Long> notes =
      Records.inMemory(
          Note.class, Draft.class, Note::id, (id, draft) -> new Note(id, draft.text()));

  @Test
  void whatIsAddedGetsTheNextKeyAndKeepsItsPlaceWhenItIsChanged() {
    Note first = notes.add(new Draft("a"));
    Note second = notes.add(new Draft("b"));
    assertThat(notes.change(notes.key(first), new Draft("c"))).contains(new Note(1, "c"));
    assertThat(notes.page(0, 10).items()).containsExactly(new Note(1, "c"), second);
    assertThat(notes.find(2L)).contains(second);
  }

  @Test
  void whatWasRemovedIsNotThereAndItsKeyIsNotGivenAgain() {
    notes.add(new Draft("a"));
    assertThat(notes.remove(1L)).isTrue();
    assertThat(notes.remove(1L)).isFalse();
    assertThat(notes.find(1L)).isEmpty();
    assertThat(notes.change(1L, new Draft("b"))).isEmpty();
    assertThat(notes.add(new Draft("c")).id()).isEqualTo(2);
  }

  @Test
  void aPageKnowsHowManyThereAre() {
    IntStream.rangeClosed(1, 7).forEach(number -> notes.add(new Draft("note " + number)));
    assertThat(notes.page(5, 5))
        .isEqualTo(new Records.Page<>(List.of(new Note(6, "note 6"), new Note(7, "note 7")), 7));
    assertThat(notes.page(10, 5)).isEqualTo(new Records.Page<>(List.of(), 7));
  }

  @Test
  void manyThreadsGetAKeyEach() {
    IntStream.range(0, 1000).parallel().forEach(number -> notes.add(new Draft("" + number)));
    assertThat(notes.page(0, 2000).items())
        .extracting(Note::id)
        .doesNotHaveDuplicates()
        .hasSize(1000);
  }

  @Test
  void aPathNamesARecordByItsKey() {
    UUID id = UUID.randomUUID();
    App app =
        App.create()
            .get(
                "/numbers/" + PathKey.number("id").pattern(),
                request -> Response.text("" + (PathKey.number("id").of(request) + 1)))
            .get(
                "/ids/" + PathKey.uuid("id").pattern(),
                request -> Response.text("" + PathKey.uuid("id").of(request).equals(id)))
            .get(
                "/names/" + PathKey.text("slug").pattern(),
                request -> Response.text(PathKey.text("slug").of(request).strip()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/numbers/41").text()).isEqualTo("42");
      assertThat(client.get("/numbers/x").status()).isEqualTo(404);
      assertThat(client.get("/ids/" + id).text()).isEqualTo("true");
      assertThat(client.get("/names/a%20day").text()).isEqualTo("a day");
    }
    assertThatThrownBy(() -> PathKey.uuid("id").read().apply("no UUID"))
        .isInstanceOf(ClassCastException.class);
  }
}
