package dev.triveni.examples.tutorial.additional_responses;

record Item(String id, String value) {}
