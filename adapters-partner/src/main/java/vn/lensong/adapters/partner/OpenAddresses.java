package vn.lensong.adapters.partner;

import io.micronaut.context.annotation.Value;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Looks names up for the client, which connects to nothing else than what was found and checked here: a name that
 * stands for another address a moment later leads nowhere.
 */
@Singleton
@Named(OpenAddresses.NAME)
final class OpenAddresses extends AddressResolverGroup<InetSocketAddress> {

    static final String NAME = "partners";

    private final boolean loopback;

    /** @param loopback whether this machine itself may be called: for trying things out */
    OpenAddresses(@Value("${lensong.partners.loopback:false}") boolean loopback) {
        this.loopback = loopback;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new OpenNames(executor).asAddressResolver();
    }

    private boolean allowed(InetAddress address) {
        return OpenInternet.has(address) || loopback && address.isLoopbackAddress();
    }

    /** Finds what a name stands for, and fails when any of it is not allowed. */
    private final class OpenNames extends DefaultNameResolver {

        OpenNames(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) throws Exception {
            Promise<InetAddress> found = executor().newPromise();
            super.doResolve(name, found);
            found.addListener((Future<InetAddress> done) -> {
                if (!done.isSuccess()) {
                    promise.setFailure(done.cause());
                } else if (!allowed(done.getNow())) {
                    promise.setFailure(new BarredAddress());
                } else {
                    promise.setSuccess(done.getNow());
                }
            });
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) throws Exception {
            Promise<List<InetAddress>> found = executor().newPromise();
            super.doResolveAll(name, found);
            found.addListener((Future<List<InetAddress>> done) -> {
                if (!done.isSuccess()) {
                    promise.setFailure(done.cause());
                } else if (!done.getNow().stream().allMatch(OpenAddresses.this::allowed)) {
                    promise.setFailure(new BarredAddress());
                } else {
                    promise.setSuccess(done.getNow());
                }
            });
        }
    }
}
