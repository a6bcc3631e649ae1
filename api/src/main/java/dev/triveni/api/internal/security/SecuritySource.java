package dev.triveni.api.internal.security;

import dev.triveni.api.BasicCredentials;
import dev.triveni.api.HttpCredentials;
import dev.triveni.web.Request;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes credentials from requests for one parameter. Immutable.
///
/// @param scheme where they are
/// @param type what the parameter holds
/// @param isOptional whether the parameter is `Optional`
/// @param scopes the scopes that are needed
public record SecuritySource(Scheme scheme, Class<?> type, boolean isOptional, List<String> scopes)
    implements Function<Request, Object> {

  /// The source for a parameter of this type; empty if the type cannot hold what the scheme finds.
  public static Optional<SecuritySource> of(Scheme scheme, Type type, List<String> scopes) {
    boolean isOptional =
        type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    Type held = isOptional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    boolean fits =
        scheme.object().getOrDefault("scheme", "").equals("basic")
            ? held == BasicCredentials.class
            : held == String.class
                || (held == HttpCredentials.class && scheme.object().containsKey("scheme"));
    return fits
        ? Optional.of(new SecuritySource(scheme, (Class<?>) held, isOptional, scopes))
        : Optional.empty();
  }

  @Override
  public Object apply(Request request) {
    Optional<Object> found = read(request);
    return isOptional ? found : found.orElseThrow(scheme::refusal);
  }

  private Optional<Object> read(Request request) {
    try {
      return scheme.reader().read(request).map(this::held);
    } catch (MalformedCredentialsException _) {
      throw scheme.refusal();
    }
  }

  private Object held(Object found) {
    return found instanceof HttpCredentials credentials && type == String.class
        ? credentials.credentials()
        : found;
  }
}
