package vn.lensong.application.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerEvent;

/** Answers that are forgotten when the test ends, and the events they left. */
final class MemoryAnswers implements Answers {

    private final Map<UUID, Answer> byId = new LinkedHashMap<>();
    private final List<AnswerEvent> events = new ArrayList<>();
    private int staleSaves;

    List<AnswerEvent> events() {
        return events;
    }

    /** The next so many saves come too late. */
    void stale(int saves) {
        staleSaves = saves;
    }

    @Override
    public Optional<Answer> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Answer> find(Collection<UUID> ids) {
        return byId.values().stream().filter(answer -> ids.contains(answer.id())).toList();
    }

    @Override
    public Optional<Answer> imported(Scope scope, String externalId) {
        return byId.values().stream()
                .filter(answer -> answer.scope().equals(scope) && externalId.equals(answer.externalId()))
                .findFirst();
    }

    @Override
    public Page<Answer> page(Filter filter, Page.Ask ask) {
        return new Page<>(List.copyOf(byId.values()), null);
    }

    @Override
    public List<Answer> approved() {
        return byId.values().stream()
                .filter(answer -> answer.state() == Answer.State.APPROVED)
                .toList();
    }

    @Override
    public List<Answer> quoting(Set<String> figures) {
        return approved().stream()
                .filter(answer -> answer.content().figures().stream().anyMatch(figures::contains))
                .sorted(Comparator.comparing(Answer::id))
                .toList();
    }

    @Override
    public List<Answer> due(LocalDate today) {
        return approved().stream()
                .filter(answer -> answer.over(today)
                        || answer.recheck() != null && !answer.recheck().from().isAfter(today))
                .limit(200)
                .toList();
    }

    @Override
    public long revision() {
        return events.size();
    }

    @Override
    public boolean none() {
        return byId.isEmpty();
    }

    @Override
    public void save(Answer next, AnswerEvent because) {
        Answer before = byId.get(next.id());
        if (staleSaves > 0 || next.version() != (before == null ? 0 : before.version())) {
            staleSaves--;
            throw Refusal.stale();
        }
        events.add(because);
        byId.put(
                next.id(),
                new Answer(
                        next.id(),
                        next.version() + 1,
                        next.scope(),
                        next.externalId(),
                        next.overlays(),
                        next.content(),
                        next.state(),
                        next.handedInBy(),
                        next.approval(),
                        next.recheck()));
    }
}
