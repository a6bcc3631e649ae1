package dev.triveni.web;

import dev.triveni.web.internal.session.SessionPlan;

/// Gives requests their sessions, and saves those that were asked for: the one place where that is
/// done. An application has it around its own filters.
record SessionFilter(SessionPlan plan) implements Filter {

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    boolean isOutermost = request.sessionSlot().begin(plan, request);
    Response response = next.handle(request);
    return isOutermost ? request.sessionSlot().save(response) : response;
  }
}
