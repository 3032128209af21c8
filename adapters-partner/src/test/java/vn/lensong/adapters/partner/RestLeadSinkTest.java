package vn.lensong.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lensong.application.partner.LeadSink;
import vn.lensong.application.partner.LeadSinkContract;
import vn.lensong.domain.partner.SinkMapping.Fact;
import vn.lensong.domain.partner.WebhookDelivery.Failure;

/** Leads as they are put into a system that speaks JSON over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestLeadSinkTest implements LeadSinkContract {

    private ApplicationContext context;
    private LocalCrm crm;

    @BeforeAll
    void start() throws IOException {
        context = ApplicationContext.run(
                Map.of("lensong.partners.loopback", true, "lensong.partners.read-timeout", "2s"), "test");
        crm = new LocalCrm();
    }

    @BeforeEach
    void clear() {
        crm.puts.clear();
        crm.status = 200;
    }

    @AfterAll
    void stop() {
        crm.server.stop(0);
        context.close();
    }

    @Override
    public LeadSink sink() {
        return context.getBean(LeadSink.class);
    }

    @Override
    public Crm crm() {
        return crm;
    }

    @Test
    void a_machine_inside_a_house_is_not_called() {
        LeadSink.Parcel parcel = new LeadSink.Parcel(
                UUID.randomUUID(), "https://10.0.0.1/leads", MAPPING, "khoa", Map.of(Fact.LEAD_ID, "một"));

        assertThat(sink().put(parcel).failure()).isEqualTo(Failure.BARRED_ADDRESS);
    }

    /** A customer base on this machine. */
    private static final class LocalCrm implements Crm {

        private final HttpServer server;
        private final List<Put> puts = new CopyOnWriteArrayList<>();
        private volatile int status = 200;

        LocalCrm() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    Map<String, String> headers = new HashMap<>();
                    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
                    puts.add(new Put(
                            exchange.getRequestMethod(),
                            headers,
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                    exchange.getResponseHeaders().set("Retry-After", "30");
                    exchange.getResponseHeaders().set("Location", "https://crm.example.vn/");
                    exchange.sendResponseHeaders(status, -1);
                }
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        }

        @Override
        public String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/leads";
        }

        @Override
        public String nowhere() {
            try (ServerSocket free = new ServerSocket(0)) {
                return "http://127.0.0.1:" + free.getLocalPort() + "/leads";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void answers(int next) {
            status = next;
        }

        @Override
        public List<Put> puts() {
            return puts;
        }
    }
}
