package dev.triveni.data.internal.ast;

import java.util.ArrayList;
import java.util.List;

/// Lists that grow by copying.
public final class Lists {
  private Lists() {}

  /// A list with one more element.
  public static <T> List<T> with(List<? extends T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }

  /// A list with more elements.
  public static <T> List<T> withAll(List<? extends T> list, List<? extends T> more) {
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more);
    return List.copyOf(longer);
  }
}
