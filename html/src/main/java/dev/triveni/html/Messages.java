package dev.triveni.html;

import dev.triveni.web.App;
import dev.triveni.web.Request;
import dev.triveni.web.Session;
import dev.triveni.web.SessionKey;
import java.util.ArrayList;
import java.util.List;

/// What a visitor is told once, on this page or after a redirect: Flask's `flash`. They wait in the
/// session. Used by one thread.
///
/// ```java
/// Messages.of(request).success("The post was saved.");
/// return Response.redirect("/posts");
/// ```
///
/// A template shows them: `@for(Message message : messages())`.
public final class Messages {
  private static final SessionKey<Waiting> KEY = SessionKey.of("_messages", Waiting.class);

  private final Session session;

  /// The messages that wait, oldest first.
  public record Waiting(List<Message> messages) {

    /// Copies the list.
    public Waiting {
      messages = List.copyOf(messages);
    }
  }

  private Messages(Session session) {
    this.session = session;
  }

  /// Those of the visitor that a request comes from.
  public static Messages of(Request request) {
    return new Messages(request.session());
  }

  /// Tells that something was done.
  public Messages success(String text) {
    return add("success", text);
  }

  /// Tells something worth knowing.
  public Messages info(String text) {
    return add("info", text);
  }

  /// Tells of a danger.
  public Messages warning(String text) {
    return add("warning", text);
  }

  /// Tells that something could not be done.
  public Messages error(String text) {
    return add("error", text);
  }

  /// Tells something of an own category.
  public Messages add(String category, String text) {
    Message message = new Message(category, text);
    List<Message> all = new ArrayList<>(waiting());
    all.add(message);
    session.put(KEY, new Waiting(all));
    App.current().signals().send(new MessageFlashed(message));
    return this;
  }

  /// Takes the messages of these categories, or all if none is named: nobody sees them again.
  public List<Message> take(String... categories) {
    List<Message> all = waiting();
    if (all.isEmpty()) {
      return all;
    }
    List<String> wanted = List.of(categories);
    List<Message> taken = new ArrayList<>(all);
    taken.removeIf(message -> !wanted.isEmpty() && !wanted.contains(message.category()));
    keep(all.stream().filter(message -> !taken.contains(message)).toList());
    return taken;
  }

  private void keep(List<Message> rest) {
    if (rest.isEmpty()) {
      session.remove(KEY.name());
    } else {
      session.put(KEY, new Waiting(rest));
    }
  }

  private List<Message> waiting() {
    return session.find(KEY).map(Waiting::messages).orElse(List.of());
  }
}
