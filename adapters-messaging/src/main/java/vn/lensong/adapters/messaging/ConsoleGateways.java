package vn.lensong.adapters.messaging;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import vn.lensong.domain.messaging.TextChannel;

/** The console in place of every gateway that is not configured. */
@Factory
final class ConsoleGateways {

    @Singleton
    @Named("console-sms")
    @Requires(missingBeans = SmsGateway.class)
    ConsoleTexts sms() {
        return new ConsoleTexts(TextChannel.SMS);
    }

    @Singleton
    @Named("console-zns")
    @Requires(missingBeans = ZnsGateway.class)
    ConsoleTexts zns() {
        return new ConsoleTexts(TextChannel.ZNS);
    }
}
