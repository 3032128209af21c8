package vn.lensong.adapters.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.messaging.TextMessages;
import vn.lensong.domain.messaging.TextChannel;

/** Zalo's notifications by template: a purpose without an approved template is refused before anybody is asked. */
@Singleton
@Requires(bean = ZnsProperties.class)
final class ZnsGateway implements TextMessages {

    private static final String NAME = "zns";

    /** That the access token is wrong, or too old. */
    private static final Set<String> TOKEN = Set.of("-124", "-216");

    private final ZnsProperties properties;
    private final Map<String, String> templates;
    private final Map<String, String> names;
    private final GatewayCall call;

    ZnsGateway(ZnsProperties properties, GatewayCall call) {
        this.properties = properties;
        this.templates = Pairs.of("lensong.messaging.zns.templates", properties.templates());
        this.names = Pairs.of("lensong.messaging.zns.gaps", properties.gaps());
        this.call = call;
    }

    @Override
    public TextChannel channel() {
        return TextChannel.ZNS;
    }

    @Override
    public @Nullable String send(Outgoing text) {
        String template = templates.get(text.purpose().name());
        if (template == null) {
            throw new OutsideFailure(OutsideFailure.Kind.REJECTED, NAME + ": no template for " + text.purpose());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("phone", text.phone().replaceFirst("^\\+", ""));
        body.put("template_id", template);
        body.put("template_data", filled(text.gaps()));
        body.put("tracking_id", text.id().toString());
        MutableHttpRequest<?> request = HttpRequest.POST(properties.url().resolve("/message/template"), body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .accept(MediaType.ALL_TYPE)
                .header("access_token", properties.token());
        JsonNode answer = call.answer(NAME, request);
        String error = GatewayCall.member(answer, "error");
        if (error == null) {
            throw new OutsideFailure(OutsideFailure.Kind.UNREACHABLE, NAME + ": answer without its code");
        }
        if (!error.equals("0")) {
            OutsideFailure.Kind kind =
                    TOKEN.contains(error) ? OutsideFailure.Kind.EXPIRED_TOKEN : OutsideFailure.Kind.REJECTED;
            throw new OutsideFailure(kind, NAME + ": error " + GatewayCall.logged(error));
        }
        return GatewayCall.member(answer, "data.msg_id");
    }

    /** A template refuses what it does not name, so that only what was named goes, or all when nothing was. */
    private Map<String, String> filled(Map<String, String> gaps) {
        if (names.isEmpty()) {
            return gaps;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        names.forEach((ours, theirs) -> filled.put(theirs, gaps.getOrDefault(ours, "")));
        return filled;
    }
}
