/// A stand-in of the Nexudus help desk API over real HTTP on the loopback address, so that
/// everything can be tried without an account.
///
/// It uses nothing else of this program: if client and stand-in shared a wrong property name, every
/// test would agree with it. What it imitates, and how surely that is known, is in
/// `nexudus-api.md`.
@NullMarked
package io.github.nxdesk.sandbox;

import org.jspecify.annotations.NullMarked;
