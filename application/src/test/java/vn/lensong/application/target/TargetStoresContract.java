package vn.lensong.application.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.Page;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.promotion.OptOuts;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.promotion.Invitee;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.HandOut;
import vn.lensong.domain.target.HeldBack;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Rule;
import vn.lensong.domain.target.RuleForm;
import vn.lensong.domain.target.TargetList;
import vn.lensong.domain.target.TargetListEvent;

/** What keeps target lists and who is on them must do. */
public interface TargetStoresContract {

    UUID SOMEBODY = new UUID(1, 1);
    Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    Moment MOMENT = new Moment(NOW, Map.of(SupportGroup.POOR, 50, SupportGroup.NEAR_POOR, 40, SupportGroup.OTHER, 20));
    Scope PROVINCE = Scope.province("77");
    Scope BRANCH = PROVINCE.within("buu-dien").within("con-dao");
    Membership.Held HELD = new Membership.Held(Set.of(), NOW);

    Leads leads();

    FactsBook factsBook();

    OptOuts optOuts();

    TargetLists lists();

    Membership membership();

    HandOuts handOuts();

    @ParameterizedTest
    @ValueSource(longs = {20_261_130, 7, 12})
    default void whatever_the_rule_the_database_finds_whom_it_means_and_for_the_same_reasons(long seed) {
        Random random = new Random(seed);
        Scope scope = Scope.province(String.valueOf(80 + random.nextInt(10))).within("t" + seed);
        List<UUID> programmes = List.of(UUID.randomUUID(), UUID.randomUUID());
        AnyLead any = new AnyLead(random, MOMENT, programmes);
        Map<UUID, LeadFacts> facts = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            Lead lead = any.in(i % 3 == 0 ? scope.within("b") : scope);
            leads().save(lead, new LeadEvent.Entered(
                    lead.programmeId(), lead.id(), LeadSource.Way.CALLED, SOMEBODY, NOW));
            facts.put(lead.id(), LeadFacts.of(lead, programme -> null, null, false));
        }

        for (int i = 0; i < 120; i++) {
            Rule rule = Rule.of(AnyRule.rule(random, programmes, 1));
            Map<UUID, Long> meant = new LinkedHashMap<>();
            Map<HeldBack, Integer> held = new LinkedHashMap<>();
            facts.forEach((id, one) -> {
                long reasons = rule.reasons(one, MOMENT);
                assertThat(new Rule.Not(rule).reasons(one, MOMENT) == 0).isEqualTo(reasons != 0);
                assertThat(new Rule.Not(new Rule.Not(rule)).reasons(one, MOMENT)).isEqualTo(reasons);
                if (reasons != 0) {
                    meant.put(id, reasons);
                    HeldBack why = HeldBack.of(one, false, NOW);
                    if (why != null) {
                        held.merge(why, 1, Integer::sum);
                    }
                }
            });
            assertThat(Rule.of(rule.form())).isEqualTo(rule);
            String about = "seed " + seed + ", rule " + i + ": " + rule;
            assertThat(membership().count(scope, rule, HELD, MOMENT))
                    .as(about)
                    .isEqualTo(new Membership.Size(meant.size(), held));
            if (i % 4 == 0) {
                TargetList list = made(scope, rule.form());
                assertThat(reasons(list)).as(about).isEqualTo(meant);
                facts.keySet().forEach(id -> membership().follow(id, MOMENT));
                assertThat(reasons(list)).as("followed, " + about).isEqualTo(meant);
                membership().refresh(list.id(), MOMENT);
                assertThat(reasons(list)).as("asked anew, " + about).isEqualTo(meant);
                archive(list);
            }
        }
    }

    @Test
    default void a_list_comes_back_as_it_was_saved_and_only_on_the_version_that_was_seen() {
        TargetList list = made(PROVINCE, RuleForm.oneOf(Fact.TEMPERATURE, "HOT"));

        assertThat(lists().find(list.id())).contains(list);
        assertThat(lists().followed()).contains(list.id());
        assertThat(lists().page(List.of(PROVINCE), new Page.Ask(200, null)).items())
                .extracting(row -> row.list().id())
                .contains(list.id());
        assertThat(lists().page(List.of(Scope.province("15")), new Page.Ask(200, null)).items()).isEmpty();
        TargetListEvent changed = new TargetListEvent.Changed(list.id(), false, SOMEBODY, NOW);
        lists().save(list.changed("Khác", "Khác", list.rule()), changed, MOMENT);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> lists().save(list.changed("Nữa", "Nữa", list.rule()), changed, MOMENT))
                        .kind())
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(lists().history(list.id())).extracting(TargetLists.Happened::name)
                .containsExactly("target.created", "target.changed");
    }

    @Test
    default void somebody_comes_onto_a_list_and_off_it_as_they_change_and_as_they_move() {
        TargetList ofProvince = made(PROVINCE, RuleForm.between(Fact.HOUSEHOLD_SIZE, 3L, 5L));
        TargetList ofBranch = made(BRANCH, RuleForm.between(Fact.HOUSEHOLD_SIZE, 3L, 5L));
        Lead lead = captured();
        membership().follow(lead.id(), MOMENT);
        assertThat(on(ofProvince, lead)).isFalse();

        lead = noted(lead, 4);
        membership().follow(lead.id(), MOMENT);
        assertThat(on(ofProvince, lead)).isTrue();
        assertThat(on(ofBranch, lead)).isFalse();

        lead = saved(lead.assigned(SOMEBODY, BRANCH, NOW), new LeadEvent.Assigned(
                lead.programmeId(), lead.id(), SOMEBODY, "Côn Đảo", SOMEBODY, NOW));
        membership().follow(lead.id(), MOMENT);
        assertThat(on(ofBranch, lead)).isTrue();

        lead = noted(lead, 6);
        membership().follow(lead.id(), MOMENT);
        assertThat(on(ofProvince, lead)).isFalse();
        assertThat(on(ofBranch, lead)).isFalse();
    }

    @Test
    default void days_that_pass_take_somebody_off_and_who_stays_has_been_on_it_as_long() {
        TargetList list = made(PROVINCE, RuleForm.any(
                RuleForm.within(Fact.LAST_HEARD, 0), RuleForm.oneOf(Fact.COMMUNE, "Côn Sơn")));
        Lead goes = captured();
        Lead stays = captured();
        stays = saved(stays.noted(LeadNote.of(null, "xã Côn Sơn")), noted(stays));
        membership().follow(goes.id(), MOMENT);
        membership().follow(stays.id(), MOMENT);
        assertThat(reasons(list)).containsEntry(goes.id(), 1L).containsEntry(stays.id(), 3L);
        Moment midnight = new Moment(MOMENT.tomorrow(), MOMENT.support());

        membership().refresh(list.id(), midnight);

        assertThat(reasons(list)).doesNotContainKey(goes.id()).containsEntry(stays.id(), 2L);
        assertThat(member(list, stays).since()).isEqualTo(NOW);
        assertThat(lists().row(list.id()).orElseThrow().refreshedAt()).isEqualTo(midnight.now());
    }

    @Test
    default void who_opted_out_anywhere_or_was_just_contacted_by_whatever_way_is_held_back() {
        TargetList list = made(PROVINCE, RuleForm.within(Fact.LAST_HEARD, 1));
        Lead out = captured();
        Lead called = captured();
        Lead texted = captured();
        Lead complaining = captured();
        Lead free = captured();
        called = saved(called.assigned(SOMEBODY, PROVINCE, NOW).missed(), new LeadEvent.Contacted(
                called.programmeId(), called.id(), FollowUp.Channel.PHONE, LeadEvent.Contacted.Outcome.NOT_REACHED, 1,
                SOMEBODY, NOW.minusSeconds(60)));
        OptOut word = new OptOut(
                UUID.randomUUID(), Invitee.phoneKey(out.phones().getFirst().e164()), null, NOW);
        optOuts().add(word, new OptOutEvent.Entered(word.id(), null, NOW));

        assertThat(factsBook().bar(word.id())).containsExactly(out.id());
        assertThat(factsBook().bar(word.id())).isEmpty();
        assertThat(factsBook().contacted(texted.phones().getFirst().e164(), NOW.minusSeconds(3_600)))
                .containsExactly(texted.id());
        for (Lead lead : List.of(out, called, texted, complaining, free)) {
            membership().follow(lead.id(), MOMENT);
        }

        Membership.Held held = new Membership.Held(Set.of(complaining.id()), NOW);
        Map<UUID, Membership.Member> members = members(list, held);
        assertThat(members.get(out.id()).heldBack()).isEqualTo(HeldBack.OPTED_OUT);
        assertThat(members.get(called.id()).heldBack()).isEqualTo(HeldBack.CONTACTED);
        assertThat(members.get(texted.id()).heldBack()).isEqualTo(HeldBack.CONTACTED);
        assertThat(members.get(complaining.id()).heldBack()).isEqualTo(HeldBack.COMPLAINT);
        assertThat(members.get(free.id()).heldBack()).isNull();
        Membership.Held dayAfter = new Membership.Held(Set.of(), NOW.plus(HeldBack.PEACE));
        assertThat(members(list, dayAfter).get(texted.id()).heldBack()).isNull();
    }

    @Test
    default void whoever_lifted_the_last_opt_out_about_them_is_free_again() {
        TargetList list = made(PROVINCE, RuleForm.within(Fact.LAST_HEARD, 1));
        Lead lead = captured();
        String phone = Invitee.phoneKey(lead.phones().getFirst().e164());
        OptOut word = new OptOut(UUID.randomUUID(), phone, null, NOW);
        optOuts().add(word, new OptOutEvent.Entered(word.id(), null, NOW));
        factsBook().bar(word.id());
        membership().follow(lead.id(), MOMENT);
        assertThat(members(list, HELD).get(lead.id()).heldBack()).isEqualTo(HeldBack.OPTED_OUT);
        assertThat(factsBook().free(word.id())).as("before it was lifted").isEmpty();

        optOuts().lift(word.lifted(SOMEBODY, NOW, "Khách đề nghị"), new OptOutEvent.Lifted(word.id(), SOMEBODY, NOW));

        assertThat(factsBook().free(word.id())).containsExactly(lead.id());
        assertThat(factsBook().free(word.id())).as("told twice").isEmpty();
        assertThat(members(list, HELD).get(lead.id()).heldBack()).isNull();
        OptOut again = new OptOut(UUID.randomUUID(), phone, null, NOW);
        optOuts().add(again, new OptOutEvent.Entered(again.id(), null, NOW));
        assertThat(factsBook().bar(again.id())).containsExactly(lead.id());
    }

    @Test
    default void what_was_handed_out_stays_as_it_was_and_nobody_is_on_it_who_just_opted_out() {
        Scope scope = PROVINCE.within("giao");
        TargetList list = made(scope, RuleForm.between(Fact.HOUSEHOLD_SIZE, 3L, null));
        Lead given = noted(moved(captured(), scope), 4);
        Lead out = noted(moved(captured(), scope), 5);
        membership().follow(given.id(), MOMENT);
        membership().follow(out.id(), MOMENT);
        OptOut word = new OptOut(
                UUID.randomUUID(), Invitee.phoneKey(out.phones().getFirst().e164()), null, NOW);
        optOuts().add(word, new OptOutEvent.Entered(word.id(), null, NOW));

        HandOut made = handOuts().give(blank(list), HELD, whole -> handedOut(whole));

        assertThat(made.members()).isEqualTo(1);
        assertThat(made.heldBack()).containsExactly(Map.entry(HeldBack.OPTED_OUT, 1));
        given = noted(given, 1);
        membership().follow(given.id(), MOMENT);
        assertThat(on(list, given)).isFalse();
        assertThat(handOuts().page(made.id(), new Page.Ask(10, null)).items())
                .containsExactly(new HandOuts.Given(given.id(), 1));
        assertThat(handOuts().find(made.id())).contains(made);
        assertThat(handOuts().of(list.id())).containsExactly(made);
        Refusal nobody = Refusal.conflict("target.nobody", Map.of());
        assertThat(catchThrowableOfType(Refusal.class, () -> handOuts().give(blank(list), HELD, whole -> {
            throw nobody;
        }))).isSameAs(nobody);
        assertThat(handOuts().of(list.id())).hasSize(1);
    }

    @Test
    default void whoever_is_merged_is_on_no_list_and_was_contacted_when_either_was() {
        TargetList list = made(PROVINCE, RuleForm.within(Fact.LAST_HEARD, 1));
        Lead kept = captured();
        Lead gone = captured();
        membership().follow(kept.id(), MOMENT);
        membership().follow(gone.id(), MOMENT);
        factsBook().contacted(gone.phones().getFirst().e164(), NOW.minusSeconds(60));

        leads().saveBoth(
                kept.absorbed(gone),
                new LeadEvent.Absorbed(kept.programmeId(), kept.id(), gone.id(), SOMEBODY, NOW),
                gone.mergedInto(kept.id()),
                new LeadEvent.Merged(gone.programmeId(), gone.id(), kept.id(), SOMEBODY, NOW));
        membership().follow(gone.id(), MOMENT);
        membership().follow(kept.id(), MOMENT);

        assertThat(on(list, gone)).isFalse();
        assertThat(member(list, kept).heldBack()).isEqualTo(HeldBack.CONTACTED);
    }

    private TargetList made(Scope scope, RuleForm rule) {
        TargetList list = TargetList.created(
                UUID.randomUUID(), scope, "Danh sách", "Tư vấn", SOMEBODY, Rule.of(rule), NOW);
        lists().save(list, new TargetListEvent.Created(list.id(), scope.path(), SOMEBODY, NOW), MOMENT);
        return lists().find(list.id()).orElseThrow();
    }

    private void archive(TargetList list) {
        lists().save(list.archive(), new TargetListEvent.Archived(list.id(), SOMEBODY, NOW), MOMENT);
        assertThat(reasons(list)).isEmpty();
    }

    private HandOut blank(TargetList list) {
        return new HandOut(
                UUID.randomUUID(), list.id(), list.version(), list.rule(), "Bưu điện Côn Đảo", "", SOMEBODY, NOW, 0,
                Map.of());
    }

    private static TargetListEvent handedOut(HandOut whole) {
        return new TargetListEvent.HandedOut(
                whole.listId(), whole.id(), whole.members(), whole.kept(), SOMEBODY, NOW);
    }

    private Lead captured() {
        Instant at = NOW.minusSeconds(600);
        LeadSource source =
                new LeadSource(UUID.randomUUID(), null, LeadSource.Way.CALLED, "Gọi giúp", at);
        Lead lead = Lead.captured(UUID.randomUUID(), PROVINCE, new Heard(
                null, "Bà Tư", List.of(Phone.of(number())), Product.HOUSEHOLD_HI, source));
        return saved(lead, new LeadEvent.Entered(
                lead.programmeId(), lead.id(), LeadSource.Way.CALLED, SOMEBODY, at));
    }

    private Lead moved(Lead lead, Scope scope) {
        return saved(lead.assigned(SOMEBODY, scope, NOW), new LeadEvent.Assigned(
                lead.programmeId(), lead.id(), SOMEBODY, "Giao", SOMEBODY, NOW));
    }

    private Lead noted(Lead lead, int household) {
        LeadNote note = new LeadNote(
                null, null, household, null, null, null, null, null, null, null, null, null, null, List.of(), Set.of());
        return saved(lead.noted(note), noted(lead));
    }

    private static LeadEvent noted(Lead lead) {
        return new LeadEvent.Noted(lead.programmeId(), lead.id(), List.of("COMMUNE"), SOMEBODY, NOW);
    }

    private Lead saved(Lead next, LeadEvent because) {
        leads().save(next, because);
        return leads().find(next.id()).orElseThrow();
    }

    private boolean on(TargetList list, Lead lead) {
        return members(list, HELD).containsKey(lead.id());
    }

    private Membership.Member member(TargetList list, Lead lead) {
        return members(list, HELD).get(lead.id());
    }

    private Map<UUID, Long> reasons(TargetList list) {
        Map<UUID, Long> reasons = new LinkedHashMap<>();
        members(list, HELD).forEach((id, member) -> reasons.put(id, member.reasons()));
        return reasons;
    }

    /** All of them, page by page. */
    private Map<UUID, Membership.Member> members(TargetList list, Membership.Held held) {
        List<Membership.Member> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Membership.Member> page = membership().page(list.id(), held, MOMENT, new Page.Ask(25, cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        Map<UUID, Membership.Member> members = new LinkedHashMap<>();
        all.forEach(member -> assertThat(members.put(member.leadId(), member)).isNull());
        return members;
    }

    private static String number() {
        return "+849" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000));
    }
}
