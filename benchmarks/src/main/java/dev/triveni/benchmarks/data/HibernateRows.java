package dev.triveni.benchmarks.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The same rows as classes that Hibernate can fill; `hibernate-rows.xml` maps them.
final class HibernateRows {
  private HibernateRows() {}

  /// Who writes.
  static class AuthorRow {
    Long id;
    String name;
  }

  /// What it is about.
  static class TagRow {
    Long id;
    String name;
  }

  /// What is written.
  static class ArticleRow {
    Long id;
    String title;
    String body;
    int views;
    Instant writtenAt;
    AuthorRow author;
    List<TagRow> tags = new ArrayList<>();
  }
}
