package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.target.TargetDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadConsent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.RuleForm;

/** Two target lists, and two invented callers whom one of them finds at once; tonight's viewers come by themselves. */
@Singleton
final class DemoTargets {

    private static final int TRIES = 5;

    private final TargetDesk targets;
    private final LeadDesk leads;
    private final FollowUpDesk followUp;
    private final ConsentBook consents;
    private final ProgrammeDesk programmes;

    DemoTargets(
            TargetDesk targets,
            LeadDesk leads,
            FollowUpDesk followUp,
            ConsentBook consents,
            ProgrammeDesk programmes) {
        this.targets = targets;
        this.leads = leads;
        this.followUp = followUp;
        this.consents = consents;
        this.programmes = programmes;
    }

    /** The lists are of the whole province. */
    void load(Actor producer) {
        UUID programme = programmes.list(producer, new Page.Ask(1, null)).items().getFirst().id();
        called(producer, programme, "0900000071", "Bà Sáu (giả lập)", "Cho hỏi thẻ BHYT cho nhà 4 người", 4);
        called(producer, programme, "0900000072", "Chú Năm (giả lập)", "BHYT hộ gia đình nhà 3 người đóng bao nhiêu", 3);
        targets.create(
                producer,
                null,
                "Hộ cận nghèo hỏi về BHYT",
                "Mời tham gia BHYT hộ gia đình có hỗ trợ",
                RuleForm.all(
                        RuleForm.oneOf(Fact.SUPPORT_GROUP, SupportGroup.NEAR_POOR.name()),
                        RuleForm.between(Fact.HOUSEHOLD_SIZE, 3L, 5L),
                        RuleForm.oneOf(Fact.ASKED_ABOUT, "HOUSEHOLD_HI").within(60),
                        RuleForm.not(RuleForm.oneOf(Fact.STATE, "ENROLLED"))));
        targets.create(
                producer,
                null,
                "Để lại số trong 7 ngày, chưa ai liên hệ",
                "Gọi lại sau chương trình",
                RuleForm.all(RuleForm.within(Fact.LAST_HEARD, 7), RuleForm.not(RuleForm.known(Fact.LAST_CONTACT))));
    }

    private void called(Actor producer, UUID programme, String phone, String name, String words, int household) {
        UUID lead = leads.enter(
                producer, programme, LeadSource.Way.CALLED, phone, words, name, "Xã An Dương", null);
        consents.give(
                producer,
                new Scope(leads.show(producer, lead).row().scope()),
                new PersonalConsent.Subject(null, null, lead),
                LeadConsent.SENSITIVE_GROUP,
                true,
                1,
                PersonalConsent.Way.CALL,
                new PersonalConsent.Proof(PersonalConsent.Proof.Kind.CALL_NOTE, "cuộc gọi giả lập"));
        LeadNote known = new LeadNote(
                null, null, household, SupportGroup.NEAR_POOR, null, null, null, null, null, null, null, null, null,
                List.of(), Set.of());
        noted(producer, lead, known);
    }

    /** The consent reaches the lead a moment later, as a version of its own. */
    private void noted(Actor producer, UUID lead, LeadNote known) {
        for (int tries = 1; ; tries++) {
            try {
                followUp.note(producer, lead, leads.show(producer, lead).row().version(), known, null);
                return;
            } catch (Refusal refusal) {
                if (tries == TRIES) {
                    throw refusal;
                }
            }
        }
    }
}
