/// Sending one request: client, TLS, proxy, retrying, pacing, tracing. What a request or a reply
/// means is not known here.
@NullMarked
package io.github.nxdesk.http;

import org.jspecify.annotations.NullMarked;
