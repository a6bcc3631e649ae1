package dev.triveni.web.internal;

import java.util.Set;

/// Finds where user's code calls the framework, for messages about its declarations.
public final class CallSite {
  private static final Set<String> FRAMEWORK =
      Set.of(
          "dev.triveni.web",
          "dev.triveni.web.internal",
          "dev.triveni.api",
          "dev.triveni.api.internal");

  private CallSite() {}

  /// File and line of the nearest caller outside the framework, such as `Books.java:20`.
  public static String find() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames ->
            frames
                .filter(frame -> !FRAMEWORK.contains(frame.getDeclaringClass().getPackageName()))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()))
        .orElse("unknown place");
  }
}
