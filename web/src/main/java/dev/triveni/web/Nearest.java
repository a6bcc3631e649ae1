package dev.triveni.web;

import java.util.Collection;
import java.util.List;

/// Finds what somebody may have meant who made a typing mistake, for messages.
public final class Nearest {
  private static final int MOST_EDITS = 2;

  private Nearest() {}

  /// The names that are one or two edits away, the nearest only.
  public static List<String> to(String wrong, Collection<String> names) {
    int least = names.stream().mapToInt(name -> edits(wrong, name)).min().orElse(Integer.MAX_VALUE);
    return least > Math.min(MOST_EDITS, wrong.length() / 2)
        ? List.of()
        : names.stream().filter(name -> edits(wrong, name) == least).sorted().toList();
  }

  /// How many letters to insert, leave out, replace or swap with their neighbour (optimal string
  /// alignment).
  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int cheapest(int[][] edits, String from, String to, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
