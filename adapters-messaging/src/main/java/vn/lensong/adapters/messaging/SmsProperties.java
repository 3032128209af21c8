package vn.lensong.adapters.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SMS gateway, under {@code lensong.messaging.sms}.
 *
 * @param url where a text is posted to
 * @param fields what the gateway calls {@code id}, {@code phone}, {@code words}, {@code user} and {@code secret};
 *     the last two go as a Basic login where they are not named
 * @param extra members that are always the same, such as a brand name
 * @param format {@code form} or {@code json}
 * @param phoneFormat {@code +84}, {@code 84} or {@code 0}: how a number begins
 * @param answerId the path of the gateway's id in its answer
 * @param answerCode the path of the code that says whether it took the text; without it the status alone does
 * @param answerTaken the value of that code for a text that was taken
 */
@ConfigurationProperties("lensong.messaging.sms")
@Requires(property = "lensong.messaging.sms.url")
record SmsProperties(
        URI url,
        @Nullable String user,
        @Nullable String secret,
        @Bindable(defaultValue = "id=id,phone=phone,words=text") String fields,
        @Nullable String extra,
        @Bindable(defaultValue = "form") String format,
        @Bindable(defaultValue = "84") String phoneFormat,
        @Bindable(defaultValue = "id") String answerId,
        @Nullable String answerCode,
        @Bindable(defaultValue = "0") String answerTaken) {

    SmsProperties {
        if (!Set.of("form", "json").contains(format)) {
            throw new IllegalArgumentException("lensong.messaging.sms.format: " + format + " (expected: form or json)");
        }
        if (!Set.of("+84", "84", "0").contains(phoneFormat)) {
            throw new IllegalArgumentException(
                    "lensong.messaging.sms.phone-format: " + phoneFormat + " (expected: +84, 84 or 0)");
        }
        Map<String, String> named = Pairs.of("lensong.messaging.sms.fields", fields);
        if (!named.containsKey("phone") || !named.containsKey("words")) {
            throw new IllegalArgumentException(
                    "lensong.messaging.sms.fields: " + named.keySet() + " (expected: phone and words among them)");
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "SmsProperties[host=" + url.getHost() + "]";
    }
}
