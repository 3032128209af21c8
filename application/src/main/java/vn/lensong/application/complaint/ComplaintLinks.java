package vn.lensong.application.complaint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.conversation.Conversations;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.Links;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Question;

/** What a complaint hangs together with: looked up where it is, and only inside its province. */
public final class ComplaintLinks {

    private final Questions questions;
    private final Conversations conversations;
    private final Leads leads;
    private final Programmes programmes;
    private final Organisations organisations;
    private final People people;

    public ComplaintLinks(
            Questions questions,
            Conversations conversations,
            Leads leads,
            Programmes programmes,
            Organisations organisations,
            People people) {
        this.questions = questions;
        this.conversations = conversations;
        this.leads = leads;
        this.programmes = programmes;
        this.organisations = organisations;
        this.people = people;
    }

    /** Refuses {@code question.not-found}, {@code conversation.not-found} and {@code lead.not-found}. */
    Found of(Scope province, NewComplaint.Source source) {
        Links links = Links.NONE;
        Complainant who = Complainant.UNKNOWN;
        if (source.questionId() != null) {
            Question question = inside(province, questions.find(source.questionId()).orElse(null), Question::scope, "question");
            links = new Links(
                    question.itemId(), question.id(), question.programmeId(), null, null, null, null, null);
            who = who.or(new Complainant(question.asker().name(), question.asker().key(), null, null));
        }
        if (source.conversationId() != null) {
            Conversation thread = inside(
                    province,
                    conversations.find(source.conversationId()).orElse(null),
                    Conversation::scope,
                    "conversation");
            links = new Links(
                    links.itemId(), links.questionId(), links.programmeId(), thread.id(), null, null, null, null);
            who = who.or(new Complainant(thread.name(), thread.personKey(), null, null));
        }
        if (source.leadId() != null) {
            Lead lead = inside(province, leads.find(source.leadId()).orElse(null), Lead::scope, "lead");
            String phone = lead.phones().isEmpty() ? null : lead.phones().getFirst().e164();
            links = new Links(
                    links.itemId(), links.questionId(), links.programmeId(), links.conversationId(), lead.id(), null, null,
                    null);
            who = who.or(new Complainant(lead.person().name(), lead.person().key(), phone, null));
        }
        return new Found(links, who);
    }

    /** Refuses {@code programme.not-found}, {@code organisation.not-found} and {@code person.not-found}. */
    Links about(Scope province, Links links, NewComplaint.About about) {
        UUID programme = about.programmeId() == null ? links.programmeId() : about.programmeId();
        if (about.programmeId() != null) {
            inside(province, programmes.home(about.programmeId()).orElse(null), Programmes.Home::scope, "programme");
        }
        if (about.organisationId() != null) {
            inside(province, organisations.find(about.organisationId()).orElse(null), one -> one.scope(), "organisation");
        }
        return links.about(
                programme,
                about.organisationId(),
                personOrNull(province, about.hostId()),
                personOrNull(province, about.memberId()));
    }

    /** Somebody who works in the province or above it. Refuses {@code person.not-found}. */
    Person person(Scope province, UUID id) {
        return people.find(id)
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> grant.scope().contains(province) || province.contains(grant.scope())))
                .orElseThrow(() -> Refusal.notFound("person"));
    }

    /** What people and organisations are called, and a programme's title; nothing for an id that is neither. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : Set.copyOf(ids)) {
            people.find(id)
                    .map(Person::displayName)
                    .or(() -> organisations.find(id).map(one -> one.name()))
                    .or(() -> programmes.find(id).map(Programme::title))
                    .ifPresent(name -> names.put(id, name));
        }
        return names;
    }

    /** Who works inside these scopes, by name. */
    List<Person> working(List<Scope> scopes) {
        return people.inside(scopes);
    }

    private @Nullable UUID personOrNull(Scope province, @Nullable UUID id) {
        return id == null ? null : person(province, id).id();
    }

    private static <T> T inside(
            Scope province, @Nullable T found, Function<T, Scope> scope, String what) {
        if (found == null || !province.contains(scope.apply(found))) {
            throw Refusal.notFound(what);
        }
        return found;
    }

    /** Where the words came from, and who said them as far as that tells. */
    record Found(Links links, Complainant who) {}
}
