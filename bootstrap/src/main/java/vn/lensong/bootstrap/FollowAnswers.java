package vn.lensong.bootstrap;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.knowledge.AnswerIndex;

/** Lets this node look once a second whether answers were changed on another one. */
@Singleton
class FollowAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAnswers.class);

    private final AnswerIndex index;

    FollowAnswers(AnswerIndex index) {
        this.index = index;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void look() {
        try {
            index.follow();
        } catch (RuntimeException e) {
            // Whoever searches meanwhile finds what was there; in a second it looks again.
            LOG.debug("answers were not followed: {}", e.getClass().getName());
        }
    }
}
