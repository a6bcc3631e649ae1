package dev.triveni.examples.tutorial.security;

record Account(User user, String hashedPassword) {}
