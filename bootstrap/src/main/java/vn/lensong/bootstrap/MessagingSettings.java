package vn.lensong.bootstrap;

import java.util.HashMap;
import java.util.Map;

/** What was set about gateways, under the names their adapters read. */
final class MessagingSettings {

    private MessagingSettings() {}

    static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        put(properties, "sms.url", settings, Setting.LENSONG_SMS_URL);
        put(properties, "sms.user", settings, Setting.LENSONG_SMS_USER);
        put(properties, "sms.secret", settings, Setting.LENSONG_SMS_SECRET);
        put(properties, "sms.fields", settings, Setting.LENSONG_SMS_FIELDS);
        put(properties, "sms.extra", settings, Setting.LENSONG_SMS_EXTRA);
        put(properties, "sms.format", settings, Setting.LENSONG_SMS_FORMAT);
        put(properties, "sms.phone-format", settings, Setting.LENSONG_SMS_PHONE_FORMAT);
        put(properties, "sms.answer-id", settings, Setting.LENSONG_SMS_ANSWER_ID);
        put(properties, "sms.answer-code", settings, Setting.LENSONG_SMS_ANSWER_CODE);
        put(properties, "sms.answer-taken", settings, Setting.LENSONG_SMS_ANSWER_TAKEN);
        put(properties, "zns.token", settings, Setting.LENSONG_ZNS_TOKEN);
        put(properties, "zns.url", settings, Setting.LENSONG_ZNS_URL);
        put(properties, "zns.templates", settings, Setting.LENSONG_ZNS_TEMPLATES);
        put(properties, "zns.gaps", settings, Setting.LENSONG_ZNS_GAPS);
        return properties;
    }

    private static void put(Map<String, Object> properties, String name, Settings settings, Setting setting) {
        String value = settings.get(setting);
        if (value != null) {
            properties.put("lensong.messaging." + name, value);
        }
    }
}
