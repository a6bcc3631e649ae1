package dev.triveni.benchmarks.data;

import java.util.List;

/// One way of working with the tables. Each method is one operation that is measured.
interface Way extends AutoCloseable {

  /// What it is called.
  String name();

  /// Reads one article.
  Object get(long id);

  /// Reads fifty articles with their authors, from an id on.
  List<?> listWithAuthors(long from);

  /// Counts the articles of each author.
  List<?> countByAuthor();

  /// Reads the next twenty articles behind an id.
  List<?> next(long id);

  /// Adds one view to all articles of an author.
  int addViews(long author);

  /// Reads an article, and writes another title.
  void loadAndSave(long id, String title);

  /// Relates an article to a tag that it does not have.
  void tag(long article, long tag);

  /// Inserts an article.
  void insert(String title);

  /// Inserts a thousand articles.
  void insertThousand();

  @Override
  void close();
}
