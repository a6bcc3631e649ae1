package dev.triveni.examples.tutorial.additional_responses;

record Message(String message) {}
