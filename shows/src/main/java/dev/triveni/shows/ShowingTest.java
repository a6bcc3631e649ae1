package dev.triveni.shows;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.MethodSource;

/// A test method with the class it ran in, which may be a heir of the one that declares it.
record ShowingTest(Class<?> type, Method method) {

  static ShowingTest of(MethodSource source) {
    return new ShowingTest(source.getJavaClass(), source.getJavaMethod());
  }

  String outermostClass() {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    return outermost.getName();
  }

  /// Lists the features that the method, its class and the classes around it name.
  Stream<ShownFeature> shown(Standing standing) {
    return annotated().stream()
        .flatMap(element -> Optional.ofNullable(element.getAnnotation(Shows.class)).stream())
        .flatMap(shows -> Stream.of(shows.value()).map(id -> shown(id, shows.code(), standing)));
  }

  private ShownFeature shown(String feature, String code, Standing standing) {
    return new ShownFeature(feature, standing, type.getName(), method.getName(), code);
  }

  private List<AnnotatedElement> annotated() {
    List<AnnotatedElement> elements = new ArrayList<>();
    elements.add(method);
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      elements.add(around);
    }
    return elements;
  }
}
