package dev.triveni.architecture.planted;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Breaks what rules about code and signatures forbid; nothing calls it.
public final class Careless {
  static int count;
  static final List<String> NAMES = new ArrayList<>();
  static final AtomicInteger COUNTER = new AtomicInteger();
  static final Map<String, String> TEXTS = Map.of();
  private static final HashMap<String, String> CACHE = new HashMap<>();
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  /// Shows a foreign type inside a generic one.
  public List<JavaClasses> getClasses() {
    return List.of();
  }

  /// Prints.
  public void print(Exception mistake) {
    count++;
    System.out.println(CURRENT.get() + CACHE + NAMES + COUNTER + TEXTS);
    mistake.printStackTrace();
  }
}
