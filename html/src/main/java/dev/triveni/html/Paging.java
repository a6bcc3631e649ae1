package dev.triveni.html;

import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/// Which page of a list is shown, and the ways to the others. Immutable.
///
/// @param number of the page, from 1
/// @param pages how many there are, at least 1
/// @param count how many items there are altogether
/// @param previous the URL of the page before, if there is one
/// @param next the URL of the page after, if there is one
public record Paging(
    int number, int pages, long count, Optional<String> previous, Optional<String> next) {

  /// The page that the query of a request asks for, `?page=2`; the first if it does not say.
  ///
  /// @param count how many items there are altogether
  /// @param size how many stand on a page
  /// @throws HttpException 404 if there is no such page
  static Paging of(Request request, long count, int size) {
    int pages = Math.toIntExact(Math.max(1, (count + size - 1) / size));
    int number = number(request);
    if (number > pages) {
      throw noPage(String.valueOf(number));
    }
    return new Paging(
        number,
        pages,
        count,
        number > 1 ? Optional.of(url(request, number - 1)) : Optional.empty(),
        number < pages ? Optional.of(url(request, number + 1)) : Optional.empty());
  }

  /// The number that the query of a request asks for.
  static int number(Request request) {
    String text = request.query("page").orElse("1");
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw noPage(text);
    }
    return Integer.parseInt(text);
  }

  private static HttpException noPage(String number) {
    return HttpException.notFound("There is no page " + number + ".");
  }

  private static String url(Request request, int number) {
    StringJoiner query = new StringJoiner("&", request.fullPath() + "?", "");
    request
        .queries()
        .forEach((name, values) -> {
          if (!name.equals("page")) {
            values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
          }
        });
    return query.add("page=" + number).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
