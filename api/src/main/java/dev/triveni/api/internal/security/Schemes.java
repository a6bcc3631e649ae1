package dev.triveni.api.internal.security;

import dev.triveni.api.ApiKey;
import dev.triveni.api.HttpBasic;
import dev.triveni.api.HttpBearer;
import dev.triveni.api.HttpDigest;
import dev.triveni.api.OAuth2;
import dev.triveni.api.OAuth2Code;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.OpenIdConnect;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes schemes of annotations.
public final class Schemes {
  private Schemes() {}

  /// The scheme that an annotation of a parameter declares, or an annotation on it does.
  ///
  /// @throws IllegalArgumentException if it is declared in a way that makes no sense
  public static Optional<Scheme> of(List<Annotation> annotations) {
    if (annotations.isEmpty()) {
      return Optional.empty();
    }
    return annotations.stream()
        .flatMap(annotation ->
            Stream.concat(
                Stream.of(annotation), Stream.of(annotation.annotationType().getAnnotations())))
        .flatMap(annotation -> of(annotation).stream())
        .findFirst();
  }

  private static Optional<Scheme> of(Annotation annotation) {
    return switch (annotation) {
      case HttpBasic basic -> Optional.of(basic(basic));
      case HttpBearer bearer -> Optional.of(bearer(bearer));
      case HttpDigest digest -> Optional.of(digest(digest));
      case ApiKey key -> Optional.of(key(key));
      case OAuth2Password password -> Optional.of(password(password));
      case OAuth2Code code -> Optional.of(code(code));
      case OAuth2 any -> Optional.of(any(any));
      case OpenIdConnect connect -> Optional.of(connect(connect));
      default -> Optional.empty();
    };
  }

  private static Scheme basic(HttpBasic basic) {
    return new Scheme(
        basic.name(),
        texts("type", "http", "description", basic.description(), "scheme", "basic"),
        basic.realm().isEmpty() ? "Basic" : "Basic realm=\"" + basic.realm() + "\"",
        Authorization::basic);
  }

  private static Scheme bearer(HttpBearer bearer) {
    Map<String, Object> object =
        texts("type", "http", "description", bearer.description(), "scheme", "bearer");
    object.putAll(texts("bearerFormat", bearer.format()));
    return new Scheme(
        bearer.name(), object, "Bearer", request -> Authorization.of("bearer", request));
  }

  private static Scheme digest(HttpDigest digest) {
    return new Scheme(
        digest.name(),
        texts("type", "http", "description", digest.description(), "scheme", "digest"),
        "Digest",
        request -> Authorization.of("digest", request));
  }

  private static Scheme key(ApiKey key) {
    List<String> places =
        Stream.of(key.header(), key.cookie(), key.query())
            .filter(place -> !place.isEmpty())
            .toList();
    if (places.size() != 1) {
      throw new IllegalArgumentException(
          "@ApiKey names %d places of the key. Name one: header, cookie or query."
              .formatted(places.size()));
    }
    String name = places.getFirst();
    if (!key.header().isEmpty()) {
      return key(key, "header", "APIKeyHeader", name, request -> request.header(name));
    }
    return key.cookie().isEmpty()
        ? key(key, "query", "APIKeyQuery", name, request -> request.query(name))
        : key(key, "cookie", "APIKeyCookie", name, request -> request.cookie(name));
  }

  private static Scheme key(
      ApiKey key, String place, String usualName, String name, Scheme.Reader reader) {
    return new Scheme(
        key.name().isEmpty() ? usualName : key.name(),
        texts("type", "apiKey", "description", key.description(), "in", place, "name", name),
        "APIKey",
        request -> reader.read(request).filter(found -> !found.equals("")));
  }

  private static Scheme password(OAuth2Password password) {
    Map<String, Object> flow = flow(password.scopes(), password.refreshUrl());
    flow.put("tokenUrl", password.tokenUrl());
    return bearer(password.name(), password.description(), Map.of("password", flow));
  }

  private static Scheme code(OAuth2Code code) {
    Map<String, Object> flow = flow(code.scopes(), code.refreshUrl());
    flow.put("authorizationUrl", code.authorizationUrl());
    flow.put("tokenUrl", code.tokenUrl());
    return bearer(code.name(), code.description(), Map.of("authorizationCode", flow));
  }

  private static Scheme bearer(String name, String description, Map<String, Object> flows) {
    return new Scheme(
        name, oauth2(description, flows), "Bearer", request -> Authorization.of("bearer", request));
  }

  private static Scheme any(OAuth2 any) {
    byte[] json = any.flows().getBytes(StandardCharsets.UTF_8);
    Object flows = Schemas.strict().of(Object.class).read(json).orThrow();
    return new Scheme(any.name(), oauth2(any.description(), flows), "Bearer", Authorization::whole);
  }

  private static Scheme connect(OpenIdConnect connect) {
    return new Scheme(
        connect.name(),
        texts(
            "type", "openIdConnect",
            "description", connect.description(),
            "openIdConnectUrl", connect.url()),
        "Bearer",
        Authorization::whole);
  }

  private static Map<String, Object> oauth2(String description, Object flows) {
    Map<String, Object> object = texts("type", "oauth2", "description", description);
    object.put("flows", flows);
    return object;
  }

  private static Map<String, Object> flow(String[] declared, String refreshUrl) {
    Map<String, Object> scopes = new LinkedHashMap<>();
    for (String each : declared) {
      int colon = each.indexOf(": ");
      if (colon < 0) {
        scopes.put(each, "");
      } else {
        scopes.put(each.substring(0, colon), each.substring(colon + 2));
      }
    }
    Map<String, Object> flow = texts("refreshUrl", refreshUrl);
    flow.put("scopes", scopes);
    return flow;
  }

  private static Map<String, Object> texts(String... namesAndTexts) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      if (!namesAndTexts[i + 1].isEmpty()) {
        map.put(namesAndTexts[i], namesAndTexts[i + 1]);
      }
    }
    return map;
  }
}
