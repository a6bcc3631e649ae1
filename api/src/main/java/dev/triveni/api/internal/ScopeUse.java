package dev.triveni.api.internal;

import dev.triveni.api.SecurityScopes;
import dev.triveni.api.internal.Provider.Called;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Set;

/// Finds the providers whose values depend on scopes. Used by one thread.
///
/// @param providers all providers
record ScopeUse(ProviderTable providers) {

  /// Whether the provider, or one that it needs, asks for {@link SecurityScopes}.
  boolean isIn(Provider provider) {
    return isIn(provider, new HashSet<>());
  }

  private boolean isIn(Provider provider, Set<Provider> seen) {
    if (!(provider instanceof Called called) || !seen.add(called)) {
      return false;
    }
    for (Parameter parameter : called.method().rawParameters()) {
      boolean asks =
          parameter.getType() == SecurityScopes.class
              || providers
                  .find(parameter.getParameterizedType())
                  .filter(needed -> isIn(needed, seen))
                  .isPresent();
      if (asks) {
        return true;
      }
    }
    return false;
  }
}
