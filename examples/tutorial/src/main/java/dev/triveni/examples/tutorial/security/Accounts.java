package dev.triveni.examples.tutorial.security;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table of users with hashes of their passwords.
record Accounts(Map<String, Account> byName) {
  static final Account JOHN =
      new Account(
          User.of("johndoe", "johndoe@example.com", "John Doe", false),
          "dHV0b3JpYWwtam9obmRvZQ==$ez9wmOPOSmkRQLjFRMtVyJJdSPBfepV+S/cjH0DUci8=");
  static final Account ALICE =
      new Account(
          User.of("alice", "alicechains@example.com", "Alice Chains", true),
          "dHV0b3JpYWwtYWxpY2UtMQ==$kJ1yCJf8yOcrIBRD7mNyfWM9mJh1Ty2KB/L0kCVZ+kU=");

  /// Takes as long to check as that of an account, so that nobody learns who has one.
  private static final String DUMMY_HASH =
      "dHV0b3JpYWwtbm9ib2R5LQ==$eLGXXdJlosX5kCt4nPTKsxbGPOIZXXQvHVTg4k/HPM4=";

  static Accounts of(Account... accounts) {
    return new Accounts(
        Stream.of(accounts)
            .collect(Collectors.toMap(account -> account.user().username(), Function.identity())));
  }

  Optional<User> find(String username) {
    return Optional.ofNullable(byName.get(username)).map(Account::user);
  }

  Optional<User> authenticate(String username, String password) {
    Optional<Account> account = Optional.ofNullable(byName.get(username));
    String hash = account.map(Account::hashedPassword).orElse(DUMMY_HASH);
    return Passwords.matches(password, hash) ? account.map(Account::user) : Optional.empty();
  }
}
