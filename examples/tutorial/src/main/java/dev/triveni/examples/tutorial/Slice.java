package dev.triveni.examples.tutorial;

import java.util.List;

/// A part of a list: Python's `list[start:stop]`, in which numbers below zero count from the end.
public final class Slice {
  private Slice() {}

  /// The elements from `start` to before `stop`, as far as they are there.
  public static <T> List<T> of(List<T> list, int start, int stop) {
    int from = index(start, list.size());
    return list.subList(from, Math.max(from, index(stop, list.size())));
  }

  private static int index(int number, int size) {
    return Math.clamp(number < 0 ? number + size : number, 0, size);
  }
}
