package io.github.nxdesk.model;

/// One value of an enumeration: the number on the wire and the name the vendor's page gives it.
public record Choice(int number, String name) {}
