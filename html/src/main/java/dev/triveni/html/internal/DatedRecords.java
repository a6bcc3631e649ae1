package dev.triveni.html.internal;

import dev.triveni.html.Dated;
import dev.triveni.web.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Records that are all read to find those of some days. Thread-safe as the records are.
public record DatedRecords<T>(Records<T, ?, ?> records, Function<? super T, LocalDate> getter)
    implements Dated<T> {
  private static final int STEP = 1000;

  @Override
  public LocalDate day(T one) {
    return getter.apply(one);
  }

  @Override
  public List<T> between(LocalDate first, LocalDate last) {
    return all().stream()
        .filter(one -> !day(one).isBefore(first) && !day(one).isAfter(last))
        .sorted(Comparator.comparing(this::day, Comparator.reverseOrder()))
        .toList();
  }

  private List<T> all() {
    List<T> all = new ArrayList<>();
    List<T> some = records.page(0, STEP).items();
    while (!some.isEmpty()) {
      all.addAll(some);
      some = records.page(all.size(), STEP).items();
    }
    return all;
  }
}
