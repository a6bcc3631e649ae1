package dev.triveni.html.blog;

import dev.triveni.html.Multiline;
import dev.triveni.html.blog.Note.Mood;
import dev.triveni.web.Records;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/// What somebody writes into a diary.
///
/// @param written the day it is about
public record NewNote(
    @NotBlank @Size(max = 60) String title,
    @Multiline String text,
    LocalDate written,
    Mood mood,
    Optional<Integer> stars) {

  /// A diary without notes.
  public static Records<Note, NewNote, Long> diary() {
    return Records.inMemory(
        Note.class,
        NewNote.class,
        Note::id,
        (id, note) -> new Note(id, note.title, note.text, note.written, note.mood, note.stars));
  }
}
