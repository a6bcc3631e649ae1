package dev.triveni.data.sample;

import java.util.List;

/// A record that is kept as JSON.
public record Point(int x, int y, List<String> labels) {}
