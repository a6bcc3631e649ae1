package dev.triveni.api;

/// Lends a value for the time of a request: what `yield` is in Python. A provider with such a
/// parameter provides a `T`, and returns nothing.
///
/// ```java
/// @Provides
/// void transaction(Database database, Lender<Transaction> lender) throws Exception {
///   Transaction transaction = database.begin();
///   try {
///     lender.lend(transaction);
///     transaction.commit();
///   } catch (Exception e) {
///     transaction.rollback();
///     throw e;
///   }
/// }
/// ```
///
/// The provider has a virtual thread of its own, so that it can wait in the middle: what is bound
/// to a thread there is not bound in the endpoint. Used by that thread.
@FunctionalInterface
public interface Lender<T> {

  /// Lends the value, and waits until its scope has ended.
  ///
  /// A failure of the request is thrown here. What the provider throws is answered instead of it;
  /// if it throws nothing, the failure is answered nevertheless.
  ///
  /// @throws Exception what the endpoint, or a value that was made later, has thrown
  void lend(T value) throws Exception;
}
