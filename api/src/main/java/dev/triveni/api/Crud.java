package dev.triveni.api;

import dev.triveni.api.internal.CrudRoutes;
import dev.triveni.web.Records;

/// Endpoints that list, show, add, replace, change and remove records.
///
/// ```java
/// Records<Item, NewItem, Long> items = …;
/// app.install(Api.of(Crud.of("/items", items)));
/// ```
///
/// | request | answer |
/// |---|---|
/// | `GET /items?page=2&page_size=10` | a page; `X-Pagination` tells where it is |
/// | `POST /items` | 201, with its `Location` |
/// | `GET /items/7` | the record, or 304 if `If-None-Match` has its `ETag` |
/// | `PUT /items/7`, `PATCH /items/7` | the changed record |
/// | `DELETE /items/7` | 204 |
///
/// Whoever changes or removes a record tells by `If-Match` which state of it is known: 428 without,
/// 412 if it is another one now. Within this process, nothing comes between this check and the
/// change. `X-Fields: name,owner{name}` asks for some members only.
public final class Crud {
  private Crud() {}

  /// The endpoints for these records.
  ///
  /// @param prefix begins their paths
  /// @throws IllegalArgumentException if a draft cannot be made of a record, as a change of some
  ///   members needs
  public static <T, D, K> Router of(String prefix, Records<T, D, K> records) {
    CrudRoutes<T, D, K> routes = CrudRoutes.of(records);
    return Router.of(prefix, router -> router.tags(routes.title()).routes(routes));
  }
}
