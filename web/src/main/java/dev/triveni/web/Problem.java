package dev.triveni.web;

import dev.triveni.schema.Mistake;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong with a request, as the client is told (RFC 9457). Immutable.
///
/// @param status the status code
/// @param title the status in words, the same for every problem of this status
/// @param detail what is wrong with this request
/// @param errors every mistake of the input; empty if it is about something else
/// @param members further members of the problem document
public record Problem(
    int status, String title, String detail, List<Mistake> errors, Map<String, Object> members) {

  /// Copies the collections.
  public Problem {
    errors = List.copyOf(errors);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /// A problem that its status and a sentence describe.
  public static Problem of(int status, String detail) {
    return new Problem(status, StatusPhrases.of(status), detail, List.of(), Map.of());
  }

  /// A problem with the input.
  public static Problem of(List<Mistake> errors) {
    String count = errors.size() == 1 ? "1 mistake" : errors.size() + " mistakes";
    return new Problem(
        422, StatusPhrases.of(422), "The input has " + count + ".", errors, Map.of());
  }

  /// This problem with further members in its document.
  public Problem with(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(members);
    all.putAll(more);
    return new Problem(status, title, detail, errors, all);
  }

  /// The members of the problem document, in order.
  ///
  /// @param request the request it is about
  public Map<String, Object> document(Request request) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    document.put("instance", request.fullPath());
    document.put("requestId", request.id());
    document.putAll(members);
    if (!errors.isEmpty()) {
      document.put("errors", errors.stream().map(Problem::itemWithPointer).toList());
    }
    return document;
  }

  /// The mistakes of the input as clients see them, with pydantic's members.
  public List<Map<String, Object>> items() {
    return errors.stream().map(Problem::item).toList();
  }

  private static Map<String, Object> item(Mistake mistake) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", mistake.type());
    item.put("loc", mistake.loc());
    item.put("msg", mistake.msg());
    item.put("input", mistake.input());
    if (!mistake.ctx().isEmpty()) {
      item.put("ctx", mistake.ctx());
    }
    return item;
  }

  private static Map<String, Object> itemWithPointer(Mistake mistake) {
    Map<String, Object> item = item(mistake);
    if (pointsIntoTheBody(mistake)) {
      item.put("pointer", pointer(mistake.loc()));
    }
    return item;
  }

  /// What is no JSON has no members to point to: its location is the number of a character.
  private static boolean pointsIntoTheBody(Mistake mistake) {
    return !mistake.loc().isEmpty()
        && mistake.loc().getFirst().equals("body")
        && !mistake.type().equals("json_invalid");
  }

  /// Where in the body it is (RFC 6901): nothing for the whole of it.
  private static String pointer(List<Object> loc) {
    StringBuilder pointer = new StringBuilder();
    for (Object step : loc.subList(1, loc.size())) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
