package dev.triveni.api;

/// How an OpenAPI document is written: its names, its titles, and the responses that it lists. Set
/// with {@link Document#style}.
public enum DocumentStyle {
  /// Every response that can occur is described, and operations are named after their classes.
  TRIVENI,

  /// As FastAPI writes documents, so that clients generated from one need not change: operations
  /// are named `read_item_items__item_id__get`, parameters and members have titles, and of problems
  /// only the mistakes in input are described.
  FASTAPI
}
