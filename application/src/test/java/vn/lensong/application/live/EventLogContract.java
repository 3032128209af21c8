package vn.lensong.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** What every event log keeps to. */
public interface EventLogContract {

    EventLog events();

    Questions questions();

    @Test
    default void an_unknown_stream_is_empty() {
        UUID stream = UUID.randomUUID();

        assertThat(events().newest(stream)).isZero();
        assertThat(events().after(stream, 0, 10)).isEmpty();
    }

    @Test
    default void an_event_reads_back_with_its_facts() {
        Question question = question(UUID.randomUUID());
        questions().save(question, asked(question));

        EventLog.Recorded recorded =
                events().after(question.programmeId(), 0, 10).getFirst();

        assertThat(recorded.seq()).isEqualTo(1);
        assertThat(recorded.name()).isEqualTo(QuestionEvent.Asked.NAME);
        assertThat(recorded.subject()).isEqualTo(question.id());
        assertThat(recorded.by()).isNull();
        assertThat(recorded.at()).isEqualTo(question.askedAt());
        assertThat(recorded.facts()).contains("\"words\":\"" + question.words() + "\"");
    }

    @Test
    default void reading_goes_on_after_the_last_number_seen() {
        UUID stream = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            Question question = question(stream);
            questions().save(question, asked(question));
        }

        List<EventLog.Recorded> rest = events().after(stream, 2, 2);

        assertThat(rest).extracting(EventLog.Recorded::seq).containsExactly(3L, 4L);
    }

    @Test
    default void numbers_have_no_gaps_however_many_write_at_once() {
        UUID stream = UUID.randomUUID();
        int writers = 40;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                Question question = question(stream);
                threads.submit(() -> questions().save(question, asked(question)));
            }
        }

        assertThat(events().after(stream, 0, 100))
                .extracting(EventLog.Recorded::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers).boxed().toList());
    }

    @Test
    default void a_commit_is_told_to_whoever_listens() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        events().onCommit(told::countDown);
        Question question = question(UUID.randomUUID());

        questions().save(question, asked(question));

        assertThat(told.await(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
    }
}
