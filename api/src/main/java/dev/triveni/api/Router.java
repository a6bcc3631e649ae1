package dev.triveni.api;

import dev.triveni.api.internal.DeclaredResponse;
import dev.triveni.api.internal.Inclusion;
import dev.triveni.api.internal.Sending;
import dev.triveni.api.internal.Used;
import dev.triveni.web.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
  private final Optional<String> name;

  private Router(Inclusion inclusion, List<Object> members, Optional<String> name) {
    this.inclusion = inclusion;
    this.members = List.copyOf(members);
    this.name = name;
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
    return new Router(contents.inclusion(prefix), contents.members, Optional.empty());
  }

  /// This router below another prefix, instead of its own.
  public Router under(String prefix) {
    return new Router(inclusion.under(prefix), members, name);
  }

  /// This router with a name, which goes before those of its routes: `v2.book`.
  public Router named(String name) {
    return new Router(inclusion, members, Optional.of(name));
  }

  /// What goes before the names of its routes.
  Optional<String> name() {
    return name;
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
    private final List<Class<?>> callbacks = new ArrayList<>();
    private Sending sending = Sending.AS_JSON;
    private @Nullable OtherContent otherContent;
    private boolean deprecated;
    private boolean hidden;

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

    /// Documents requests that each endpoint makes to its client, as {@link Callbacks} does.
    public Setup callbacks(Class<?>... interfaces) {
      callbacks.addAll(List.of(interfaces));
      return this;
    }

    /// The media type of texts and bytes that are returned where {@link Sends} says none.
    public Setup sends(String mediaType) {
      sending = sending.withMediaType(mediaType);
      return this;
    }

    /// Writes what is returned in this way where {@link Sends} says no other, instead of JSON.
    public Setup sends(ResponseFormat format) {
      sending = sending.withFormat(format);
      return this;
    }

    /// Leaves the endpoints out of the document.
    public Setup hidden() {
      hidden = true;
      return this;
    }

    /// Says what is done with bodies that are not declared as what is read, in place of what is
    /// said around the router.
    public Setup otherContent(OtherContent content) {
      otherContent = content;
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
      return new Inclusion(
          prefix,
          tags,
          uses,
          responses,
          callbacks,
          otherContent,
          deprecated,
          hidden,
          sending,
          around);
    }
  }
}
