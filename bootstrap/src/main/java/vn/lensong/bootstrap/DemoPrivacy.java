package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import vn.lensong.application.Actor;
import vn.lensong.application.privacy.BreachDesk;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.privacy.PrivacyDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Breach;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.PersonalConsent;

/** Invented requests about personal data, a consent with its proof, and a breach on its clock. */
@Singleton
final class DemoPrivacy {

    private final PrivacyDesk desk;
    private final ConsentBook consents;
    private final BreachDesk breaches;
    private final Clock clock;

    DemoPrivacy(PrivacyDesk desk, ConsentBook consents, BreachDesk breaches, Clock clock) {
        this.desk = desk;
        this.consents = consents;
        this.breaches = breaches;
        this.clock = clock;
    }

    void load(Actor manager, Scope scope) {
        desk.receive(
                manager,
                scope,
                PersonRequest.Kind.DELETE,
                "Bà Lan (giả lập)",
                "0900000172",
                "Xin xóa hết những gì tôi đã viết hôm Chủ nhật",
                null,
                Set.of(),
                Set.of("+84900000172"),
                clock.instant().minus(Duration.ofDays(1)));
        PersonalConsent.Subject who = new PersonalConsent.Subject(null, "+84900000173", null);
        consents.ask(manager, scope, who, "CALL_BACK", PersonalConsent.Way.MESSAGE);
        consents.give(
                manager,
                scope,
                who,
                "CALL_BACK",
                true,
                1,
                PersonalConsent.Way.CALL,
                new PersonalConsent.Proof(PersonalConsent.Proof.Kind.CALL_NOTE, "Cuộc gọi giả lập, đã nói đồng ý"));
        breaches.log(
                manager,
                scope,
                clock.instant().minus(Duration.ofHours(20)),
                Breach.Kind.LOST,
                new Breach.Account(
                        "Một nhân viên thu mất điện thoại có danh sách bàn giao (giả lập)",
                        "tên, số điện thoại",
                        "có thể bị gọi lừa đảo",
                        "đã khóa tài khoản và đăng xuất mọi thiết bị"),
                7,
                Breach.Role.CONTROLLER);
    }
}
