package io.github.nxdesk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// The resolver of all tests. It knows `localhost` and nothing else, so no test asks a name server,
/// and none reaches another machine by its name.
public final class LoopbackResolver extends InetAddressResolverProvider {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String NAME = "localhost";

  @Override
  public String name() {
    return "loopback only";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (!host.equals(NAME)) {
          throw new UnknownHostException(host + " is not looked up: this is a test");
        }
        return Stream.of(InetAddress.getByAddress(NAME, LOOPBACK));
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        if (!InetAddress.getByAddress(address).isLoopbackAddress()) {
          throw new UnknownHostException("no address is looked up: this is a test");
        }
        return NAME;
      }
    };
  }
}
