package dev.triveni.html.internal;

import dev.triveni.html.Messages;
import dev.triveni.web.HttpException;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import java.util.Locale;

/// The record whose key a path names. Immutable.
///
/// @param kind what it is, such as `blog post`
/// @param name what stands for it on pages
public record FoundRecord<T>(T record, ShownRecord shown, String kind, String name) {

  /// The one that this request names.
  ///
  /// @throws HttpException 404 if there is none
  public static <T, D, K> FoundRecord<T> of(Records<T, D, K> records, Request request) {
    K key = records.pathKey().of(request);
    return records
        .find(key)
        .map(record -> of(records, record))
        .orElseThrow(() -> missing(records, key));
  }

  /// One that is there.
  public static <T, D, K> FoundRecord<T> of(Records<T, D, K> records, T record) {
    ShownRecord shown = ShownRecord.of(records.type(), record);
    String name =
        shown
            .name()
            .filter(text -> !text.isBlank())
            .orElseGet(() -> Words.of(records.type().getSimpleName()) + " " + records.key(record));
    return new FoundRecord<>(record, shown, kind(records), name);
  }

  /// Says that there is none with this key.
  public static HttpException missing(Records<?, ?, ?> records, Object key) {
    return HttpException.notFound("There is no " + kind(records) + " " + key + ".");
  }

  /// What these records are, such as `blog post`.
  public static String kind(Records<?, ?, ?> records) {
    return Words.of(records.type().getSimpleName()).toLowerCase(Locale.ROOT);
  }

  /// Tells the visitor what was done with it, if the application has sessions.
  public void tell(Request request, String done) {
    if (PageContext.current().hasSecretKey()) {
      Messages.of(request).success("The " + kind + " “" + name + "” was " + done + ".");
    }
  }
}
