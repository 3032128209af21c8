package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.policy.Unit;

/** Approved answers with everything around them in memory, on a day in November. */
final class Knowledge {

    static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    static final String LINE = "poverty_line_rural";
    static final Scope PROVINCE = Scope.province("31");
    static final Scope POST = new Scope("vn/31/buu-dien");
    static final Actor EDITOR = actor(1, Role.NATIONAL_EDITOR, Scope.NATION);
    static final Actor SECOND_EDITOR = actor(2, Role.NATIONAL_EDITOR, Scope.NATION);
    static final Actor MANAGER = actor(3, Role.PROVINCE_MANAGER, PROVINCE);
    static final Actor OPERATOR = actor(4, Role.OPERATOR, PROVINCE);

    final MemoryAnswers answers = new MemoryAnswers();
    final WordSearch search = new WordSearch();
    final Settable clock = new Settable(Instant.parse("2026-11-30T05:00:00Z"));
    final Law law = new Law();
    final AnswerIndex index = new AnswerIndex(answers, search, law, clock);
    final AnswerDesk desk;
    final ImportDesk imports;
    final SuggestionDesk suggestions = new SuggestionDesk(answers, index, law, clock);
    final FittingAnswers fitting = new FittingAnswers(answers, index, law);

    Knowledge() {
        AtomicLong counter = new AtomicLong();
        desk = new AnswerDesk(answers, index, law, () -> new UUID(7, counter.incrementAndGet()), clock);
        imports = new ImportDesk(answers, index, law, () -> new UUID(7, counter.incrementAndGet()), clock);
    }

    /** An answer that two people have approved; its id. */
    UUID approved(@Nullable Scope scope, @Nullable UUID overlays, AnswerContent content) {
        UUID id = desk.draft(EDITOR, scope, overlays, content);
        desk.submit(EDITOR, id);
        desk.approve(SECOND_EDITOR, id);
        return id;
    }

    Answer.State state(UUID id) {
        return answers.find(id).orElseThrow().state();
    }

    static AnswerContent says(String question, String spoken) {
        return new AnswerContent(question, List.of(), spoken, "", "dong", "Điều 5", Product.BOTH, null, null, true);
    }

    static Actor actor(long number, Role role, Scope scope) {
        return new Actor(new UUID(1, number), "Người " + number, List.of(new Grant(role, scope)));
    }

    /** The law in one parameter: the rural poverty line, of which the lowest chosen income follows. */
    static final class Law implements PolicyTables {

        private PolicyParameter line = new PolicyParameter(LINE, 1, Unit.VND, List.of(row("1500000", "2022-01-01", false)));

        /** Another value from that day on; the event that says so. */
        PolicyEvent changes(String value, LocalDate from, boolean pending, Instant at) {
            PolicyRow row = row(value, from.toString(), pending);
            line = line.with(row);
            return new PolicyEvent.ParameterChanged(line.id(), LINE, row.id(), from, pending, null, at);
        }

        @Override
        public PolicyTable table() {
            return new PolicyTable(List.of(line));
        }

        @Override
        public Optional<PolicyParameter> find(String key) {
            return table().find(key);
        }

        @Override
        public void save(List<PolicyParameter> next, List<PolicyEvent> because) {
            throw new UnsupportedOperationException("the law is not changed by answers");
        }

        private static PolicyRow row(String value, String from, boolean pending) {
            return new PolicyRow(
                    UUID.randomUUID(),
                    value,
                    LocalDate.parse(from),
                    null,
                    "NĐ 07/2021/NĐ-CP",
                    "công báo",
                    "official",
                    pending ? PolicyRow.Status.UNCONFIRMED : PolicyRow.Status.CONFIRMED,
                    null);
        }
    }

    /** A clock that a test moves. */
    static final class Settable extends Clock {

        private Instant now;

        Settable(Instant now) {
            this.now = now;
        }

        void at(LocalDate day) {
            now = day.atTime(12, 0).atZone(AnswerIndex.HANOI).toInstant();
        }

        void plusSeconds(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
