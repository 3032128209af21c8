package vn.lensong.application.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** What keeps leads must do. */
public interface LeadStoresContract {

    Instant THEN = Instant.parse("2026-11-29T13:00:00Z");
    Scope PROVINCE = Scope.province("31");
    Scope BRANCH = PROVINCE.within("buu-dien").within("an-duong");
    UUID SOMEBODY = new UUID(1, 1);

    Leads leads();

    LeadViews leadViews();

    @Test
    default void a_lead_comes_back_as_it_was_saved() {
        Lead lead = captured(UUID.randomUUID().toString(), number());
        Lead next = lead.assigned(UUID.randomUUID(), BRANCH, THEN)
                .given(SOMEBODY, THEN)
                .noted(everything())
                .reached()
                .missed();
        leads().save(next, assigned(next));

        Lead found = leads().find(lead.id()).orElseThrow();

        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(next);
        assertThat(found.version()).isEqualTo(2);
        assertThat(refusal(() -> leads().save(next, assigned(next))).kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void a_person_is_found_again_in_the_province_by_key_and_by_any_number() {
        String key = UUID.randomUUID().toString();
        String number = number();
        Lead lead = captured(key, number);

        assertThat(leads().ofPerson(PROVINCE, key, List.of())).map(Lead::id).contains(lead.id());
        assertThat(leads().ofPerson(PROVINCE, null, List.of(number(), number))).map(Lead::id).contains(lead.id());
        assertThat(leads().ofPerson(Scope.province("15"), key, List.of(number))).isEmpty();
        assertThat(leads().ofPerson(PROVINCE, null, List.of())).isEmpty();
    }

    @Test
    default void the_words_of_a_number_belong_to_one_unfinished_lead() {
        String number = number();
        captured(null, number);

        assertThat(refusal(() -> captured(null, number)).kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void of_many_who_capture_one_number_at_once_one_does() throws Exception {
        String number = number();

        assertThat(atOnce(() -> captured(null, number))).isEqualTo(1);
    }

    @Test
    default void whoever_is_insured_has_a_new_lead_for_what_comes_next() {
        String number = number();
        Lead first = captured(null, number);
        enrol(first, document());

        Lead second = captured(null, number);

        assertThat(leads().ofPerson(PROVINCE, null, List.of(number))).map(Lead::id).contains(second.id());
        assertThat(others(first.id())).containsExactly(second.id());
    }

    @Test
    default void a_number_enrols_one_lead_only_however_many_try_and_is_free_once_that_was_a_mistake() throws Exception {
        String document = document();
        List<Lead> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(captured(null, number()));
        }
        List<Lead> waiting = new ArrayList<>(all);

        int enrolled = atOnce(() -> {
            Lead mine;
            synchronized (waiting) {
                mine = waiting.removeLast();
            }
            return enrol(mine, document);
        });

        assertThat(enrolled).isEqualTo(1);
        Lead holder = all.stream()
                .map(lead -> leads().find(lead.id()).orElseThrow())
                .filter(lead -> lead.state() == LeadState.ENROLLED)
                .findFirst()
                .orElseThrow();
        Lead other = captured(null, number());
        assertThat(refusal(() -> enrol(other, document)).code()).isEqualTo("lead.number-taken");
        Lead right = holder.corrected(LeadState.ASSIGNED, "Nhầm người");
        leads().save(
                right,
                new LeadEvent.Corrected(
                        right.programmeId(), right.id(), LeadState.ENROLLED, LeadState.ASSIGNED, SOMEBODY, THEN));
        assertThat(enrol(other, document).state()).isEqualTo(LeadState.ENROLLED);
    }

    @Test
    default void two_leads_of_one_person_become_one_that_new_words_belong_to() {
        String first = number();
        String second = number();
        Lead kept = captured(null, first);
        Lead gone = captured(null, second);

        leads().saveBoth(
                kept.absorbed(gone),
                new LeadEvent.Absorbed(kept.programmeId(), kept.id(), gone.id(), SOMEBODY, THEN),
                gone.mergedInto(kept.id()),
                new LeadEvent.Merged(gone.programmeId(), gone.id(), kept.id(), SOMEBODY, THEN));

        assertThat(leads().ofPerson(PROVINCE, null, List.of(second))).map(Lead::id).contains(kept.id());
        assertThat(leads().find(kept.id()).orElseThrow().phones()).hasSize(2);
        assertThat(leads().find(gone.id()).orElseThrow().interest().sources()).isEmpty();
        assertThat(leadViews().history(gone.id())).extracting(LeadViews.Happened::name).contains("lead.merged");
    }

    @Test
    default void leads_of_one_list_are_saved_together_each_as_if_it_were_alone() {
        Lead known = captured(null, number());
        String first = number();
        String second = number();
        Lead more = known.heardAgain(listed(known.programmeId(), known.phones().getFirst().e164(), second));
        Lead fresh = Lead.captured(UUID.randomUUID(), PROVINCE, listed(known.programmeId(), first))
                .noted(LeadNote.of(null, "xã An Dương"));
        Lead given = fresh.assigned(UUID.randomUUID(), BRANCH, THEN);

        leads().saveListed(
                List.of(
                        new Leads.Change(more, List.of(entered(more))),
                        new Leads.Change(given, List.of(entered(fresh), assigned(given)))),
                takenIn(more, given));

        Map<String, Lead> found = leads().ofNumbers(PROVINCE, List.of(second, number(), first));
        assertThat(found).containsOnlyKeys(first, second);
        assertThat(found.get(first)).usingRecursiveComparison().ignoringFields("version").isEqualTo(given);
        assertThat(found.get(second)).usingRecursiveComparison().ignoringFields("version").isEqualTo(more);
        assertThat(leads().find(known.id())).contains(found.get(second));
        assertThat(leadViews().history(fresh.id()))
                .extracting(LeadViews.Happened::name)
                .containsExactly("lead.entered", "lead.assigned");
    }

    @Test
    default void of_a_list_of_which_one_lead_was_changed_meanwhile_nothing_is_saved() {
        Lead known = captured(null, number());
        Lead other = captured(null, number());
        String number = number();
        Lead more = known.heardAgain(listed(known.programmeId(), known.phones().getFirst().e164()));
        Lead fresh = Lead.captured(UUID.randomUUID(), PROVINCE, listed(known.programmeId(), number));
        Lead second = Lead.captured(
                UUID.randomUUID(), PROVINCE, listed(known.programmeId(), other.phones().getFirst().e164()));
        leads().save(known.noted(LeadNote.of("Bình", null)), assigned(known));

        for (List<Lead> list : List.of(List.of(fresh, more), List.of(fresh, second))) {
            Refusal stale = refusal(() -> leads().saveListed(
                    list.stream().map(lead -> new Leads.Change(lead, List.of(entered(lead)))).toList(),
                    takenIn(list.getFirst(), list.getLast())));
            assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
        }

        assertThat(leads().ofNumbers(PROVINCE, List.of(number))).isEmpty();
        assertThat(leads().find(fresh.id())).isEmpty();
    }

    private static Heard listed(UUID programme, String... numbers) {
        LeadSource source =
                new LeadSource(programme, null, LeadSource.Way.LISTED, "Hỏi mức đóng", THEN.plusSeconds(1));
        List<Phone> phones = Arrays.stream(numbers)
                .map(number -> new Phone(number, "0" + number.substring(3)))
                .toList();
        return new Heard(null, "Lan", phones, Product.VOLUNTARY_SI, source);
    }

    private static LeadEvent entered(Lead lead) {
        return new LeadEvent.Entered(lead.programmeId(), lead.id(), LeadSource.Way.LISTED, SOMEBODY, THEN);
    }

    private static LeadListEvent.TakenIn takenIn(Lead one, Lead other) {
        return new LeadListEvent.TakenIn(
                one.programmeId(), List.of(one.id(), other.id()), List.of(), SOMEBODY, THEN);
    }

    @Test
    default void a_list_holds_what_is_wanted_of_what_may_be_seen() {
        Lead lead = captured(null, number());
        Lead next = lead.assigned(UUID.randomUUID(), BRANCH, THEN)
                .given(UUID.randomUUID(), THEN)
                .noted(everything());
        leads().save(next, assigned(next));
        UUID collector = next.owner().collectorId();
        LeadViews.Seen whole = new LeadViews.Seen(List.of(PROVINCE), List.of(), null);
        LeadViews.Seen own = new LeadViews.Seen(List.of(), List.of(PROVINCE), collector);
        LeadViews.Seen another = new LeadViews.Seen(List.of(), List.of(PROVINCE), UUID.randomUUID());
        LeadViews.Wanted late = wanted(lead.programmeId(), LeadState.ASSIGNED, Temperature.HOT, THEN.plusSeconds(90));

        assertThat(ids(whole, late)).containsExactly(lead.id());
        assertThat(ids(own, late)).containsExactly(lead.id());
        assertThat(ids(another, late)).isEmpty();
        assertThat(ids(whole, wanted(lead.programmeId(), LeadState.CAPTURED, null, null))).isEmpty();
        assertThat(ids(whole, wanted(lead.programmeId(), null, Temperature.COLD, null))).isEmpty();
        assertThat(ids(whole, wanted(lead.programmeId(), null, null, THEN.plusSeconds(30)))).isEmpty();
        LeadViews.Row row = leadViews().row(lead.id()).orElseThrow();
        assertThat(row.words()).isEqualTo("Gọi em nhé");
        assertThat(row.nextAction()).isEqualTo(FollowUp.Action.CALL);
    }

    private List<UUID> ids(LeadViews.Seen seen, LeadViews.Wanted wanted) {
        return leadViews().page(seen, wanted, new Page.Ask(50, null)).items().stream()
                .map(LeadViews.Row::id)
                .toList();
    }

    private List<UUID> others(UUID leadId) {
        LeadViews.Seen whole = new LeadViews.Seen(List.of(PROVINCE), List.of(), null);
        return leadViews().others(whole, leadId).stream().map(LeadViews.Row::id).toList();
    }

    private static LeadViews.Wanted wanted(
            UUID programme, @Nullable LeadState state, @Nullable Temperature temperature, @Nullable Instant overdueAt) {
        return new LeadViews.Wanted(programme, null, null, state, Product.VOLUNTARY_SI, temperature, overdueAt);
    }

    private Lead captured(@Nullable String key, String number) {
        UUID item = UUID.randomUUID();
        LeadSource source = new LeadSource(UUID.randomUUID(), item, LeadSource.Way.WRITTEN, "Gọi em nhé", THEN);
        List<Phone> phones = List.of(new Phone(number, "0" + number.substring(3)));
        Lead lead = Lead.captured(
                UUID.randomUUID(), PROVINCE, new Heard(key, "An", phones, Product.VOLUNTARY_SI, source));
        leads().save(lead, new LeadEvent.Captured(lead.programmeId(), lead.id(), item, THEN));
        return leads().find(lead.id()).orElseThrow();
    }

    private Lead enrol(Lead lead, String document) {
        Lead next = lead.enrolled(document, THEN, THEN, THEN);
        leads().save(next, new LeadEvent.Enrolled(next.programmeId(), next.id(), "•", THEN, SOMEBODY, THEN));
        return next;
    }

    private static LeadEvent assigned(Lead lead) {
        return new LeadEvent.Assigned(
                lead.programmeId(), lead.id(), UUID.randomUUID(), "An Dương", SOMEBODY, THEN);
    }

    private static LeadNote everything() {
        return new LeadNote(
                "Trần Thị Bé",
                "xã An Dương",
                4,
                SupportGroup.NEAR_POOR,
                1_500_000L,
                LeadPerson.Cover.HOUSEHOLD_HI,
                LocalDate.parse("2027-03-31"),
                null,
                new Hesitation(Hesitation.Reason.OTHER, "Chờ con về"),
                FollowUp.Channel.ZALO,
                "sau 19 giờ",
                Temperature.HOT,
                new FollowUp.Next(FollowUp.Action.CALL, THEN.plusSeconds(60)),
                List.of(new Phone(number(), "09.xx")),
                Set.of());
    }

    /** How many of six at once were not refused. */
    private static int atOnce(Callable<?> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    try {
                        work.call();
                        return true;
                    } catch (Refusal refused) {
                        return false;
                    }
                }));
            }
            start.countDown();
            int succeeded = 0;
            for (Future<Boolean> one : all) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    private static Refusal refusal(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action);
    }

    private static String number() {
        return "+849" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000));
    }

    private static String document() {
        return String.valueOf(1_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 9_000_000_000L));
    }
}
