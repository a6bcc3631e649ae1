package dev.triveni.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// The doc comments of a class, as the annotation processor kept them at compile time. Immutable.
///
/// They are in the resource `META-INF/triveni/docs/<binary name>.properties` beside the class.
/// Where there is none, every text is empty.
public final class DocComments {
  private static final MethodDoc NOTHING = new MethodDoc("", List.of(), Map.of(), "");
  private static final ClassValue<DocComments> OF_CLASSES =
      new ClassValue<>() {
        @Override
        protected DocComments computeValue(Class<?> type) {
          return read(type);
        }
      };

  private final Properties texts;

  private DocComments(Properties texts) {
    this.texts = texts;
  }

  /// What is said of a method.
  ///
  /// @param text the comment without its tags
  /// @param names the parameters' names in their order; empty where they are not known
  /// @param params what is said of each parameter that anything is said of
  /// @param returns what is said of the result
  public record MethodDoc(
      String text, List<String> names, Map<String, String> params, String returns) {

    /// Copies the collections.
    public MethodDoc {
      names = List.copyOf(names);
      params = Map.copyOf(params);
    }
  }

  /// The comments of a class, which are read once.
  public static DocComments of(Class<?> type) {
    return OF_CLASSES.get(type);
  }

  private static DocComments read(Class<?> type) {
    Properties texts = new Properties();
    String resource = "/META-INF/triveni/docs/" + type.getName() + ".properties";
    try (InputStream stream = type.getResourceAsStream(resource)) {
      if (stream != null) {
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        texts.load(reader);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read %s".formatted(resource), failed);
    }
    return new DocComments(texts);
  }

  /// The comment of the class itself.
  public String text() {
    return get("doc");
  }

  /// What a record's comment says of a component.
  public String component(String name) {
    return get("component." + name);
  }

  /// The comment of an enum's constant.
  public String constant(String name) {
    return get("constant." + name);
  }

  /// The comment of a method that the class declares.
  public MethodDoc method(Method method) {
    if (texts.isEmpty()) {
      return NOTHING;
    }
    String types =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(","));
    String key = "method." + method.getName() + "(" + types + ")";
    String names = get(key + ".names");
    List<String> parameters = names.isEmpty() ? List.of() : List.of(names.split(","));
    Map<String, String> params = new LinkedHashMap<>();
    for (String parameter : parameters) {
      String text = get(key + ".param." + parameter);
      if (!text.isEmpty()) {
        params.put(parameter, text);
      }
    }
    return new MethodDoc(get(key), parameters, params, get(key + ".return"));
  }

  private String get(String key) {
    return texts.getProperty(key, "");
  }
}
