package dev.triveni.fuzzer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A request that is sent. Immutable but for its bytes, which nobody changes.
///
/// @param method its verb
/// @param target path and query
/// @param headers names and values in turn
/// @param body its body; empty if it has none
record Attempt(String method, String target, List<String> headers, byte[] body) {

  /// A command that sends it to a server on this machine.
  String curl() {
    StringBuilder line = new StringBuilder("curl -i");
    if (!method.equals("GET")) {
      line.append(" -X ").append(method);
    }
    line.append(' ').append(quoted("http://localhost:8000" + target));
    for (int i = 0; i < headers.size(); i += 2) {
      line.append(" -H ").append(quoted(headers.get(i) + ": " + headers.get(i + 1)));
    }
    if (body.length > 0) {
      line.append(" --data-binary ").append(quoted(new String(body, StandardCharsets.UTF_8)));
    }
    return line.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
