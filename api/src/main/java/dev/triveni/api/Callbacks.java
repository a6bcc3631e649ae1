package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents the requests that an endpoint makes to its client: methods of interfaces, which look
/// like endpoints and are never called. Their paths are runtime expressions of OpenAPI, in which
/// `$url` stands for a parameter of the endpoint. On a class with {@link Routes} it speaks of all
/// its endpoints; {@link Router} and {@link Api} speak of all of theirs.
///
/// ```java
/// interface InvoiceCallbacks {
///   @Post("{$callbackUrl}/invoices/{$request.body.id}")
///   Received invoicePaid(InvoiceEvent event);
/// }
///
/// @Post("/invoices/")
/// @Callbacks(InvoiceCallbacks.class)
/// Receipt create(Invoice invoice, Optional<URI> callbackUrl) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Callbacks {

  /// Interfaces whose methods have {@link Post} or another verb.
  Class<?>[] value();
}
