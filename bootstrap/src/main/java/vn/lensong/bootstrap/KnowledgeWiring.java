package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.adapters.language.search.LuceneAnswerSearch;
import vn.lensong.application.Ids;
import vn.lensong.application.knowledge.AnswerDesk;
import vn.lensong.application.knowledge.AnswerHistory;
import vn.lensong.application.knowledge.AnswerIndex;
import vn.lensong.application.knowledge.AnswerSearch;
import vn.lensong.application.knowledge.Answers;
import vn.lensong.application.knowledge.FittingAnswers;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.application.knowledge.KeepAnswers;
import vn.lensong.application.knowledge.RecheckAnswers;
import vn.lensong.application.knowledge.SuggestionDesk;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.organisation.People;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.application.question.Questions;
import vn.lensong.application.question.WithdrawAnswers;

/** Makes the desks of answers, and what keeps them true. */
@Factory
final class KnowledgeWiring {

    @Singleton
    AnswerSearch answerSearch() {
        return new LuceneAnswerSearch();
    }

    @Singleton
    AnswerIndex answerIndex(Answers answers, AnswerSearch search, PolicyTables tables, Clock clock) {
        return new AnswerIndex(answers, search, tables, clock);
    }

    @Singleton
    AnswerDesk answerDesk(Answers answers, AnswerIndex index, PolicyTables tables, Ids ids, Clock clock) {
        return new AnswerDesk(answers, index, tables, ids, clock);
    }

    @Singleton
    AnswerHistory answerHistory(AnswerDesk desk, EventLog log, People people) {
        return new AnswerHistory(desk, log, people);
    }

    @Singleton
    ImportDesk importDesk(Answers answers, AnswerIndex index, PolicyTables tables, Ids ids, Clock clock) {
        return new ImportDesk(answers, index, tables, ids, clock);
    }

    @Singleton
    SuggestionDesk suggestionDesk(Answers answers, AnswerIndex index, PolicyTables tables, Clock clock) {
        return new SuggestionDesk(answers, index, tables, clock);
    }

    @Singleton
    FittingAnswers fittingAnswers(Answers answers, AnswerIndex index, PolicyTables tables) {
        return new FittingAnswers(answers, index, tables);
    }

    @Singleton
    RecheckAnswers recheckAnswers(Answers answers, Clock clock) {
        return new RecheckAnswers(answers, clock);
    }

    @Singleton
    KeepAnswers keepAnswers(Answers answers, Clock clock) {
        return new KeepAnswers(answers, clock);
    }

    @Singleton
    WithdrawAnswers withdrawAnswers(Questions questions, Clock clock) {
        return new WithdrawAnswers(questions, clock);
    }
}
