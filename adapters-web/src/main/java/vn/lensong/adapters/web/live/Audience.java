package vn.lensong.adapters.web.live;

import java.util.EnumSet;
import java.util.Set;
import vn.lensong.application.Actor;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.question.QuestionEvent;

/** Who is shown the same events of a programme. */
enum Audience {
    /** What viewers wrote is for the desk. */
    DESK,
    /** Who is only a host follows the show, the prompter, what is to be called and what goes wrong. */
    HOST,
    /** Who only looks on is told nobody's name. */
    ONLOOKER;

    private static final Set<String> PROMPTER = Set.of(
            QuestionEvent.Cued.NAME,
            QuestionEvent.AnswerWithdrawn.NAME,
            QuestionEvent.TakenBack.NAME,
            QuestionEvent.AnsweredOnAir.NAME,
            QuestionEvent.AnsweredInWriting.NAME,
            QuestionEvent.HandedOff.NAME);

    private static final Set<String> HOSTED = Set.of("programme.", "situation.", "countdown.", "promotion.");

    /** The events that say who wrote or asked. */
    private static final Set<String> NAMING =
            Set.of(ItemEvent.Received.NAME, QuestionEvent.Asked.NAME, QuestionEvent.Cued.NAME);

    private static final Set<Role> AT_THE_DESK =
            EnumSet.of(Role.OPERATOR, Role.PRODUCER, Role.PROVINCE_MANAGER, Role.CARE_OFFICER, Role.ADMIN);

    static Audience of(Actor actor) {
        if (holds(actor, AT_THE_DESK)) {
            return DESK;
        }
        return holds(actor, EnumSet.of(Role.HOST)) ? HOST : ONLOOKER;
    }

    private static boolean holds(Actor actor, Set<Role> roles) {
        return actor.grants().stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    /** Whether events of this name are for them. */
    boolean sees(String name) {
        return switch (this) {
            case DESK -> true;
            case HOST -> HOSTED.stream().anyMatch(name::startsWith) || PROMPTER.contains(name);
            case ONLOOKER -> !NAMING.contains(name);
        };
    }
}
