package dev.triveni.processor.routes;

import dev.triveni.processor.api.ApiAnnotation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/// One route that a method declares.
///
/// @param owner the class
/// @param method the endpoint
/// @param annotation what declares it
/// @param pattern the whole path, prefix of the class included
record Route(
    TypeElement owner, ExecutableElement method, ApiAnnotation annotation, PathPattern pattern) {
  private static final List<String> NO_PATH = List.of("");

  /// The routes that a class declares, in the order of its source.
  static List<Route> of(TypeElement type) {
    List<String> prefixes = ApiAnnotation.find(type, "Routes").map(Route::paths).orElse(NO_PATH);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .flatMap(method -> of(type, method, prefixes))
        .toList();
  }

  /// The verb in capitals and the path: `GET /reviews/{id}`.
  String title() {
    return verb() + " " + pattern.text();
  }

  String verb() {
    return annotation.name().equals("Socket")
        ? "WEBSOCKET"
        : annotation.name().toUpperCase(Locale.ROOT);
  }

  /// Class and method: `Reviews.find`.
  String place() {
    return owner.getSimpleName() + "." + method.getSimpleName();
  }

  /// The parameters as written: `(long id, String q)`.
  String parameters() {
    return method.getParameters().stream()
        .map(parameter -> TypeNames.simple(parameter.asType()) + " " + parameter.getSimpleName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /// Reports a mistake where the path stands, or where the annotation does.
  void refuse(String message, Messager messager) {
    annotation
        .value()
        .ifPresentOrElse(
            path -> messager.printMessage(Kind.ERROR, message, method, annotation.mirror(), path),
            () -> messager.printMessage(Kind.ERROR, message, method, annotation.mirror()));
  }

  private static Stream<Route> of(
      TypeElement owner, ExecutableElement method, List<String> prefixes) {
    return ApiAnnotation.on(method).stream()
        .filter(ApiAnnotation::isVerb)
        .flatMap(annotation ->
            prefixes.stream()
                .flatMap(prefix -> paths(annotation).stream().map(path -> join(prefix, path)))
                .map(path -> new Route(owner, method, annotation, PathPattern.parse(path))));
  }

  /// As the registration of routes joins them.
  private static String join(String prefix, String path) {
    String start = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    String joined = path.isEmpty() ? prefix : start + path;
    return joined.isEmpty() ? "/" : joined;
  }

  private static List<String> paths(ApiAnnotation annotation) {
    List<String> texts = annotation.texts();
    return texts.isEmpty() ? NO_PATH : texts;
  }
}
