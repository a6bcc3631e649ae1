package dev.triveni.examples.flaskr;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/// All users and posts, in memory. Thread-safe.
final class Storage implements AutoCloseable {
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<Long, Post> posts = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
  private final AtomicLong numbers = new AtomicLong();
  private volatile boolean closed;

  /// Adds a user; none if the name is taken.
  Optional<User> addUser(String name, String password) {
    requireOpen();
    User user = new User(numbers.incrementAndGet(), name, Passwords.hash(password));
    return users.putIfAbsent(name, user) == null ? Optional.of(user) : Optional.empty();
  }

  Optional<User> findUser(String name) {
    requireOpen();
    return Optional.ofNullable(users.get(name));
  }

  Optional<User> findUser(long number) {
    requireOpen();
    return users.values().stream().filter(user -> user.number() == number).findFirst();
  }

  Post addPost(User author, String title, String body) {
    requireOpen();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Post post = new Post(numbers.incrementAndGet(), author, today, title, body);
    posts.put(post.number(), post);
    return post;
  }

  Optional<Post> findPost(long number) {
    requireOpen();
    return Optional.ofNullable(posts.get(number));
  }

  /// The posts, the newest first.
  List<Post> posts() {
    requireOpen();
    return List.copyOf(posts.values());
  }

  void change(Post post) {
    requireOpen();
    posts.replace(post.number(), post);
  }

  void delete(Post post) {
    requireOpen();
    posts.remove(post.number());
  }

  void clear() {
    requireOpen();
    posts.clear();
    users.clear();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The storage is closed.");
    }
  }
}
