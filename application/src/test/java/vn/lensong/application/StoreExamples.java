package vn.lensong.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptContent;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;

/** Invented records for the contracts of the stores; ids are new every time. */
public final class StoreExamples {

    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    public static final Scope POST = new Scope("vn/31/buu-dien");
    public static final UUID OPERATOR = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    private StoreExamples() {}

    public static FrameworkScript script() {
        return FrameworkScript.draft(
                        UUID.randomUUID(),
                        Scope.NATION,
                        "Kịch bản khung tháng 11",
                        Product.VOLUNTARY_SI,
                        ScriptContent.of(List.of(
                                ScriptSegment.of(1, SegmentType.COUNTDOWN, "Đếm ngược", 300, true),
                                ScriptSegment.of(2, SegmentType.POLICY, "Chính sách", 900, true)
                                        .saying("Nội dung", List.of("Nhà nước hỗ trợ", "Đóng theo tháng")))));
    }

    public static Programme programme() {
        return programme(POST, NOON.plusSeconds(3600));
    }

    public static Programme programme(Scope scope, Instant startsAt) {
        return Programme.plan(
                UUID.randomUUID(),
                scope,
                script().submitted(null).approved(null),
                "Hỏi đáp BHXH tự nguyện",
                UUID.randomUUID(),
                startsAt,
                UUID.randomUUID(),
                List.of(),
                NOON);
    }

    public static Question question(UUID programmeId) {
        return question(programmeId, NOON);
    }

    public static Question question(UUID programmeId, Instant askedAt) {
        return Question.asked(
                UUID.randomUUID(),
                programmeId,
                POST,
                UUID.randomUUID(),
                "Bao nhiêu tuổi thì được tham gia?",
                new Asker("p-1", "Trần Thị Hoa"),
                askedAt);
    }

    public static QuestionEvent asked(Question question) {
        return new QuestionEvent.Asked(
                question.programmeId(),
                question.id(),
                question.itemId(),
                question.words(),
                question.asker().name(),
                null,
                question.askedAt());
    }

    /** The question as it is stored after a save, when nobody else has touched it. */
    public static Question saved(Question question) {
        return new Question(
                question.id(),
                question.version() + 1,
                question.programmeId(),
                question.scope(),
                question.itemId(),
                question.words(),
                question.asker(),
                question.askedAt(),
                question.stage(),
                question.escalatedAt());
    }

    /** A webhook's news of a comment. */
    public static Arrival told(String externalId, Arrival.Change change, @Nullable String text, Instant at) {
        return arrival(externalId, change, Arrival.Source.WEBHOOK, text, at);
    }

    /** A poll's sight of a comment. */
    public static Arrival seen(String externalId, String text, Instant at) {
        return arrival(externalId, Arrival.Change.ADDED, Arrival.Source.POLL, text, at);
    }

    private static Arrival arrival(
            String externalId, Arrival.Change change, Arrival.Source source, @Nullable String text, Instant at) {
        return new Arrival(
                "facebook",
                "page-1",
                externalId,
                externalId,
                change,
                source,
                "thread-1",
                null,
                new Arrival.Author("p-" + externalId, "Nguyễn Văn An"),
                text,
                at,
                at.plusSeconds(2),
                "{\"id\":\"" + externalId + "\"}");
    }
}
