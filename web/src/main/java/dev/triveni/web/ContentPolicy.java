package dev.triveni.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page may load and run: the `Content-Security-Policy` of its response (CSP 3). Immutable.
///
/// ```java
/// ContentPolicy.strict().images("https://images.example", "data:").connections("wss:");
/// ```
///
/// A source is a host, a scheme with a colon, or a keyword in quotes such as `'unsafe-inline'`.
public final class ContentPolicy {
  private static final String SELF = "'self'";
  private static final String NONE = "'none'";
  private static final String FRAME_ANCESTORS = "frame-ancestors";
  private static final String SCRIPTS = "script-src";
  private static final String STYLES = "style-src";
  private static final Pattern SOURCE = Pattern.compile("[!-~&&[^;,]]+");

  /// No source has such a character.
  private static final String NONCE_PLACE = ";nonce;";

  private static final String NONCE = " 'nonce-" + NONCE_PLACE + "'";

  private final Map<String, List<String>> directives;
  private final String text;

  private ContentPolicy(Map<String, List<String>> directives) {
    this.directives = Collections.unmodifiableMap(directives);
    this.text = textOf(directives);
  }

  /// Everything from this origin only; no plug-ins, no frames around the page; scripts and styles
  /// within the page need the {@link SecurityHeaders#NONCE} of the request.
  public static ContentPolicy strict() {
    Map<String, List<String>> directives = new LinkedHashMap<>();
    directives.put("default-src", List.of(SELF));
    directives.put(SCRIPTS, List.of(SELF));
    directives.put(STYLES, List.of(SELF));
    directives.put("object-src", List.of(NONE));
    directives.put("base-uri", List.of(SELF));
    directives.put("form-action", List.of(SELF));
    directives.put(FRAME_ANCESTORS, List.of(NONE));
    return new ContentPolicy(directives);
  }

  /// Scripts from these sources too.
  public ContentPolicy scripts(String... sources) {
    return adding(SCRIPTS, sources);
  }

  /// Style sheets from these sources too.
  public ContentPolicy styles(String... sources) {
    return adding(STYLES, sources);
  }

  /// Images from these sources too.
  public ContentPolicy images(String... sources) {
    return adding("img-src", sources);
  }

  /// Fonts from these sources too.
  public ContentPolicy fonts(String... sources) {
    return adding("font-src", sources);
  }

  /// Requests of scripts to these sources too.
  public ContentPolicy connections(String... sources) {
    return adding("connect-src", sources);
  }

  /// Frames of these sources in the page too.
  public ContentPolicy frames(String... sources) {
    return adding("frame-src", sources);
  }

  /// Forms that are sent to these sources too.
  public ContentPolicy forms(String... sources) {
    return adding("form-action", sources);
  }

  /// The page in frames of pages of just these sources.
  public ContentPolicy framedBy(String... sources) {
    return with(FRAME_ANCESTORS, List.of(), sources);
  }

  /// The text of the field, with this nonce for scripts and styles.
  String text(String nonce) {
    return text.replace(NONCE_PLACE, nonce);
  }

  /// The text of the field for a page that has no scripts and styles of its own.
  String text() {
    return text.replace(NONCE, "");
  }

  private static String textOf(Map<String, List<String>> directives) {
    StringBuilder text = new StringBuilder();
    directives.forEach((name, sources) -> {
      text.append(text.isEmpty() ? "" : "; ").append(name);
      sources.forEach(source -> text.append(' ').append(source));
      if (takesNonce(name, sources)) {
        text.append(NONCE);
      }
    });
    return text.toString();
  }

  /// This policy with nothing to say about frames around the page.
  ContentPolicy withoutFraming() {
    Map<String, List<String>> rest = new LinkedHashMap<>(directives);
    rest.remove(FRAME_ANCESTORS);
    return new ContentPolicy(rest);
  }

  /// What `X-Frame-Options` can say of the frames around the page; empty where it has no words.
  Optional<String> frameOptions() {
    List<String> sources = directives.getOrDefault(FRAME_ANCESTORS, List.of());
    if (sources.equals(List.of(NONE))) {
      return Optional.of("DENY");
    }
    return sources.equals(List.of(SELF)) ? Optional.of("SAMEORIGIN") : Optional.empty();
  }

  /// A nonce would make browsers ignore `'unsafe-inline'`.
  private static boolean takesNonce(String name, List<String> sources) {
    return (name.equals(SCRIPTS) || name.equals(STYLES)) && !sources.contains("'unsafe-inline'");
  }

  private ContentPolicy adding(String directive, String... sources) {
    return with(directive, directives.getOrDefault(directive, List.of(SELF)), sources);
  }

  private ContentPolicy with(String directive, List<String> before, String... sources) {
    Arrays.stream(sources).forEach(source -> check(directive, source));
    List<String> all = new ArrayList<>(before);
    all.addAll(List.of(sources));
    Map<String, List<String>> more = new LinkedHashMap<>(directives);
    more.put(directive, all.isEmpty() ? List.of(NONE) : List.copyOf(all));
    return new ContentPolicy(more);
  }

  private static void check(String directive, String source) {
    if (!SOURCE.matcher(source).matches()) {
      throw new IllegalArgumentException(
          "TRV-WEB-036 '"
              + source
              + "' is not a source for "
              + directive
              + ": it is empty, or has a space, a comma, a semicolon or a character outside ASCII."
              + " Give each source as an argument of its own, such as https://cdn.example.");
    }
  }
}
