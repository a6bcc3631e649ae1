package dev.triveni.data.desk;

/// How far an article is.
public enum Status {
  DRAFT,
  PUBLISHED,
  ARCHIVED
}
