package dev.triveni.web;

import dev.triveni.web.internal.IndentedBodies;

/// Writes JSON in lines and indented by two spaces, for people who read it. Immutable.
///
/// ```java
/// app.filter(IndentedJson.always());
/// ```
///
/// Events and streams are left as they are: where each line is a document, it has to stay one.
public final class IndentedJson implements Filter {
  private static final IndentedJson ALWAYS = new IndentedJson();

  private IndentedJson() {}

  /// Indents what handlers answer with as JSON.
  public static IndentedJson always() {
    return ALWAYS;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    return IndentedBodies.of(next.handle(request), request.app().schemas());
  }
}
