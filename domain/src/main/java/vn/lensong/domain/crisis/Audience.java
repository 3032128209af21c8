package vn.lensong.domain.crisis;

/** Whom a statement is for. */
public enum Audience {
    PRESS,
    CITIZENS,
    STAFF,
    AGENTS,
    SUPERIORS
}
