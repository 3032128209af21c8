package vn.lensong.domain.intake;

/** What an inbound item seems to be; it may be several. Labels help people find their way, they never filter. */
public enum Label {
    /** Asks something that somebody could answer. */
    QUESTION,
    /** Wants to join, to be advised or to be written to. */
    INTEREST,
    /** Carries a phone number. */
    PHONE,
    /** An answer to a minigame. */
    GAME_ANSWER,
    /** Unhappy with the service, a person or the programme. */
    COMPLAINT,
    /** A greeting, thanks, applause, or no words at all. */
    GREETING,
    /** Clearly an offer of something else: loans, betting, jobs, bait links. */
    SPAM,
    /** None of the others for certain: a person reads it at the desk. */
    UNSURE,
    /** Written by the page itself. */
    PAGE
}
