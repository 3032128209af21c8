package vn.lensong.adapters.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.messaging.TextMessages;
import vn.lensong.domain.messaging.TextChannel;

/** An SMS gateway that takes texts by HTTP, whatever it calls their parts. */
@Singleton
@Requires(bean = SmsProperties.class)
final class SmsGateway implements TextMessages {

    private static final String NAME = "sms gateway";

    private final SmsProperties properties;
    private final Map<String, String> fields;
    private final Map<String, String> extra;
    private final GatewayCall call;

    SmsGateway(SmsProperties properties, GatewayCall call) {
        this.properties = properties;
        this.fields = Pairs.of("lensong.messaging.sms.fields", properties.fields());
        this.extra = Pairs.of("lensong.messaging.sms.extra", properties.extra());
        this.call = call;
    }

    @Override
    public TextChannel channel() {
        return TextChannel.SMS;
    }

    @Override
    public @Nullable String send(Outgoing text) {
        Map<String, Object> body = new LinkedHashMap<>(extra);
        put(body, "id", text.id().toString());
        put(body, "phone", phone(text.phone()));
        put(body, "words", text.words());
        put(body, "user", properties.user());
        put(body, "secret", properties.secret());
        MutableHttpRequest<?> request = HttpRequest.POST(properties.url(), body)
                .contentType(
                        properties.format().equals("json")
                                ? MediaType.APPLICATION_JSON_TYPE
                                : MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                .accept(MediaType.ALL_TYPE);
        if (!fields.containsKey("secret") && properties.user() != null && properties.secret() != null) {
            request.basicAuth(properties.user(), properties.secret());
        }
        JsonNode answer = call.answer(NAME, request);
        requireTaken(answer);
        return GatewayCall.member(answer, properties.answerId());
    }

    private void requireTaken(@Nullable JsonNode answer) {
        String path = properties.answerCode();
        if (path == null) {
            return;
        }
        String code = GatewayCall.member(answer, path);
        if (code == null) {
            throw new OutsideFailure(OutsideFailure.Kind.UNREACHABLE, NAME + ": answer without its code");
        }
        if (!code.equals(properties.answerTaken())) {
            throw new OutsideFailure(OutsideFailure.Kind.REJECTED, NAME + ": code " + GatewayCall.logged(code));
        }
    }

    private void put(Map<String, Object> body, String part, @Nullable String value) {
        String name = fields.get(part);
        if (name != null && value != null) {
            body.put(name, value);
        }
    }

    private String phone(String e164) {
        return e164.startsWith("+84") ? properties.phoneFormat() + e164.substring(3) : e164;
    }
}
