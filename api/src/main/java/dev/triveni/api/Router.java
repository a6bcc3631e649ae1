package dev.triveni.api;

import dev.triveni.api.internal.DeclaredResponse;
import dev.triveni.api.internal.Inclusion;
import dev.triveni.api.internal.Used;
import dev.triveni.web.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Typed endpoints that belong together, below a prefix: FastAPI's `APIRouter`. What is said of
/// them here is added to what they say of themselves. Immutable.
///
/// ```java
/// Router admin =
///     Router.of("/admin", router -> router
///         .tags("admin")
///         .uses(TokenHeader.class)
///         .response(418, "I'm a teapot")
///         .routes(new Admin()));
/// api.include(admin).include(admin.under("/v2/admin"));
/// ```
public final class Router {
  private final Inclusion inclusion;
  private final List<Object> members;

  private Router(Inclusion inclusion, List<Object> members) {
    this.inclusion = inclusion;
    this.members = List.copyOf(members);
  }

  /// A router of objects whose classes have {@link Routes}, and of other routers.
  ///
  /// @param prefix begins the path of each of its routes; nothing for none
  public static Router of(String prefix, Object... routes) {
    return of(prefix, router -> router.routes(routes));
  }

  /// A router.
  ///
  /// @param prefix begins the path of each of its routes, and may have variables:
  ///   `/tenants/{tenant}`; nothing for none
  /// @param setup adds what it consists of
  public static Router of(String prefix, Consumer<Setup> setup) {
    Setup contents = new Setup();
    setup.accept(contents);
    return new Router(contents.inclusion(prefix), contents.members);
  }

  /// This router below another prefix, instead of its own.
  public Router under(String prefix) {
    return new Router(inclusion.under(prefix), members);
  }

  /// What is said of its endpoints.
  Inclusion inclusion() {
    return inclusion;
  }

  /// Objects whose classes have {@link Routes}, and routers, in order.
  List<Object> members() {
    return members;
  }

  /// What a router is going to consist of. Used by one thread.
  public static final class Setup {
    private final List<Object> members = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Used> uses = new ArrayList<>();
    private final List<DeclaredResponse> responses = new ArrayList<>();
    private final List<Consumer<Group.Setup>> around = new ArrayList<>();
    private boolean deprecated;

    private Setup() {}

    /// Adds objects whose classes have {@link Routes}, and routers, below the prefix of this one.
    public Setup routes(Object... objects) {
      members.addAll(List.of(objects));
      return this;
    }

    /// Adds another router, below the prefix of this one.
    public Setup include(Router router) {
      members.add(router);
      return this;
    }

    /// Groups the endpoints under tags, before their own.
    public Setup tags(String... names) {
      tags.addAll(List.of(names));
      return this;
    }

    /// Asks for providers at each endpoint, before its own and without needing their values, as
    /// {@link Uses} does.
    public Setup uses(Class<?>... types) {
      List.of(types).forEach(type -> uses.add(new Used.Type(type)));
      return this;
    }

    /// Documents a response that each endpoint may give, unless it says something of that status
    /// itself.
    public Setup response(int status, String description) {
      return response(status, description, void.class);
    }

    /// Documents a response with JSON of a type that each endpoint may give, unless it says
    /// something of that status itself.
    ///
    /// @see Responds
    public Setup response(int status, String description, Class<?> as) {
      responses.add(DeclaredResponse.of(status, description, as));
      return this;
    }

    /// Says that clients should no longer use the endpoints.
    public Setup deprecated() {
      deprecated = true;
      return this;
    }

    /// Adds what any group may have: filters, error handlers, hooks for the start and the stop.
    ///
    /// ```java
    /// router.group(group -> group.filter(audit).install(app -> app.onStart(this::open)));
    /// ```
    public Setup group(Consumer<Group.Setup> setup) {
      around.add(setup);
      return this;
    }

    private Inclusion inclusion(String prefix) {
      return new Inclusion(prefix, tags, uses, responses, deprecated, around);
    }
  }
}
