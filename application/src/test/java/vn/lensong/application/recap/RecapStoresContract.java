package vn.lensong.application.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.recap.RecapVersion;

/** What the stores of recaps keep to. */
public interface RecapStoresContract {

    Duration AN_HOUR = Duration.ofHours(1);

    Recaps recaps();

    RecapViews views();

    Programmes programmes();

    Leads leads();

    @Test
    default void what_no_source_tells_is_unknown_and_what_was_counted_as_none_is_nought() {
        Recap recap = recaps().counted(over(NOON).id(), NOON);

        assertThat(recap.value(Measure.COMMENTS)).isZero();
        assertThat(recap.value(Measure.ENROLLED_AFTER)).isZero();
        assertThat(recap.value(Measure.PEAK_VIEWERS)).isNull();
        assertThat(recap.value(Measure.MEDIAN_FIRST_ANSWER)).isNull();
    }

    @Test
    default void enrolments_until_the_end_are_told_apart_from_those_of_the_thirty_days_behind_it() {
        Programme programme = over(NOON);
        Instant end = NOON.plus(AN_HOUR);
        enrolled(programme, "1234567890", end);
        enrolled(programme, "1234567891", end.plusSeconds(1));
        enrolled(programme, "1234567892", end.plus(Duration.ofDays(30)));
        enrolled(programme, "1234567893", end.plus(Duration.ofDays(30)).plusSeconds(1));

        Recap recap = recaps().counted(programme.id(), NOON);

        assertThat(recap.value(Measure.LEADS)).isEqualTo(4);
        assertThat(recap.value(Measure.ENROLLED_AT)).isEqualTo(1);
        assertThat(recap.value(Measure.ENROLLED_AFTER)).isEqualTo(2);
    }

    @Test
    default void every_version_stays_as_it_was_and_none_takes_the_place_of_another() {
        UUID programmeId = over(NOON).id();
        RecapVersion first = RecapVersion.closed(recaps().counted(programmeId, NOON), NOON);
        RecapVersion second = first.corrected(Measure.SHARES, 4L, OPERATOR, "Đếm trên trang", NOON.plusSeconds(5));
        add(first);
        add(second);

        Refusal refused = catchThrowableOfType(Refusal.class, () -> add(second));

        assertThat(refused.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(recaps().versions(programmeId)).containsExactly(first, second);
        assertThat(recaps().newest(programmeId)).contains(second);
        assertThat(recaps().newest(programmeId).orElseThrow().hash()).isEqualTo(second.hash());
    }

    @Test
    default void the_recaps_before_a_programme_are_of_its_page_first_and_then_of_its_province() {
        UUID page = UUID.randomUUID();
        Programme samePage = frozen(NOON.minus(Duration.ofDays(9)), page);
        Programme newer = frozen(NOON.minus(Duration.ofDays(2)), UUID.randomUUID());
        Programme later = frozen(NOON.plus(Duration.ofDays(2)), page);

        List<UUID> before = views().before(over(NOON, page).id()).stream()
                .map(RecapViews.Frozen::programmeId)
                .toList();

        assertThat(before).startsWith(samePage.id()).contains(newer.id()).doesNotContain(later.id());
    }

    @Test
    default void recaps_are_found_by_scope_and_by_the_day_they_were_on() {
        Instant day = NOON.minus(Duration.ofDays(400));
        Programme programme = frozen(day, UUID.randomUUID());

        assertThat(views().frozen(List.of(Scope.province("31")), day, day.plusSeconds(1)))
                .extracting(RecapViews.Frozen::programmeId)
                .containsExactly(programme.id());
        assertThat(views().frozen(List.of(Scope.province("15")), day, day.plusSeconds(1))).isEmpty();
        assertThat(views().frozen(List.of(Scope.NATION), day.minusSeconds(9), day)).isEmpty();
    }

    @Test
    default void the_course_has_a_line_for_every_minute_on_air() {
        assertThat(views().course(over(NOON).id())).hasSize(61).allMatch(minute -> minute.comments() == 0);
    }

    private Programme frozen(Instant at, UUID page) {
        Programme programme = over(at, page);
        add(RecapVersion.closed(recaps().counted(programme.id(), at), at));
        return programme;
    }

    private void add(RecapVersion version) {
        UUID programmeId = version.recap().programmeId();
        recaps().add(version, new RecapEvent.Frozen(programmeId, programmeId, version.frozenAt()));
    }

    private Programme over(Instant at) {
        return over(at, UUID.randomUUID());
    }

    /** On air for an hour from then. */
    private Programme over(Instant at, UUID page) {
        Programme example = StoreExamples.programme(Scope.province("31"), NOON);
        Programme programme = new Programme(
                UUID.randomUUID(),
                0,
                example.scope(),
                example.title(),
                example.product(),
                example.scriptId(),
                example.scriptEdition(),
                page,
                at,
                example.hostId(),
                Programme.Status.CLOSED,
                example.segments(),
                null,
                at,
                at.plus(AN_HOUR));
        programmes().save(programme, new ProgrammeEvent.Closed(programme.id(), OPERATOR, at));
        return programme;
    }

    private void enrolled(Programme programme, String number, Instant at) {
        UUID item = UUID.randomUUID();
        LeadSource source = new LeadSource(programme.id(), item, LeadSource.Way.WRITTEN, "Gọi em", NOON);
        List<Phone> phones = List.of(Phone.of("+84900" + (100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000))));
        Lead lead = Lead.captured(
                UUID.randomUUID(),
                programme.scope(),
                new Heard(UUID.randomUUID().toString(), null, phones, Product.VOLUNTARY_SI, source));
        leads().save(lead, new LeadEvent.Captured(programme.id(), lead.id(), item, NOON));
        Lead next = leads().find(lead.id()).orElseThrow().enrolled(number, at, NOON, at);
        leads().save(
                next, new LeadEvent.Enrolled(programme.id(), lead.id(), number.substring(7), at, OPERATOR, at));
        assertThat(leads().find(lead.id()).orElseThrow().enrolment()).isEqualTo(next.enrolment());
    }
}
