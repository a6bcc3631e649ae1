package dev.triveni.processor.routes;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// Where a parameter's value comes from, as far as it can be told at compile time.
sealed interface Binding {

  /// From the path variable of one of these names, or else from the query.
  record Named(Set<String> names) implements Binding {}

  /// From the path variable of this name, or else from the body, because nothing says otherwise
  /// about a record.
  record Body(String name, TypeElement type) implements Binding {}

  /// From a place of the request that an annotation names, which is not the path; or the WebSocket.
  record Elsewhere() implements Binding {}

  /// From one of these methods, whose own parameters are bound alike.
  record Provided(List<ExecutableElement> providers) implements Binding {}

  /// Perhaps from a provider that is not in this compilation.
  record Unknown() implements Binding {}
}
