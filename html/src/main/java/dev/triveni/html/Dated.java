package dev.triveni.html;

import dev.triveni.html.internal.DatedRecords;
import dev.triveni.web.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Records that have a day, for archives. Implementations are thread-safe.
public interface Dated<T> {

  /// These records, with this day of each. Every question reads all of them: for a few thousand.
  static <T> Dated<T> of(Records<T, ?, ?> records, Function<? super T, LocalDate> day) {
    return new DatedRecords<>(records, day);
  }

  /// The records.
  Records<T, ?, ?> records();

  /// The day of one of them.
  LocalDate day(T one);

  /// Those from one day to another, newest first.
  List<T> between(LocalDate first, LocalDate last);

  /// The last day before this one that has records.
  default Optional<LocalDate> before(LocalDate day) {
    return between(LocalDate.of(1, 1, 1), day.minusDays(1)).stream().findFirst().map(this::day);
  }

  /// The first day after this one that has records, if it is not after `last`.
  default Optional<LocalDate> after(LocalDate day, LocalDate last) {
    List<T> later = between(day.plusDays(1), last);
    return later.isEmpty() ? Optional.empty() : Optional.of(day(later.getLast()));
  }
}
