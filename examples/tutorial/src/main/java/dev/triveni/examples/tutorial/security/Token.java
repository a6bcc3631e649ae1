package dev.triveni.examples.tutorial.security;

record Token(String accessToken, String tokenType) {}
